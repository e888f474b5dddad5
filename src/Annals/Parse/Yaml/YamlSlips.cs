using Annals.Files;

namespace Annals.Parse.Yaml;

/// <summary>Finds the slip of the hand behind YAML that cannot be read: the parser often stops a line before or after it.</summary>
internal static class YamlSlips
{
    /// <summary>The slip at a place or in a line beside it, with what to write instead; the place itself where none is found.</summary>
    public static (Location At, string? Hint) Find(SourceText file, Location at)
    {
        foreach (var number in (int[])[at.Line, at.Line - 1, at.Line + 1])
        {
            var line = file.Line(number);
            var indent = IndentOf(line);
            if (line.AsSpan(0, indent).IndexOf('\t') is >= 0 and var tab) return (At(tab), "indent with spaces, not with tabs");

            var word = indent;
            while (word < line.Length && (char.IsAsciiLetterOrDigit(line[word]) || line[word] is '_' or '-' or ' ')) word++;
            if (word > indent && word < line.Length && line[word] == '：') return (At(word), "write `: `, a plain colon and a space, instead of the full-width `：`");
            if (ValueOf(line) is ['“' or '”' or '‘' or '’', ..] value)
                return (At(line.Length - value.Length), "put the value in straight quotes: \"…\"");

            Location At(int offset) => new(file.Path, number, offset + 1, number, offset + 2);
        }

        return (at, Quoted(file.Line(at.Line)) ?? Indented(file, at.Line));
    }

    private static string? Quoted(string line) =>
        ValueOf(line) is { } value && (value.StartsWith('@') || value.StartsWith('`') || value.Contains(": ", StringComparison.Ordinal)) ? "put the value in quotes" : null;

    // Only a line of its own depth can follow a key that has its value.
    private static string? Indented(SourceText file, int number)
    {
        var line = file.Line(number);
        var above = file.Line(number - 1);
        if (string.IsNullOrWhiteSpace(line) || string.IsNullOrWhiteSpace(above)) return null;
        var (indent, expected) = (IndentOf(line), IndentOf(above));
        return indent == expected || !line.Contains(':', StringComparison.Ordinal)
            ? null
            : $"keys of one map start in the same column: the line above starts in column {expected + 1}, this one in column {indent + 1}";
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart().Length;

    // What follows the first colon and space.
    private static string? ValueOf(string line) =>
        line.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? line[(colon + 2)..].TrimStart() : null;
}
