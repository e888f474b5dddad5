using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Annals.Prose;

/// <summary>Reads what a block of raw HTML tells a reader.</summary>
internal static class RawText
{
    // They name what follows and state nothing themselves, as a heading in Markdown.
    private static readonly FrozenSet<string> Headings = "summary h1 h2 h3 h4 h5 h6 caption dt th".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a block, without tags, comments and what the gate drops.</summary>
    /// <param name="html">The block as written.</param>
    /// <param name="stated">The part of the words that stands outside headings.</param>
    public static string Of(ReadOnlySpan<char> html, out string stated)
    {
        var (words, statement) = (new StringBuilder(), new StringBuilder());
        string? heading = null;
        while (!html.IsEmpty)
        {
            var next = html.IndexOf('<');
            var text = next < 0 ? html : html[..next];
            words.Append(text);
            if (heading is null) statement.Append(text);
            if (next < 0) break;
            html = html[next..];
            if (html.StartsWith("<!--"))
            {
                html = After(html[4..], "-->");
                continue;
            }

            var name = NameOf(html, out var isEnd);
            if (name.Length == 0 && html.Length > 1 && html[1] is not ('!' or '?' or '/'))
            {
                words.Append('<');
                if (heading is null) statement.Append('<');
                html = html[1..];
                continue;
            }

            html = After(html, ">");
            if (isEnd && string.Equals(name, heading, StringComparison.OrdinalIgnoreCase)) heading = null;
            else if (!isEnd && AllowList.DroppedWhole.Contains(name.ToLowerInvariant())) html = AfterEndTag(html, name);
            else if (!isEnd && heading is null && Headings.Contains(name)) heading = name;
            words.Append(' ');
            statement.Append(' ');
        }

        stated = Words(statement);
        return Words(words);
    }

    private static ReadOnlySpan<char> AfterEndTag(ReadOnlySpan<char> html, string name)
    {
        var end = html.IndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? [] : After(html[end..], ">");
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> html, string end)
    {
        var at = html.IndexOf(end, StringComparison.Ordinal);
        return at < 0 ? [] : html[(at + end.Length)..];
    }

    private static string NameOf(ReadOnlySpan<char> html, out bool isEnd)
    {
        isEnd = html.Length > 1 && html[1] == '/';
        var rest = html[(isEnd ? 2 : 1)..];
        if (rest.IsEmpty || !char.IsAsciiLetter(rest[0])) return "";
        var length = 1;
        while (length < rest.Length && rest[length] is not (' ' or '\t' or '\n' or '/' or '>')) length++;
        return rest[..length].ToString();
    }

    private static string Words(StringBuilder text) =>
        string.Join(' ', PlainText.Printable(WebUtility.HtmlDecode(text.ToString())).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
