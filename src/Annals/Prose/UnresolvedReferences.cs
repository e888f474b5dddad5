using Annals.Files;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Prose;

/// <summary>
/// Tells references that lead nowhere: Markdown prints them as text, which no author means. Reads nothing itself.
/// </summary>
internal sealed class UnresolvedReferences : InlineParser
{
    /// <summary>A reference without a definition, or a definition without a reference.</summary>
    public static readonly Rule Resolves = new("AN607", Severity.Warning, "every footnote and every reference link has its other half");

    public UnresolvedReferences()
    {
        OpeningCharacters = ['['];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isFootnote = slice.PeekChar() == '^';
        if (!isFootnote && (slice.PeekCharExtra(-1) != ']' || processor.Inline is CitationInline or NoteLinkInline or FootnoteLink)) return false;
        var rest = slice;
        if (!LinkHelper.TryParseLabel(ref rest, out var label) || processor.Document.TryGetLinkReferenceDefinition(label, out _)) return false;
        if (label[0] is '@' or '[' || (label[0] == '^' && !isFootnote) || rest.CurrentChar == '(') return false;

        var reading = Reading.Of(processor);
        var from = processor.GetSourcePosition(slice.Start);
        reading.Report(
            Resolves,
            reading.At(from, processor.GetSourcePosition(rest.Start - 1) - from + 1),
            isFootnote ? $"there is no footnote `[{label}]`" : $"there is no link definition `[{label}]`",
            isFootnote ? $"add a line [{label}]: with its text" : $"add a line [{label}]: with its address");
        return false;
    }

    /// <summary>Tells the footnotes that no text refers to.</summary>
    public static void ReportUnused(Reading reading, MarkdownDocument document)
    {
        foreach (var definition in document.GetLinkReferenceDefinitions(addGroup: false).Links.Values.OfType<FootnoteLinkReferenceDefinition>())
        {
            if (definition.Footnote.Order < 0)
                reading.Report(Resolves, reading.At(definition.Span), $"nothing refers to the footnote `[{definition.Label}]`", "its text is left out; refer to it or delete it");
        }
    }
}
