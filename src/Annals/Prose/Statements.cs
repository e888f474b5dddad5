using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Annals.Model;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Annals.Prose;

/// <summary>Collects what a body states: its paragraphs and tables, each with an anchor and its citations.</summary>
internal sealed class Statements(Reading reading, string language)
{
    private const int TextLength = 120;

    private readonly ImmutableArray<Statement>.Builder found = ImmutableArray.CreateBuilder<Statement>();

    private int anchors;

    public StringBuilder PlainText { get; } = new();

    public ImmutableArray<Statement> ToImmutable() => found.ToImmutable();

    /// <summary>Adds a paragraph and returns its anchor, or <see langword="null"/> if it states nothing of its own.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="next">What follows it directly.</param>
    public string? AddParagraph(ParagraphBlock paragraph, Block? next)
    {
        var citations = new List<Citation>();
        var text = Prose.PlainText.Of(paragraph.Inline, citations);
        Words(text);
        if (text.Length == 0 && citations.Count == 0) return null;

        // "He held three offices:" leads to the list's items, which state them.
        var leadsIn = citations.Count == 0 && text[^1] is ':' or '：' && next is ListBlock or Table or DefinitionList;
        return leadsIn ? null : Add(text, citations, paragraph.Inline?.Descendants<CitationInline>() ?? [], paragraph);
    }

    /// <summary>Adds a table and returns its anchor.</summary>
    public string AddTable(Table table)
    {
        var citations = new List<Citation>();
        var cells = table.OfType<TableRow>().SelectMany(row => row.OfType<TableCell>()).SelectMany(cell => cell.OfType<LeafBlock>())
            .Select(leaf => Prose.PlainText.Of(leaf.Inline, citations))
            .Where(cell => cell.Length > 0)
            .ToArray();
        Words(string.Join('\n', cells));
        return Add(string.Join(" · ", cells), citations, table.Descendants<CitationInline>(), table);
    }

    /// <summary>
    /// Adds a block of raw HTML. What it states is a statement that cites nothing: no form of ours is read inside it, so
    /// that what must be cited has to be written in Markdown.
    /// </summary>
    public void AddHtml(string words, string stated, Block block)
    {
        Words(words);
        if (!stated.Any(char.IsLetterOrDigit)) return;
        found.Add(new Statement(StatementKind.Paragraph, null, Prose.PlainText.Beginning(stated, TextLength), language, null, [], reading.At(block.Span)));
    }

    /// <summary>Adds words to the body's plain text.</summary>
    public void Words(ReadOnlySpan<char> text)
    {
        if (text.IsWhiteSpace()) return;
        if (PlainText.Length > 0) PlainText.Append('\n');
        PlainText.Append(text);
    }

    private string Add(string text, List<Citation> citations, IEnumerable<CitationInline> tried, Block block)
    {
        var anchor = string.Create(CultureInfo.InvariantCulture, $"p{++anchors}");
        found.Add(new Statement(
            StatementKind.Paragraph,
            null,
            Prose.PlainText.Beginning(text, TextLength),
            language,
            anchor,
            [.. citations],
            reading.At(block.Span))
        {
            CitationRefused = tried.Any(c => c.IsRefused),
        });
        return anchor;
    }
}
