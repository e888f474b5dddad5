using System.Collections.Immutable;
using System.Text;

namespace Annals.Files;

/// <summary>A decoded input file that can say the line and column of an offset.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> lineStarts;

    /// <summary>Indexes a text.</summary>
    /// <param name="path">Path from the site's folder.</param>
    /// <param name="text">The whole text.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') starts.Add(i + 1);
        }

        lineStarts = starts.ToImmutable();
    }

    /// <summary>A text whose lines all end in line feeds. What reads a file and what shows a line of it must count lines alike.</summary>
    public static string WithLineFeeds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>A file as an excerpt shows it: lossy on purpose, since a line of a file with broken bytes still helps.</summary>
    public static SourceText ForExcerpts(InputFile file) => new(file.Path, WithLineFeeds(Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF')));

    /// <summary>Path from the site's folder.</summary>
    public string Path { get; }

    /// <summary>The whole text; line ends are line feeds.</summary>
    public string Text { get; }

    /// <summary>Number of lines, at least one.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>The stretch from an offset; offsets outside the text are pulled to its borders.</summary>
    /// <param name="offset">First character, from zero.</param>
    /// <param name="length">Number of UTF-16 code units.</param>
    public Location At(int offset, int length = 1)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var end = Math.Clamp(offset + Math.Max(length, 0), offset, Text.Length);
        var line = LineOf(offset);
        var endLine = LineOf(end);
        return new Location(Path, line + 1, offset - lineStarts[line] + 1, endLine + 1, end - lineStarts[endLine] + 1);
    }

    /// <summary>Offset of a line and column that count from one.</summary>
    public int OffsetOf(int line, int column) =>
        Math.Clamp(lineStarts[Math.Clamp(line - 1, 0, lineStarts.Length - 1)] + column - 1, 0, Text.Length);

    /// <summary>A line without its end; empty where there is none.</summary>
    /// <param name="line">Counts from one.</param>
    public string Line(int line)
    {
        if (line < 1 || line > lineStarts.Length) return "";
        var start = lineStarts[line - 1];
        var end = line < lineStarts.Length ? lineStarts[line] - 1 : Text.Length;
        return Text[start..end];
    }

    private int LineOf(int offset)
    {
        var found = lineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }
}
