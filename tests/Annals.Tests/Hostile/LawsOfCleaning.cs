using System.Globalization;
using System.Text.RegularExpressions;
using Annals.Tests.Prose;
using CsCheck;

namespace Annals.Tests.Hostile;

/// <summary>What is clean stays as it is, and what is allowed loses nothing. <c>ANNALS_INPUTS=400000</c> makes up so many texts.</summary>
public sealed partial class LawsOfCleaning
{
    private static readonly long Inputs = Environment.GetEnvironmentVariable("ANNALS_INPUTS") is { } asked ? long.Parse(asked, CultureInfo.InvariantCulture) : 10_000;

    private static readonly string[] Pieces =
    [
        "<b>", "</b>", "<i>", "</i>", "<a href=\"https://e.org\">", "</a>", "<p>", "</p>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<ul>", "<li>", "</li>", "</ul>", "<div>", "</div>", "<pre>", "\n", "</pre>",
        "<details>", "<summary>", "</summary>", "</details>", "<ruby>", "<rt>", "</ruby>", "<svg>", "</svg>", "<math>", "<mtext>", "<style>", "</style>", "<form>", "</form>", "<select>", "<option>", "<template>", "</template>",
        "<!--", "-->", "<script>", "</script>", "<font>", "x", "&lt;", "&amp;lt;", "&#13;", "&quot;", "'", "\"", "<img src=x alt=y>", "<p title='<b>'>", "<caption>", "<colgroup>", "<col>", "<h2>", "</h2>", "<dl>", "<dt>", "<dd>", "</dl>",
        "<blockquote>", "</blockquote>", "<section>", "</section>", "<time datetime=x>", "</time>", "<noscript>", "<plaintext>", "<br>", "<hr>", "<wbr>", "<nobr>", "<button>", "<marquee>", "<applet>", "<frameset>", "</p", "<", ">", "=",
    ];

    private static readonly string[] Allowed =
        ("a abbr aside b blockquote br code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup " +
        "table caption colgroup col tbody td tfoot th thead tr time u ul var wbr").Split(' ');

    [Fact]
    public void To_clean_again_changes_nothing() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[1, 25].Sample(
            pieces =>
            {
                var once = Written.Note("<div>\n" + string.Concat(pieces)).Value;
                if (once.IsEmpty) return;
                // Written as raw HTML without blank lines, the outcome must come out as it went in.
                var html = Written.Page(once).Trim();
                if (html.Contains("\n\n", StringComparison.Ordinal) || !html.StartsWith("<div>", StringComparison.Ordinal)) return;
                var again = Written.Note(html).Value;
                Assert.Equal(Loose(html), Loose(Written.Page(again).Trim()));
            },
            iter: Inputs);

    // Ids, rel and loading are the writer's own: as an author's they are dropped.
    private static string Loose(string html) => Own().Replace(html, "");

    [GeneratedRegex(" (id|rel|loading)=\"[^\"]*\"")]
    private static partial Regex Own();

    [Fact]
    public void A_hundred_honest_notes_with_every_element_lose_nothing()
    {
        for (var i = 0; i < 100; i++)
        {
            var n = i.ToString(CultureInfo.InvariantCulture);
            var html = string.Concat(Allowed.Skip(i % 7).Where((_, k) => k % ((i % 3) + 1) == 0).Select(e => Honest(e, n)));
            var text = $"Words of {n} [@s \"x\"].\n\n<div>\n{html}</div>\n\n- a [@s]\n- b [@s]\n";
            var note = Written.Note(text);
            Assert.Empty(note.Diagnostics.Select(d => $"{i}: {d.At} {d.Message}"));
            var tree = Written.Tree(note.Value);
            Assert.All(Allowed.Skip(i % 7).Where((_, k) => k % ((i % 3) + 1) == 0), e => Assert.True(tree.QuerySelector(e) is not null, $"{i}: <{e}> is gone"));
        }
    }

    private static string Honest(string element, string n) => element switch
    {
        "a" => $"<a href=\"https://example.org/{n}\" title=\"t\">w</a>\n",
        "img" => $"<img src=\"x{n}.png\" alt=\"A\" width=\"40\" height=\"30\" loading=\"lazy\">\n",
        "br" or "hr" or "wbr" => $"<{element}>\n",
        "td" or "tr" or "tbody" => "<table><tbody><tr><td colspan=\"2\">w</td></tr></tbody></table>\n",
        "th" or "thead" => "<table><thead><tr><th scope=\"col\">w</th></tr></thead></table>\n",
        "tfoot" => "<table><tfoot><tr><td>w</td></tr></tfoot></table>\n",
        "caption" or "colgroup" or "col" or "table" => "<table><caption>w</caption><colgroup><col></colgroup><tbody><tr><td>w</td></tr></tbody></table>\n",
        "li" => "<ol start=\"3\"><li>w</li></ol>\n",
        "dt" or "dd" => "<dl><dt>w</dt><dd>w</dd></dl>\n",
        "rt" or "rp" => "<ruby>w<rp>(</rp><rt>w</rt><rp>)</rp></ruby>\n",
        "summary" or "details" => "<details open=\"\"><summary>w</summary>w</details>\n",
        "figcaption" => "<figure>w<figcaption>w</figcaption></figure>\n",
        "time" => "<time datetime=\"2026-01-06\">w</time>\n",
        _ => $"<{element} lang=\"zh\" dir=\"ltr\">w</{element}>\n",
    };
}
