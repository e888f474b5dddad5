using System.Globalization;
using System.Text;
using Annals.Files;

namespace Annals.Cli.Terminal;

/// <summary>Diagnostics for people: one line each, then the line of the file with a caret, and a hint.</summary>
internal sealed class DiagnosticText(IEnumerable<InputFile> files, bool colour, int longestLine)
{
    private const int LongestExcerpt = 160;
    private readonly Dictionary<string, InputFile> files = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> texts = new(StringComparer.Ordinal);

    public string Of(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        var word = diagnostic.IsError ? Paint("error", "31;1") : Paint("warning", "33;1");
        text.Append(CultureInfo.InvariantCulture, $"{Safe(diagnostic.At.ToString())}: {word} {diagnostic.Rule.Code}: {Safe(diagnostic.Message)}\n");
        AppendExcerpt(text, diagnostic.At);
        if (diagnostic.Also is { } also)
        {
            text.Append(CultureInfo.InvariantCulture, $"  = {Safe(also.ToString())}:\n");
            AppendExcerpt(text, also);
        }

        if (diagnostic.Hint is { } hint) text.Append("  = ").Append(Paint("hint", "36")).Append(": ").Append(Safe(hint)).Append('\n');
        return text.ToString();
    }

    private void AppendExcerpt(StringBuilder text, Location at)
    {
        var line = Source(at.File)?.Line(at.Line).Replace('\t', ' ') ?? "";
        if (string.IsNullOrWhiteSpace(line)) return;
        var start = Math.Clamp(at.Column - 1, 0, line.Length);
        var length = at.EndLine == at.Line ? Math.Max(1, at.EndColumn - at.Column) : Math.Max(1, line.Length - start);
        var longest = Math.Min(LongestExcerpt, longestLine);
        var from = line.Length > longest ? Math.Max(0, start - (longest / 2)) : 0;
        var shown = line.Substring(from, Math.Min(longest, line.Length - from));
        start -= from;
        length = Math.Clamp(length, 1, Math.Max(1, shown.Length - start));
        // A bar in front: build servers take an indented `::command::` for a command.
        text.Append("  | ").Append(Safe(shown)).Append('\n');
        text.Append("  | ").Append(' ', Width(shown.AsSpan(0, Math.Min(start, shown.Length)))).Append(Paint(new string('^', Math.Max(1, Width(shown.AsSpan(Math.Min(start, shown.Length), Math.Min(length, shown.Length - Math.Min(start, shown.Length)))))), "31;1")).Append('\n');
    }

    private SourceText? Source(string path)
    {
        if (texts.TryGetValue(path, out var known)) return known;
        if (!files.TryGetValue(path, out var file)) return null;
        return texts[path] = SourceText.ForExcerpts(file);
    }

    // Terminals draw Han and full-width characters two columns wide; the caret must follow.
    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text) width += c is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60') ? 2 : 1;
        return width;
    }

    private string Safe(string text) => SafeText.Of(text, longestLine);

    private string Paint(string text, string code) => colour ? $"\e[{code}m{text}\e[0m" : text;
}
