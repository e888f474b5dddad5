using System.Text;
using Annals.Files;

namespace Annals.Prose;

/// <summary>
/// Refuses, before it is parsed, what takes the Markdown parser or a browser's parser more than a moment. The figures
/// are far above what anybody writes.
/// </summary>
internal static class ProseGuard
{
    /// <summary>Prose that no reader could use.</summary>
    public static readonly Rule Bounded = new("AN605", Severity.Error, "a text is no longer than its limit and not nested beyond reason");

    private const int MaximumParagraph = 64 << 10;
    private const int MaximumMarkersInLine = 16;

    // What delimiters cost grows with the square of their number in a paragraph or table.
    private const long MaximumDelimiterWork = 100_000_000;

    // An unclosed "](" makes the parser look for its end through the rest of the paragraph.
    private const long MaximumLinkWork = 100_000_000;

    /// <summary>Says what is too much, if anything is.</summary>
    public static Diagnostic? Check(Reading reading)
    {
        var text = reading.Markdown;
        if (text.Length > reading.Limits.NoteSize || Encoding.UTF8.GetByteCount(text) > reading.Limits.NoteSize)
            return Bounded.At(reading.At(0, 0), $"this text is larger than {reading.Limits.NoteSize} bytes", "split the note");

        var (delimiterWork, linkWork) = (0L, 0L);
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfParagraph(text, start, out var fault);
            if (fault >= 0) return Bounded.At(reading.At(fault, 1), "this line opens too many quotes and lists inside one another", "at most 16 markers can stand in a line");
            var paragraph = text.AsSpan(start, end - start);
            if (paragraph.Length > MaximumParagraph && !paragraph.Contains('|'))
                return Bounded.At(reading.At(start, 0), "this paragraph is larger than 64 KiB", "put blank lines between paragraphs");

            var (delimiters, links) = Count(paragraph);
            delimiterWork += (long)delimiters * delimiters;
            linkWork += (long)links * paragraph.Length;
            if (delimiterWork > MaximumDelimiterWork || linkWork > MaximumLinkWork)
                return Bounded.At(reading.At(start, 0), "this paragraph or table holds too many marks such as `*` or `[`", "put it into several, with text between");
            start = end + 1;
        }

        return null;
    }

    /// <summary>Stops a writer that goes down too deep.</summary>
    public static void CheckDepth(int depth, int offset, int maximum)
    {
        if (depth > maximum) throw new ProseTooDeepException(offset);
    }

    /// <summary>The diagnostic of a body that the parser refuses: the first line with which it does is found by halving.</summary>
    public static Diagnostic TooDeep(Reading reading, Func<string, bool> parses)
    {
        var lines = new List<int> { 0 };
        for (var i = 0; i < reading.Markdown.Length; i++)
        {
            if (reading.Markdown[i] == '\n') lines.Add(i + 1);
        }

        lines.Add(reading.Markdown.Length);
        var (sound, refused) = (0, lines.Count - 1);
        while (refused - sound > 1)
        {
            var middle = (sound + refused) / 2;
            if (parses(reading.Markdown[..lines[middle]])) sound = middle;
            else refused = middle;
        }

        var offset = lines[refused - 1];
        return TooDeep(reading, offset);
    }

    public static Diagnostic TooDeep(Reading reading, int offset) =>
        Bounded.At(reading.At(offset, 0), "this is nested too deeply", "take some quotes, lists, brackets or emphasis out of one another");

    public static Diagnostic TooLarge(Reading reading) =>
        Bounded.At(reading.At(0, 0), "this text becomes many times larger than it is written", "shorten what its references repeat");

    private static int EndOfParagraph(string text, int start, out int fault)
    {
        fault = -1;
        for (var line = start; ;)
        {
            var end = text.IndexOf('\n', line);
            if (end < 0) end = text.Length;
            var content = text.AsSpan(line, end - line);
            if (MarkersTooDeep(content, out var column))
            {
                fault = line + column;
                return end;
            }

            if (end == text.Length || content.IsWhiteSpace()) return end;
            line = end + 1;
            if (StartsBlock(text.AsSpan(line))) return end;
        }
    }

    // A heading or a list item ends the paragraph before it without a blank line.
    private static bool StartsBlock(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart(' ');
        return line.Length - content.Length < 4
            && (content.StartsWith("- ") || content.StartsWith("* ") || content.StartsWith("+ ") || content.StartsWith("1. ") || content.StartsWith("# ") || content.StartsWith("##"));
    }

    private static bool MarkersTooDeep(ReadOnlySpan<char> line, out int column)
    {
        var markers = 0;
        column = 0;
        // "- - - -" is a line across the page.
        if (line.IndexOfAnyExcept("-*_ \t") < 0 && line.Trim().Length < MaximumMarkersInLine * 8) return false;
        while (column < line.Length)
        {
            if (line[column] is ' ' or '\t') column++;
            else if (line[column] == '>' && ++markers <= MaximumMarkersInLine) column++;
            else if (line[column] is '-' or '*' or '+' && IsSpace(line, column + 1) && ++markers <= MaximumMarkersInLine) column += 2;
            else if (char.IsAsciiDigit(line[column]))
            {
                var end = column;
                while (end < line.Length && char.IsAsciiDigit(line[end])) end++;
                if (end >= line.Length || line[end] is not ('.' or ')') || !IsSpace(line, end + 1) || ++markers > MaximumMarkersInLine) break;
                column = end + 2;
            }
            else break;
        }

        return markers > MaximumMarkersInLine;
    }

    private static bool IsSpace(ReadOnlySpan<char> line, int column) => column >= line.Length || line[column] is ' ' or '\t';

    private static (int Delimiters, int Links) Count(ReadOnlySpan<char> paragraph)
    {
        var (delimiters, links) = (0, 0);
        var lastLink = -1;
        for (var i = 0; i < paragraph.Length; i++)
        {
            var letter = paragraph[i];
            if (letter is '*' or '_' or '~' or '[' && (i == 0 || paragraph[i - 1] != letter)) delimiters++;
            if (letter == '(' && i > 0 && paragraph[i - 1] == ']')
            {
                if (lastLink >= 0) links++;
                lastLink = i;
            }
            else if (letter == ')') lastLink = -1;
        }

        return (delimiters, links);
    }
}

/// <summary>Stops the writing of a body that is nested too deeply.</summary>
internal sealed class ProseTooDeepException(int offset) : Exception
{
    public int Offset { get; } = offset;
}
