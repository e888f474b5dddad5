using Annals.Files;
using Annals.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.Prose;

/// <summary>Writes what stands inside a paragraph. Every text is escaped here and nowhere else.</summary>
internal sealed class InlineWriter(Reading reading, BodyWriter writer)
{
    /// <summary>A picture that says nothing to those who cannot see it.</summary>
    public static readonly Rule HasAlt = new("AN603", Severity.Error, "every picture in a text says what it shows");

    public void Write(ContainerInline? inlines, int depth, bool inLink = false)
    {
        ProseGuard.CheckDepth(depth, inlines?.Span.Start ?? 0, reading.Limits.MarkdownDepth);
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling) WriteOne(inline, depth, inLink);
    }

    private void WriteOne(Inline inline, int depth, bool inLink)
    {
        switch (inline)
        {
            case LiteralInline literal:
                writer.Text(literal.Content.AsSpan());
                break;
            case CodeInline code:
                writer.Markup("<code>").Text(code.Content).Markup("</code>");
                break;
            case HtmlEntityInline entity:
                writer.Text(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline { IsHard: true }:
                writer.Markup("<br>\n");
                break;
            case LineBreakInline lineBreak:
                if (!PlainText.JoinsHan(writer.Html, lineBreak)) writer.Markup("\n");
                break;
            case HtmlInline html:
                if (!html.Tag.StartsWith("<!--", StringComparison.Ordinal)) writer.RawHtml(html.Tag, html.Span.Start);
                break;
            case AutolinkInline link:
                WriteAutolink(link, inLink);
                break;
            case LinkInline { IsImage: true } image:
                WriteImage(image);
                break;
            case LinkInline link:
                WriteLink(link, depth, inLink);
                break;
            case EmphasisInline emphasis:
                var element = emphasis switch
                {
                    { DelimiterChar: '~' } => "del",
                    { DelimiterCount: 2 } => "strong",
                    _ => "em",
                };
                writer.Markup("<").Markup(element).Markup(">");
                Write(emphasis, depth + 1, inLink);
                writer.Markup("</").Markup(element).Markup(">");
                break;
            case NoteLinkInline note:
                WriteNoteLink(note, inLink);
                break;
            case CitationInline citation:
                WriteCitation(citation, inLink);
                break;
            case FootnoteLink { IsBackLink: false } footnote:
                writer.Markup("<sup><a id=\"fnref-").Number(footnote.Index).Markup("\" href=\"#fn-").Number(footnote.Footnote.Order)
                    .Markup("\" class=\"footnote-ref\" role=\"doc-noteref\">").Number(footnote.Footnote.Order).Markup("</a></sup>");
                break;
            case FootnoteLink footnote:
                writer.Markup(" <a href=\"#fnref-").Number(footnote.Index).Markup("\" class=\"footnote-back\" role=\"doc-backlink\">\u21A9\uFE0E</a>");
                break;
            case DelimiterInline delimiter:
                writer.Text(delimiter.ToLiteral());
                Write(delimiter, depth + 1, inLink);
                break;
            case ContainerInline container:
                Write(container, depth + 1, inLink);
                break;
        }
    }

    private void WriteNoteLink(NoteLinkInline note, bool inLink)
    {
        if (!inLink)
        {
            writer.Part(new NoteLinkPart(note.Id, note.Label is { } label ? BodyWriter.Escape(label) : null, note.At));
            return;
        }

        reading.Report(NoteLinkParser.WellFormed, reading.At(note.Span), "a link cannot stand inside another link", "put it before or behind the other");
        writer.Text(note.Words);
    }

    private void WriteCitation(CitationInline citation, bool inLink)
    {
        if (inLink)
            reading.Report(CitationGrammar.WellFormed, reading.At(citation.Span), "a citation cannot stand inside a link", "put it behind the link");
        else if (!citation.Citations.IsEmpty)
            writer.Part(new CitationPart(citation.Citations));
    }

    private void WriteAutolink(AutolinkInline link, bool inLink)
    {
        var address = link.IsEmail ? "mailto:" + link.Url : link.Url;
        var opened = !inLink && Open(address, reading.At(link.Span.Start + 1, link.Url.Length));
        if (opened) writer.Markup(">");
        writer.Text(link.Url);
        if (opened) writer.Markup("</a>");
    }

    private void WriteLink(LinkInline link, int depth, bool inLink)
    {
        var opened = !inLink && Open(link.Url ?? "", At(link));
        if (opened)
        {
            WriteTitle(link);
            writer.Markup(">");
        }

        Write(link, depth + 1, inLink: true);
        if (opened) writer.Markup("</a>");
    }

    // Leaves the start tag open for further attributes.
    private bool Open(string address, Location at)
    {
        var verdict = AddressGate.Judge(address, isImage: false);
        switch (verdict.Kind)
        {
            case AddressKind.Inside:
                writer.Markup("<a href=\"").Part(new AddressPart(address.Trim(), false, at));
                writer.Markup("\"");
                return true;
            case AddressKind.Outside:
                writer.Markup("<a href=\"").Text(address.Trim()).Markup("\" rel=\"external noopener noreferrer\"");
                return true;
            default:
                reading.Report(AddressGate.Allowed, at, verdict.Message, verdict.Hint);
                return false;
        }
    }

    private void WriteImage(LinkInline image)
    {
        var alt = PlainText.Of(image);
        if (alt.Length == 0)
            reading.Report(HasAlt, reading.At(image.Span), "this picture has no alternative text", "write ![what it shows](file.svg)");

        var address = (image.Url ?? "").Trim();
        var verdict = AddressGate.Judge(address, isImage: true);
        if (verdict.Kind != AddressKind.Inside)
        {
            reading.Report(AddressGate.Allowed, At(image), verdict.Message, verdict.Hint);
            writer.Text(alt);
            return;
        }

        writer.Markup("<img src=\"").Part(new AddressPart(address, true, At(image)));
        writer.Markup("\" alt=\"").Text(alt).Markup("\"");
        WriteTitle(image);
        writer.Markup(" loading=\"lazy\">");
    }

    private void WriteTitle(LinkInline link)
    {
        if (!string.IsNullOrEmpty(link.Title)) writer.Markup(" title=\"").Text(link.Title).Markup("\"");
    }

    // The address itself, where its place is known; for a reference link that is the place of its definition.
    private Location At(LinkInline link)
    {
        var span = link.UrlSpan;
        if (span.IsEmpty || span.End >= reading.Markdown.Length) return reading.At(link.Span);
        if (reading.Markdown[span.Start] == '<' && reading.Markdown[span.End] == '>' && span.Length > 2) span = new SourceSpan(span.Start + 1, span.End - 1);
        return reading.At(span);
    }
}
