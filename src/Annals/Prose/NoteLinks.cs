using Annals.Files;
using Annals.Model;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Annals.Prose;

/// <summary><c>[[id]]</c> or <c>[[id|text]]</c> in the syntax tree.</summary>
internal sealed class NoteLinkInline(string id, string? label, Location at) : LeafInline
{
    public string Id { get; } = id;

    /// <summary>Plain text, never markup.</summary>
    public string? Label { get; } = label;

    public Location At { get; } = at;

    /// <summary>Words for where a name cannot be looked up.</summary>
    public string Words => Label ?? Id.Replace('-', ' ');
}

/// <summary>Reads <c>[[id|text]]</c>.</summary>
internal sealed class NoteLinkParser : BracketParser
{
    /// <summary>A note link that names no note.</summary>
    public static readonly Rule WellFormed = new("AN606", Severity.Error, "every note link reads [[id]] or [[id|text]] and stands outside other links");

    protected override char Second => '[';

    // A bracket inside means that this is something else, such as a link whose text is in brackets.
    protected override int FindEnd(string text, int from, int last)
    {
        for (var i = from; i < last; i++)
        {
            if (text[i] == '[') return -1;
            if (text[i] == ']') return text[i + 1] == ']' ? i + 1 : -1;
        }

        return -1;
    }

    protected override Inline Make(InlineProcessor processor, string text, int open, int end)
    {
        var reading = Reading.Of(processor);
        var from = open + 2;
        var content = text[from..(end - 1)];
        var bar = content.IndexOf('|', StringComparison.Ordinal);
        var written = bar < 0 ? content : content[..bar];
        var id = written.Trim();
        if (id.Length == 0)
        {
            reading.Report(WellFormed, reading.At(Span(processor, open, end)), "this note link names no note", "write [[id]] or [[id|text]]");
            return Literal(text, open, end);
        }

        var start = from + written.Length - written.TrimStart().Length;
        var at = reading.At(Span(processor, start, start + id.Length - 1));
        if (!NoteId.IsValid(id))
        {
            reading.Report(WellFormed, at, $"`{id}` is not an id", NoteId.Suggestion(id));
            return Literal(text, open, end);
        }

        if (bar < 0) return new NoteLinkInline(id, null, at);
        var label = content[(bar + 1)..].Trim().Replace('\n', ' ');
        if (label.Length > 0) return new NoteLinkInline(id, label, at);
        reading.Report(WellFormed, reading.At(Span(processor, from + bar, from + bar)), "no text follows this `|`", $"write [[{id}]] for the note's own name");
        return new NoteLinkInline(id, null, at);
    }

    private static LiteralInline Literal(string text, int open, int end) => new(text[open..(end + 1)]);
}
