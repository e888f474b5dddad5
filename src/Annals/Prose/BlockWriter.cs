using Annals.Model;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Annals.Prose;

/// <summary>Writes the blocks of a body, and collects its headings and statements on the way.</summary>
internal sealed class BlockWriter(Reading reading, BodyWriter writer, Statements statements)
{
    private readonly InlineWriter inlines = new(reading, writer);
    private readonly HeadingIds ids = new(reading.ExplicitIds);

    public List<Heading> Headings { get; } = [];

    public void Write(ContainerBlock container, int depth = 0, bool isTight = false)
    {
        ProseGuard.CheckDepth(depth, container.Span.Start, reading.Limits.MarkdownDepth);
        for (var i = 0; i < container.Count; i++) WriteOne(container[i], i + 1 < container.Count ? container[i + 1] : null, depth, isTight);
    }

    private void WriteOne(Block block, Block? next, int depth, bool isTight)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph, next, depth, isTight);
                break;
            case HeadingBlock heading:
                WriteHeading(heading, depth);
                break;
            case ListBlock list:
                WriteList(list, depth);
                break;
            case QuoteBlock quote:
                writer.Markup("<blockquote>\n");
                Write(quote, depth + 1);
                writer.Markup("</blockquote>\n");
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case HtmlBlock html:
                WriteHtml(html);
                break;
            case ThematicBreakBlock:
                writer.Markup("<hr>\n");
                break;
            case Table table:
                new TableWriter(writer, inlines).Write(table, statements.AddTable(table), depth);
                break;
            case DefinitionList list:
                WriteDefinitions(list, depth);
                break;
            case FootnoteGroup footnotes:
                WriteFootnotes(footnotes, depth);
                break;
            case LinkReferenceDefinitionGroup or BlankLineBlock:
                break;
            case ContainerBlock other:
                Write(other, depth + 1);
                break;
        }
    }

    private void WriteParagraph(ParagraphBlock paragraph, Block? next, int depth, bool isTight)
    {
        var anchor = statements.AddParagraph(paragraph, next);
        if (!isTight) Start("p", anchor);
        inlines.Write(paragraph.Inline, depth);
        writer.Markup(isTight ? "\n" : "</p>\n");
    }

    // The first paragraph of a tight item has no element of its own: its anchor is the item's.
    private void WriteItem(string element, ContainerBlock item, int first, int last, bool isTight, int depth)
    {
        if (isTight && first < last && item[first] is ParagraphBlock paragraph)
        {
            Start(element, statements.AddParagraph(paragraph, first + 1 < last ? item[first + 1] : null));
            inlines.Write(paragraph.Inline, depth);
            if (++first < last) writer.Markup("\n");
        }
        else
        {
            Start(element, null);
            if (first < last) writer.Markup("\n");
        }

        for (var i = first; i < last; i++) WriteOne(item[i], i + 1 < last ? item[i + 1] : null, depth, isTight: false);
        writer.Markup("</").Markup(element).Markup(">\n");
    }

    private void WriteList(ListBlock list, int depth)
    {
        ProseGuard.CheckDepth(depth, list.Span.Start, reading.Limits.MarkdownDepth);
        writer.Markup(list.IsOrdered ? "<ol" : "<ul");
        if (list is { IsOrdered: true, OrderedStart: { } start } && start != "1" && int.TryParse(start, out var number))
            writer.Markup(" start=\"").Number(number).Markup("\"");
        writer.Markup(">\n");
        foreach (var item in list.OfType<ListItemBlock>()) WriteItem("li", item, 0, item.Count, !list.IsLoose, depth + 1);
        writer.Markup(list.IsOrdered ? "</ol>\n" : "</ul>\n");
    }

    private void WriteDefinitions(DefinitionList list, int depth)
    {
        writer.Markup("<dl>\n");
        foreach (var item in list.OfType<DefinitionItem>())
        {
            var first = 0;
            for (; first < item.Count && item[first] is DefinitionTerm term; first++)
            {
                statements.Words(PlainText.Of(term.Inline));
                writer.Markup("<dt>");
                inlines.Write(term.Inline, depth);
                writer.Markup("</dt>\n");
            }

            var last = item.Count;
            while (last > first && item[last - 1] is BlankLineBlock) last--;
            WriteItem("dd", item, first, last, isTight: last - first == 1, depth + 1);
        }

        writer.Markup("</dl>\n");
    }

    private void WriteFootnotes(FootnoteGroup group, int depth)
    {
        var footnotes = group.OfType<Footnote>().Where(f => f.Order > 0).OrderBy(f => f.Order).ToArray();
        if (footnotes.Length == 0) return;
        writer.Markup("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
        foreach (var footnote in footnotes)
        {
            writer.Markup("<li id=\"fn-").Number(footnote.Order).Markup("\">\n");
            Write(footnote, depth + 1);
            writer.Markup("</li>\n");
        }

        writer.Markup("</ol>\n</section>\n");
    }

    private void WriteHeading(HeadingBlock heading, int depth)
    {
        var text = PlainText.Of(heading.Inline);
        statements.Words(text);
        var id = HeadingIdParser.Of(heading) ?? ids.Next(text);
        // The page's own title is its only first-level heading.
        var level = Math.Max(heading.Level, 2);
        Headings.Add(new Heading(level, id, text));
        writer.Markup("<h").Number(level).Markup(" id=\"").Text(id).Markup("\">");
        inlines.Write(heading.Inline, depth);
        while (writer.Html.Length > 0 && writer.Html[^1] == ' ') writer.Html.Length--;
        writer.Markup("</h").Number(level).Markup(">\n");
    }

    private void WriteCode(CodeBlock code)
    {
        var text = code.Lines.ToString();
        statements.Words(text);
        writer.Markup("<pre><code");
        var language = (code as FencedCodeBlock)?.Info;
        if (!string.IsNullOrEmpty(language) && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#' or '_' or '.'))
            writer.Markup(" class=\"language-").Text(language).Markup("\"");
        writer.Markup(">").Text(text);
        writer.Markup(text.Length > 0 ? "\n</code></pre>\n" : "</code></pre>\n");
    }

    private void WriteHtml(HtmlBlock html)
    {
        if (html.Lines.Lines is null) return;
        var whole = html.Lines.ToString();
        if (html.Type == HtmlBlockType.Comment && whole.AsSpan().Trim().IndexOf("-->") == whole.AsSpan().Trim().Length - 3) return;
        statements.AddHtml(RawText.Of(whole, out var stated), stated, html);
        for (var i = 0; i < html.Lines.Count; i++)
        {
            var line = html.Lines.Lines[i].Slice;
            writer.RawHtml(line.ToString(), line.Start);
            writer.Markup("\n");
        }
    }

    private void Start(string element, string? id)
    {
        writer.Markup("<").Markup(element);
        if (id is not null) writer.Markup(" id=\"").Markup(id).Markup("\"");
        writer.Markup(">");
    }
}
