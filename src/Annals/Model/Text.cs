using System.Collections.Immutable;

namespace Annals.Model;

/// <summary>Words for readers, in one or more languages.</summary>
/// <param name="Versions">By language path, in the order in which they were written; never empty.</param>
public sealed record Text(ImmutableArray<TextVersion> Versions)
{
    /// <summary>A text in one language.</summary>
    public static Text Of(string language, string value) => new([new(language, value)]);

    /// <summary>Whether there is a version in this language.</summary>
    public bool Has(string language) => Versions.Any(v => v.Language == language);

    /// <summary>The version in a language, else the default language's, else the first.</summary>
    public TextVersion In(string language, string defaultLanguage)
    {
        TextVersion? fallback = null;
        foreach (var version in Versions)
        {
            if (version.Language == language) return version;
            if (version.Language == defaultLanguage) fallback = version;
        }

        return fallback ?? Versions[0];
    }

    /// <summary>This text with the versions of another added; the other's win.</summary>
    public Text With(Text other) => new([.. Versions.Where(v => !other.Has(v.Language)), .. other.Versions]);
}

/// <summary>A text in one language.</summary>
/// <param name="Language">Path of the language, such as <c>zh</c>.</param>
/// <param name="Value">Plain text, never markup.</param>
public sealed record TextVersion(string Language, string Value);
