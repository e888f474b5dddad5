using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Annals.Files;

namespace Annals.Explain;

/// <summary>
/// What each rule is for, with a wrong and a right example: the Markdown files beside this one, carried by the program. They
/// are also the rules' pages on the web, where the repository shows them.
/// </summary>
public static class RuleTexts
{
    /// <summary>Where the program's source and its documents can be read.</summary>
    public const string Home = "https://github.com/annals-site/nvidia-lenovo";

    private const string Prefix = "rules/";

    /// <summary>Text by code.</summary>
    private static readonly FrozenDictionary<string, string> ByCode = Read().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All codes, sorted.</summary>
    public static ImmutableArray<string> Codes { get; } = [.. ByCode.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The text of a code in any case, or <see langword="null"/> if there is no such rule.</summary>
    public static string? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The address of a rule's text on the web.</summary>
    public static string Address(string code) => $"{Home}/blob/main/src/Annals/Explain/{code}.md";

    /// <summary>The rule as a sentence: the heading of its text without the code.</summary>
    public static string Truth(string code)
    {
        var heading = ByCode[code].AsSpan()[..ByCode[code].IndexOf('\n', StringComparison.Ordinal)];
        return heading[(heading.IndexOf(": ", StringComparison.Ordinal) + 2)..].ToString();
    }

    /// <summary>The code that an author probably meant.</summary>
    public static string? NearestTo(string code) => Nearest.To(code.ToUpperInvariant(), Codes);

    private static IEnumerable<KeyValuePair<string, string>> Read()
    {
        var assembly = typeof(RuleTexts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return new(name[Prefix.Length..], reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
    }
}
