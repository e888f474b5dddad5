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
    private const long MaximumDelimiterWork = 50_000_000;

    // An unclosed "](", and whatever starts with "<?" or "<!", makes the parser look for its end through the rest of the
    // paragraph.
    private const long MaximumSearchWork = 100_000_000;

    // How much text is parsed again to find the line of a fault.
    private const long MaximumReread = 500_000;

    // Each heading that is underlined costs the parser a look at all blocks before it.
    private const int MaximumHeadings = 10_000;

    // The parser keeps a kilobyte for each.
    private const int MaximumBars = 400_000;

    /// <summary>Says what is too much, if anything is.</summary>
    public static Diagnostic? Check(Reading reading)
    {
        var text = reading.Markdown;
        if (text.Length > reading.Limits.NoteSize || Encoding.UTF8.GetByteCount(text) > reading.Limits.NoteSize)
            return Bounded.At(reading.At(0, 0), $"this text is larger than {reading.Limits.NoteSize} bytes", "split the note");

        if (HeadingBeyond(text, MaximumHeadings) is { } heading)
            return Bounded.At(reading.At(heading, 0), $"this text holds more than {MaximumHeadings} headings", "split the note");

        if (text.AsSpan().Count('|') > MaximumBars)
            return Bounded.At(reading.At(NthBar(text, MaximumBars), 1), $"the tables of this text hold more than {MaximumBars} bars", "split the note");

        var (delimiterWork, searchWork) = (0L, 0L);
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfParagraph(text, start, out var fault);
            if (fault >= 0) return Bounded.At(reading.At(fault, 1), "this line opens too many quotes and lists inside one another", "at most 16 markers can stand in a line");
            var paragraph = text.AsSpan(start, end - start);
            if (paragraph.Length > MaximumParagraph && !paragraph.Contains('|'))
                return Bounded.At(reading.At(start, 0), "this paragraph is larger than 64 KiB", "put blank lines between paragraphs");

            var (delimiters, searches) = Count(paragraph);
            delimiterWork += (long)delimiters * delimiters;
            searchWork += (long)searches * paragraph.Length;
            if (delimiterWork > MaximumDelimiterWork || searchWork > MaximumSearchWork)
                return Bounded.At(reading.At(start, 0), "this paragraph or table holds too many marks such as `*`, `[` or `<!`", "put it into several, with text between");
            start = end + 1;
        }

        return null;
    }

    /// <summary>Stops a writer that goes down too deep.</summary>
    public static void CheckDepth(int depth, int offset, int maximum)
    {
        if (depth > maximum) throw new ProseTooDeepException(offset);
    }

    /// <summary>
    /// The diagnostic of a body that the parser refuses, at the first line with which it does. That line is looked for from
    /// the start, as such a text may take long to be refused; in a long one the search ends some lines before it.
    /// </summary>
    public static Diagnostic TooDeep(Reading reading, Func<string, bool> parses)
    {
        var text = reading.Markdown;
        var lines = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') lines.Add(i + 1);
        }

        lines.Add(text.Length);
        var left = Math.Max(MaximumReread, 4L * text.Length);
        var (sound, refused) = (0, lines.Count - 1);
        for (var step = 1; refused - sound > 1 && left > 0; step *= 2)
        {
            // Twice as far each time, and then halving.
            var tried = Math.Min(step, (sound + refused) / 2);
            left -= lines[tried];
            if (parses(text[..lines[tried]])) sound = tried;
            else refused = tried;
        }

        return TooDeep(reading, lines[refused - sound > 1 ? sound : refused - 1]);
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

    // Where the first heading beyond a number may stand; a line across the page counts as one.
    private static int? HeadingBeyond(string text, int number)
    {
        var count = 0;
        for (var line = 0; line < text.Length; line++)
        {
            var end = text.AsSpan(line).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : line + end;
            var content = text.AsSpan(line, end - line).Trim(" \t>");
            if (content.Length > 0 && (content[0] == '#' || content.IndexOfAnyExcept('=') < 0 || content.IndexOfAnyExcept('-') < 0) && ++count > number) return line;
            line = end;
        }

        return null;
    }

    private static int NthBar(string text, int number)
    {
        var at = -1;
        for (var i = 0; i < number; i++) at = text.IndexOf('|', at + 1);
        return at;
    }

    private static (int Delimiters, int Searches) Count(ReadOnlySpan<char> paragraph)
    {
        var (delimiters, searches) = (0, 0);
        var lastLink = -1;
        var brackets = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            var letter = paragraph[i];
            // Stars in a row are one mark; brackets are not, but for the two of a link to a note.
            brackets = letter == '[' ? brackets + 1 : 0;
            if (letter is '*' or '_' or '~' && (i == 0 || paragraph[i - 1] != letter)) delimiters++;
            else if (brackets % 2 == 1) delimiters++;
            if (letter is '?' or '!' && i > 0 && paragraph[i - 1] == '<') searches++;
            if (letter == '(' && i > 0 && paragraph[i - 1] == ']')
            {
                if (lastLink >= 0) searches++;
                lastLink = i;
            }
            else if (letter == ')') lastLink = -1;
        }

        return (delimiters, searches);
    }
}

/// <summary>Stops the writing of a body that is nested too deeply.</summary>
internal sealed class ProseTooDeepException(int offset) : Exception
{
    public int Offset { get; } = offset;
}
