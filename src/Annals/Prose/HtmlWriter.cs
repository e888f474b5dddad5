using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Annals.Files;
using Annals.Model;

namespace Annals.Prose;

/// <summary>
/// Writes a cleaned tree as HTML. The library's own writer asks each node for its next sibling, which it looks up from
/// the start every time; this one counts.
/// </summary>
internal static class HtmlWriter
{
    public static string Write(INode root, IReadOnlyList<BodyPart> open)
    {
        var html = new StringBuilder();
        var stack = new Stack<(INode Node, int Next)>();
        stack.Push((root, 0));
        while (stack.TryPop(out var top))
        {
            if (top.Next == top.Node.ChildNodes.Length)
            {
                if (top.Node != root) html.Append("</").Append(((IElement)top.Node).LocalName).Append('>');
                continue;
            }

            var child = top.Node.ChildNodes[top.Next];
            stack.Push((top.Node, top.Next + 1));
            if (child is IText text) AppendText(html, text.Data, open);
            else if (child is IElement element && Start(html, element, open)) stack.Push((element, 0));
        }

        return html.ToString();
    }

    /// <summary>Whether a whole value is the mark of an open part.</summary>
    public static bool IsMark(string value) =>
        value.Length > 2 && value[0] == BodyWriter.MarkStart && value.IndexOf(BodyWriter.MarkEnd, StringComparison.Ordinal) == value.Length - 1;

    // Second lock: whatever the sanitizer left, nothing that is not on the list is ever written.
    private static bool Start(StringBuilder html, IElement element, IReadOnlyList<BodyPart> open)
    {
        if (!AllowList.Elements.Contains(element.LocalName) || element.NamespaceUri != NamespaceNames.HtmlUri) return false;
        html.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            if (!AllowList.Attributes.Contains(attribute.Name)) continue;
            html.Append(' ').Append(attribute.Name).Append("=\"");
            if (AllowList.AddressAttributes.Contains(attribute.Name) && IsMark(attribute.Value) && PartOf(attribute.Value, 0, open) is AddressPart)
                html.Append(attribute.Value);
            else
                Escape(html, attribute.Value);
            html.Append('"');
        }

        html.Append('>');
        if (AllowList.Void.Contains(element.LocalName)) return false;
        // A parser drops the first line feed of preformatted text.
        if (element.LocalName == "pre" && element.ChildNodes.Length > 0 && element.ChildNodes[0] is IText text && text.Data.StartsWith('\n')) html.Append('\n');
        return true;
    }

    // Links and citations are whole elements: their marks are good between elements, never inside a tag.
    private static void AppendText(StringBuilder html, string text, IReadOnlyList<BodyPart> open)
    {
        var from = 0;
        for (var start = text.IndexOf(BodyWriter.MarkStart, StringComparison.Ordinal); start >= 0; start = text.IndexOf(BodyWriter.MarkStart, from))
        {
            Escape(html, text.AsSpan(from, start - from));
            from = start + 1;
            if (PartOf(text, start, open) is null or AddressPart) continue;
            from = text.IndexOf(BodyWriter.MarkEnd, start) + 1;
            html.Append(text, start, from - start);
        }

        Escape(html, text.AsSpan(from));
    }

    private static BodyPart? PartOf(string text, int start, IReadOnlyList<BodyPart> open)
    {
        var end = text.IndexOf(BodyWriter.MarkEnd, start);
        return end > start && int.TryParse(text.AsSpan(start + 1, end - start - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < open.Count
            ? open[index]
            : null;
    }

    private static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"': html.Append("&quot;"); break;
                case '\r': html.Append("&#13;"); break;
                case BodyWriter.MarkStart or BodyWriter.MarkEnd: break;
                default: html.Append(UnprintableCharacters.AllOfPages.Contains(letter) ? '\uFFFD' : letter); break;
            }
        }
    }
}
