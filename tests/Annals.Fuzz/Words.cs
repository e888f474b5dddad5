namespace Annals.Fuzz;

/// <summary>Pieces of the grammars, for texts that get past the first check.</summary>
internal static class Words
{
    public static readonly string[] Yaml =
    [
        "name", "summary", "aliases", "facts", "label", "value", "cite", "roles", "born", "date", "cites", "links", "image", "topics", "limits", "languages", "tag", "path", "title", ": ", ":\n", "\n  ", "\n    - ", "- ", "? ",
        "[", "]", "{", "}", ", ", "'", "\"", "|", ">", "|-", ">+2", "&a", "*a", "<<: ", "!!str ", "!", "!<x>", "%YAML 1.2\n", "%TAG ! x:\n", "---\n", "...\n", "#", " # x", "~", "null", "yes", "NO", "0x1F", "1.10", ".inf", "\\x07", "\\uD800",
        "\\U0010FFFF", "\\N", "\t", "\r", "\u0085", "\u2028", "\uFEFF", "\0", "\uD800", "é", "中", "😀", "2026-01-06", "199X", "@s \"x\"", "@", "`", "en", "zh", "true", "-", "--", ":", "=", "x: y: z", "\n\n", " ",
    ];

    public static readonly string[] Markdown =
    [
        "# ", "## ", "- ", "1. ", "> ", "    ", ":   ", "\n", "\n\n", "|", "|---|", "*", "**", "_", "~~", "`", "```", "[", "]", "(", ")", "![", "](", "[[", "]]", "[[a]]", "[[a|", "[@s \"x\"]", "[@", "{#a}", "[^1]", "[^1]: ", "[r]: x.md", "\\",
        "&lt;", "&#7;", "&#xFDD0;", "&colon;", "<", ">", "</", "/>", "<b>", "</b>", "<p>", "</p>", "<div>", "</div>", "<a href=\"", "javascript:", "https://e.org", "\"", "'", "=", "<img src=x ", "onerror=x", "<script>", "</script>", "<svg>", "<math>",
        "<mtext>", "<style>", "<table>", "<td>", "<li>", "<!--", "-->", "<![CDATA[", "<?", "<!x>", "<template>", "<textarea>", "<select>", "</body>", "<form>", "<details>", "<summary>", "<title>", "<pre>\n", "<ruby>", "<rt>", "<plaintext>", "<h2>", "<br>",
        "\uD800", "\0", "\t", "\uFDD0", "0\uFDD1", "\u202E", "中", "é", "😀", "a", " b ", "x.md", "mailto:a@b", "data:", "//", "http:", "---", "===", "***", "+ ", "~", "^", "$",
    ];

    public static readonly string[] Html =
    [
        "<i>", "</i>", "<p title='<b>'>", "<p title=\"a\nb\">", "<ul>", "</ul>", "<li>", "<ol start=3>", "<dl>", "<dt>", "<dd>", "<tr>", "</table>", "<caption>", "<col>", "<thead>", "<th scope=col>", "<rp>", "</ruby>", "<option>", "</select>", "</template>",
        "</svg>", "</math>", "<noscript>", "</noscript>", "<font>", "<button>", "<nobr>", "<applet>", "<marquee>", "<frameset>", "</p>", "</form>", "</style>", "<img src=x.png alt=y>", "<time datetime=2026>", "&#13;", "&amp;lt;", "&quot;", "x", " ", "\n", "\r",
    ];

    public static readonly string[] Dates =
    [
        "2026", "-", "01", "06", "X", "~", "?", "%", "/", "..", "[", "]", "{", "}", ",", "Y", "E", "S", "T", "Z", "21", "41", "00", "99", "0", "1", "9999999999", "年", "月", "日", "January", "c. ", "BC", " ", "st", "公元前", "–", "before ", "約", "２０", ":", "+08:00", "Q1", "\uD800", "\0",
    ];

    public static readonly string[] Citations = ["@a", "@", "\"", "\\", "\\\"", ";", ",", " ", "p. 4", "“", "”", "，", "；", "「", "a-b", "A", "中", "\n", "]", "[", "\uD800", "\0", "--", "@a-b-c \"d\""];
}
