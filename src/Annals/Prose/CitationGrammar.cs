using System.Collections.Immutable;
using System.Text;
using Annals.Files;
using Annals.Model;

namespace Annals.Prose;

/// <summary>
/// The grammar of citations, as it stands between the brackets of a body and in front matter:
/// <c>@source "locator", detail; @other</c>.
/// </summary>
public static class CitationGrammar
{
    /// <summary>A citation that cannot be read.</summary>
    public static readonly Rule WellFormed = new("AN401", Severity.Error, "every citation reads @source \"locator\", detail");

    private const string Form = "write @source \"locator\", detail";

    // Quotation marks that word processors put where a straight one was typed.
    private const string TypographicQuotes = "“”„‟«»‘’「」『』〝〞＂";

    /// <summary>Reads one or more citations. Those that can be read are returned even if others cannot.</summary>
    /// <param name="text">The text without brackets.</param>
    /// <param name="at">The location of a stretch of the text, given its offset and length.</param>
    public static Checked<ImmutableArray<Citation>> Parse(string text, Func<int, int, Location> at)
    {
        var cursor = new Cursor(text, at);
        var citations = ImmutableArray.CreateBuilder<Citation>();
        cursor.SkipSpace();
        if (cursor.AtEnd)
        {
            cursor.Report(0, text.Length, "this citation is empty", Form);
            return Checked.With(citations.ToImmutable(), cursor.Diagnostics);
        }

        while (true)
        {
            var read = ReadOne(cursor);
            if (read is null) cursor.SkipToSeparator();
            else citations.Add(read);
            if (cursor.AtEnd) break;

            var separator = cursor.Position++;
            cursor.SkipSpace();
            if (!cursor.AtEnd) continue;
            cursor.Report(separator, 1, "nothing follows this `;`", "delete it, or add another @source");
            break;
        }

        return Checked.With(citations.ToImmutable(), cursor.Diagnostics);
    }

    private static Citation? ReadOne(Cursor cursor)
    {
        cursor.SkipSpace();
        var start = cursor.Position;
        if (cursor.Current != '@')
        {
            var word = cursor.Word(start);
            var hint = NoteId.IsValid(word) ? $"start it with @: @{word}" : Form;
            return cursor.Refuse(start, Math.Max(word.Length, 1), word.Length == 0 ? "a source is missing here" : $"`{word}` does not name a source", hint);
        }

        cursor.Position++;
        var id = cursor.Word(cursor.Position);
        if (id.Length == 0) return cursor.Refuse(start, 1, "no source follows this `@`", Form);
        if (!NoteId.IsValid(id)) return cursor.Refuse(start + 1, id.Length, $"`{id}` is not an id", NoteId.Suggestion(id));
        var source = new Located<string>(id, cursor.At(start + 1, id.Length));
        cursor.Position += id.Length;
        var end = cursor.Position;
        cursor.SkipSpace();

        Located<string>? locator = null;
        if (TypographicQuotes.Contains(cursor.Current, StringComparison.Ordinal))
            return cursor.Refuse(cursor.Position, 1, $"`{cursor.Current}` does not open a locator", "use straight quotes: \"…\"");
        if (cursor.Current == '"')
        {
            locator = ReadLocator(cursor);
            if (locator is null) return null;
            end = cursor.Position;
            cursor.SkipSpace();
        }

        string? detail = null;
        if (cursor.Current == ',')
        {
            var comma = cursor.Position++;
            detail = Collapse(cursor.Rest(out var detailEnd));
            if (detail.Length == 0) return cursor.Refuse(comma, 1, "nothing follows this `,`", "delete it, or say where in the source: , p. 4");
            end = detailEnd;
        }

        if (!cursor.AtEnd && cursor.Current != ';')
        {
            var from = cursor.Position;
            var rest = cursor.Rest(out var restEnd);
            var hint = rest[0] switch
            {
                '，' => "put a plain comma before a detail: , p. 4",
                '；' => "put a plain semicolon between citations: ;",
                '@' => "put a semicolon between citations: ;",
                _ when TypographicQuotes.Contains(rest[0], StringComparison.Ordinal) => "use straight quotes: \"…\"",
                '"' => "one locator is enough; write \\\" for a quotation mark inside it",
                _ when locator is null => $"put a phrase of the source's text in quotes: \"{Collapse(rest)}\"; a detail such as p. 4 stands behind a comma",
                _ => $"put a comma before a detail: , {Collapse(rest)}",
            };
            return cursor.Refuse(from, restEnd - from, $"`{Collapse(rest)}` cannot stand here", hint);
        }

        return new Citation(source, locator, detail, cursor.At(start, end - start));
    }

    private static Located<string>? ReadLocator(Cursor cursor)
    {
        var start = cursor.Position++;
        var value = new StringBuilder();
        while (!cursor.AtEnd && cursor.Current != '"')
        {
            if (cursor.Current == '\\' && cursor.Next is '"' or '\\') cursor.Position++;
            value.Append(cursor.Current);
            cursor.Position++;
        }

        if (cursor.AtEnd)
        {
            cursor.Report(start, 1, "this `\"` is not closed", "end the locator with a straight quote: \"…\"");
            return null;
        }

        cursor.Position++;
        var locator = Collapse(value.ToString());
        var at = cursor.At(start + 1, Math.Max(cursor.Position - start - 2, 0));
        if (locator.Length > 0) return new Located<string>(locator, at);
        cursor.Report(start, cursor.Position - start, "this locator is empty", "quote a short phrase of the source, or leave the quotes out");
        return null;
    }

    // A citation may be wrapped over lines; the phrase that it quotes is one line all the same.
    private static string Collapse(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private sealed class Cursor(string text, Func<int, int, Location> at)
    {
        public List<Diagnostic> Diagnostics { get; } = [];

        public int Position { get; set; }

        public bool AtEnd => Position >= text.Length;

        public char Current => AtEnd ? '\0' : text[Position];

        public char Next => Position + 1 < text.Length ? text[Position + 1] : '\0';

        public Location At(int offset, int length) => at(offset, length);

        public void SkipSpace()
        {
            while (!AtEnd && char.IsWhiteSpace(text[Position])) Position++;
        }

        public string Word(int from)
        {
            var end = from;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && !"\",;，；、".Contains(text[end], StringComparison.Ordinal)
                && !TypographicQuotes.Contains(text[end], StringComparison.Ordinal))
            {
                end++;
            }

            return text[from..end];
        }

        public string Rest(out int end)
        {
            SkipSpace();
            var from = Position;
            while (!AtEnd && text[Position] != ';') Position++;
            end = Position;
            while (end > from && char.IsWhiteSpace(text[end - 1])) end--;
            return text[from..end];
        }

        // Behind a fault: the next semicolon that does not stand in a locator.
        public void SkipToSeparator()
        {
            for (var quoted = false; !AtEnd && (quoted || text[Position] != ';'); Position++)
            {
                if (text[Position] == '"') quoted = !quoted;
            }
        }

        public void Report(int offset, int length, string message, string hint) =>
            Diagnostics.Add(WellFormed.At(at(offset, length), message, hint));

        public Citation? Refuse(int offset, int length, string message, string hint)
        {
            Report(offset, length, message, hint);
            return null;
        }
    }
}
