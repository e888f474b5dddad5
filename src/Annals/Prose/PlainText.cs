using System.Text;
using Annals.Files;
using Annals.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Annals.Prose;

/// <summary>Reads the words of a text without its markup.</summary>
internal static class PlainText
{
    /// <summary>The words of a text, trimmed.</summary>
    public static string Of(ContainerInline? inlines, List<Citation>? citations = null)
    {
        var text = new StringBuilder();
        Append(text, inlines, citations);
        return text.ToString().Trim();
    }

    /// <summary>Appends the words of a text and collects its citations.</summary>
    public static void Append(StringBuilder text, ContainerInline? inlines, List<Citation>? citations, int depth = 0)
    {
        ProseGuard.CheckDepth(depth, inlines?.Span.Start ?? 0, Limits.MarkdownDepthLimit.Maximum);
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(Printable(entity.Transcoded.ToString()));
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case NoteLinkInline note:
                    text.Append(note.Words);
                    break;
                case CitationInline citation:
                    citations?.AddRange(citation.Citations);
                    TrimBeforeCitation(text, citation);
                    break;
                case LineBreakInline lineBreak:
                    if (!JoinsHan(text, lineBreak)) text.Append(' ');
                    break;
                case LinkInline { IsImage: true } or HtmlInline or FootnoteLink:
                    break;
                case DelimiterInline delimiter:
                    text.Append(delimiter.ToLiteral());
                    Append(text, delimiter, citations, depth + 1);
                    break;
                case ContainerInline container:
                    Append(text, container, citations, depth + 1);
                    break;
            }
        }
    }

    /// <summary>Whether a line was wrapped between two Chinese characters, where no space belongs.</summary>
    public static bool JoinsHan(StringBuilder before, LineBreakInline lineBreak) =>
        !lineBreak.IsHard && before.Length > 0 && IsHan(before[^1])
        && lineBreak.NextSibling is LiteralInline { Content.IsEmpty: false } next && IsHan(next.Content.CurrentChar);

    /// <summary>The beginning of a text, cut between words.</summary>
    public static string Beginning(string text, int length)
    {
        text = text.Replace('\n', ' ');
        if (text.Length <= length) return text;
        var cut = length - 1;
        var space = text.LastIndexOf(' ', cut, cut / 3);
        if (space > 0) cut = space;
        else if (char.IsLowSurrogate(text[cut])) cut--;
        return text[..cut].TrimEnd() + "…";
    }

    /// <summary>A text in which what references such as <c>&amp;#7;</c> bring in, and no page or feed can hold, is replaced.</summary>
    public static string Printable(string text) => text.AsSpan().ContainsAny(UnprintableCharacters.AllOfPages) ? string.Concat(text.Select(c => UnprintableCharacters.AllOfPages.Contains(c) ? '\uFFFD' : c)) : text;

    // "said so [@a]." reads "said so." without its mark.
    private static void TrimBeforeCitation(StringBuilder text, CitationInline citation)
    {
        if (citation.NextSibling is LiteralInline { Content.IsEmpty: false } next && !char.IsPunctuation(next.Content.CurrentChar) && next.Content.CurrentChar != ' ') return;
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
    }

    private static bool IsHan(char letter) => letter is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');
}
