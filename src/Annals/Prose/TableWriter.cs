using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Annals.Prose;

/// <summary>Writes a table that can scroll on its own where it is wider than the page.</summary>
internal sealed class TableWriter(BodyWriter writer, InlineWriter inlines)
{
    public void Write(Table table, string anchor, int depth)
    {
        // Whoever has no mouse scrolls what has the focus.
        writer.Markup("<div class=\"table\" id=\"").Markup(anchor).Markup("\" tabindex=\"0\">\n<table>\n");
        string? section = null;
        foreach (var row in table.OfType<TableRow>())
        {
            var wanted = row.IsHeader ? "thead" : "tbody";
            if (section != wanted)
            {
                if (section is not null) writer.Markup("</").Markup(section).Markup(">\n");
                writer.Markup("<").Markup(wanted).Markup(">\n");
                section = wanted;
            }

            WriteRow(table, row, depth);
        }

        if (section is not null) writer.Markup("</").Markup(section).Markup(">\n");
        writer.Markup("</table>\n</div>\n");
    }

    private void WriteRow(Table table, TableRow row, int depth)
    {
        writer.Markup("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            writer.Markup(row.IsHeader ? "<th scope=\"col\"" : "<td");
            if (cell.ColumnSpan > 1) writer.Markup(" colspan=\"").Number(cell.ColumnSpan).Markup("\"");
            var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : i;
            // A class and no style: the pages' policy allows no inline styles.
            if (column < table.ColumnDefinitions.Count && table.ColumnDefinitions[column].Alignment is { } alignment and not TableColumnAlign.Left)
                writer.Markup(alignment == TableColumnAlign.Right ? " class=\"right\"" : " class=\"center\"");
            writer.Markup(">");
            foreach (var leaf in cell.OfType<LeafBlock>()) inlines.Write(leaf.Inline, depth + 1);
            writer.Markup(row.IsHeader ? "</th>" : "</td>");
        }

        writer.Markup("</tr>\n");
    }
}
