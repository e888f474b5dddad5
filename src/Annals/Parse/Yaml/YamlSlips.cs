using Annals.Files;

namespace Annals.Parse.Yaml;

/// <summary>A slip of the hand that makes YAML unreadable.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Message">What is wrong, without the words of a parser.</param>
/// <param name="Hint">What to write instead.</param>
internal sealed record YamlSlip(Location At, string Message, string Hint);

/// <summary>Finds the slip behind YAML that cannot be read: the parser often stops before or after it, and tells it in words of its own.</summary>
internal static class YamlSlips
{
    private const int LongestShown = 80;

    /// <summary>The slip at a place, in a line beside it or behind it; <see langword="null"/> where none is found.</summary>
    /// <param name="file">The file.</param>
    /// <param name="at">Where the parser stopped.</param>
    /// <param name="lastLine">The last line of the YAML, from one.</param>
    public static YamlSlip? Find(SourceText file, Location at, int lastLine)
    {
        foreach (var number in (int[])[at.Line, at.Line - 1, at.Line + 1])
        {
            var line = file.Line(number);
            if (Tab(file, number) is { } tab) return tab;

            var word = IndentOf(line);
            while (word < line.Length && (char.IsAsciiLetterOrDigit(line[word]) || line[word] is '_' or '-' or ' ')) word++;
            if (word > IndentOf(line) && word < line.Length && line[word] == '：')
                return new(Mark(file, number, word), "the full-width `：` does not end a key", "write `: `, a plain colon and a space");
            if (ValueOf(line) is ['“' or '”' or '‘' or '’', ..] value)
                return new(Mark(file, number, line.Length - value.Length), $"`{value[0]}` does not put a value in quotes", "put the value in straight quotes: \"…\"");
        }

        // A tab makes the parser give up the whole map that it stands in.
        for (var number = at.Line + 2; number <= lastLine; number++)
            if (Tab(file, number) is { } tab) return tab;
        return Unquoted(file.Line(at.Line), at) ?? Unclosed(file, at) ?? Indented(file, at);
    }

    private static YamlSlip? Tab(SourceText file, int number)
    {
        var line = file.Line(number);
        return line.AsSpan(0, IndentOf(line)).IndexOf('\t') is >= 0 and var tab ? new(Mark(file, number, tab), "this line is indented with a tab", "indent with spaces, not with tabs") : null;
    }

    private static YamlSlip? Unquoted(string line, Location at) => ValueOf(line) switch
    {
        null or ['"' or '\'', ..] => null,
        ['@' or '`', ..] value => new(at, $"a value cannot start with `{value[0]}`", $"put it in quotes: '{Short(value)}'"),
        ['{' or '[', ..] value when value.Contains(": @", StringComparison.Ordinal) || value.StartsWith("[@", StringComparison.Ordinal) => new(at, "a value cannot start with `@`", "put the citation in quotes: '@source-id \"a phrase of its text\"'"),
        ['{' or '[', ..] => null,
        var value when value.Contains(": ", StringComparison.Ordinal) => new(at, "this value holds a colon and a space, which start another value", $"put the whole value in quotes: \"{Short(value).Replace("\"", "\\\"", StringComparison.Ordinal)}\""),
        _ => null,
    };

    private static string Short(string value) => value.Length <= LongestShown ? value : value[..(char.IsHighSurrogate(value[LongestShown - 1]) ? LongestShown - 1 : LongestShown)] + "…";

    // A quotation mark or a bracket that opens a value and has no partner behind it.
    private static YamlSlip? Unclosed(SourceText file, Location at)
    {
        foreach (var number in (int[])[at.Line, at.Line - 1])
        {
            var line = file.Line(number);
            if (ValueOf(line) is not [var open and ('"' or '\'' or '[' or '{'), ..] value) continue;
            var close = open switch { '[' => ']', '{' => '}', _ => open };
            if (value.AsSpan(1).Contains(close)) continue;
            return new(Mark(file, number, line.Length - value.Length), $"`{open}` is not closed", $"write {close} at the end of the value");
        }

        return null;
    }

    // Only a line of its own depth can follow a key that has its value.
    private static YamlSlip? Indented(SourceText file, Location at)
    {
        var line = file.Line(at.Line);
        var above = file.Line(at.Line - 1);
        if (string.IsNullOrWhiteSpace(line) || string.IsNullOrWhiteSpace(above)) return null;
        var (indent, expected) = (IndentOf(line), IndentOf(above));
        return indent == expected || !line.Contains(':', StringComparison.Ordinal)
            ? null
            : new(at, "this line does not stand under the one above", $"keys of one map start in the same column: the line above starts in column {expected + 1}, this one in column {indent + 1}");
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart().Length;

    // What follows the first colon and space.
    private static string? ValueOf(string line) =>
        line.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? line[(colon + 2)..].Trim() : null;

    private static Location Mark(SourceText file, int number, int offset) => new(file.Path, number, offset + 1, number, offset + 2);
}
