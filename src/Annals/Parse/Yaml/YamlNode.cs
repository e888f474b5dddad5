using Annals.Files;

namespace Annals.Parse.Yaml;

/// <summary>A piece of YAML that knows where it stands.</summary>
/// <param name="At">The whole piece.</param>
public abstract record YamlNode(Location At)
{
    /// <summary>What an author would call it.</summary>
    public abstract string Word { get; }
}

/// <summary>A single value, always text: what <c>no</c> or <c>1.10</c> means is for the field to say.</summary>
/// <param name="Value">The text without quotes.</param>
/// <param name="IsPlain">Whether it was written without quotes.</param>
/// <param name="At">The token with its quotes.</param>
/// <param name="ContentColumn">Column of the first character behind the opening quote, if the text stands in the file
/// as it is; zero if it was escaped, folded or spread over lines.</param>
public sealed record YamlScalar(string Value, bool IsPlain, Location At, int ContentColumn) : YamlNode(At)
{
    /// <inheritdoc/>
    public override string Word => "a text";

    /// <summary>Whether nothing was written, or only <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL" && IsPlain;

    /// <summary>A stretch of the value; the whole token where the value is not in the file as it is.</summary>
    /// <param name="offset">From the value's first character.</param>
    /// <param name="length">Number of characters.</param>
    public Location Within(int offset, int length)
    {
        if (ContentColumn == 0) return At;
        var start = ContentColumn + Math.Clamp(offset, 0, Value.Length);
        return At with { Column = start, EndLine = At.Line, EndColumn = start + Math.Clamp(length, 0, Value.Length - Math.Clamp(offset, 0, Value.Length)) };
    }
}

/// <summary>A list.</summary>
public sealed record YamlSequence(IReadOnlyList<YamlNode> Items, Location At) : YamlNode(At)
{
    /// <inheritdoc/>
    public override string Word => "a list";
}

/// <summary>Keys with values, in the order of writing; no key twice.</summary>
public sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, Location At) : YamlNode(At)
{
    /// <inheritdoc/>
    public override string Word => "a map";

    /// <summary>The value of a key, or <see langword="null"/>.</summary>
    public YamlNode? this[string key] => Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;
}

/// <summary>One key with its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
