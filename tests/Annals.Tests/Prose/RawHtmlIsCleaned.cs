using Annals.Model;
using Annals.Prose;

namespace Annals.Tests.Prose;

public sealed class RawHtmlIsCleaned
{
    private static readonly HashSet<string> Elements = [.. (
        "a abbr aside b blockquote br caption code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img " +
        "ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr").Split(' ')];

    private static readonly HashSet<string> Attributes = [.. "href src alt title colspan rowspan start dir lang width height loading datetime open scope id class rel role tabindex".Split(' ')];

    /// <summary>Fails if anything of a page could run or reach out of it.</summary>
    internal static void IsHarmless(Body body)
    {
        var tree = Written.Tree(body);
        Assert.Null(tree.QuerySelector("body, html"));
        foreach (var element in tree.QuerySelectorAll("*"))
        {
            Assert.True(Elements.Contains(element.LocalName) && element.NamespaceUri == "http://www.w3.org/1999/xhtml", $"<{element.LocalName}>");
            foreach (var attribute in element.Attributes)
            {
                Assert.True(Attributes.Contains(attribute.Name), attribute.Name);
                if (attribute.Name is not ("href" or "src")) continue;
                Assert.DoesNotMatch(@"^[/\\]{2}|^(?!https?://|mailto:)[^/?#]*:|[\x00-\x1F]", attribute.Value.ToLowerInvariant());
            }
        }

        var ids = tree.QuerySelectorAll("[id]").Select(e => e.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <script>alert(1)</script> b")]
    [InlineData("<script>\n\nalert(1)\n\n</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<img src=\"x\" alt=\"\"\" onerror=alert(1)>")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<math><annotation-xml encoding=\"text/html\"><img src=x onerror=alert(1)></annotation-xml></math>")]
    [InlineData("<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    [InlineData("<iframe src=\"javascript:alert(1)\"></iframe>")]
    [InlineData("<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>")]
    [InlineData("<object data=\"javascript:alert(1)\"></object>")]
    [InlineData("<embed src=\"javascript:alert(1)\">")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\" &#14; javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\"jav\tascript:alert(1)\">x</a>")]
    [InlineData("<a xlink:href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<body onload=alert(1)>x")]
    [InlineData("</body><body onload=alert(1)>x</html><html onclick=alert(1)>")]
    [InlineData("<frameset onload=alert(1)><frame src=\"javascript:alert(1)\">")]
    [InlineData("<details open ontoggle=alert(1)>x</details>")]
    [InlineData("<div style=\"background:url(javascript:alert(1))\">x</div>")]
    [InlineData("<style>@import 'javascript:alert(1)';</style>")]
    [InlineData("<link rel=stylesheet href=\"javascript:alert(1)\">")]
    [InlineData("<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">")]
    [InlineData("<base href=\"javascript:alert(1)//\">")]
    [InlineData("<form action=\"javascript:alert(1)\"><input type=submit><button formaction=\"javascript:alert(1)\">x</button></form>")]
    [InlineData("<template><script>alert(1)</script></template>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>")]
    [InlineData("<textarea><img title=\"</textarea><img src onerror=alert(1)>\"></textarea>")]
    [InlineData("<title><img title=\"</title><img src onerror=alert(1)>\"></title>")]
    [InlineData("<xmp><p title=\"</xmp><svg/onload=alert(1)>\"></xmp>")]
    [InlineData("<plaintext>\n\n[[a]] x")]
    [InlineData("<video><source onerror=\"alert(1)\"></video>")]
    [InlineData("<img name=cookie id=location src=x.svg alt=x>")]
    [InlineData("<a id=\"p1\">x</a>\n\ny")]
    [InlineData("<p title=\"\n\n[[a]] [@b] [c](d.md)\n\n\">x")]
    [InlineData("<div \n\n[[a]] [@b] [c](d.md)\n\n>x")]
    [InlineData("<a href='\n\n[c](d.md)\n\n'>x")]
    [InlineData("<p title=\"&#xFDD0;0&#xFDD1; &#64976;1&#64977\">x</p> [[a]] [b](c.md)")]
    [InlineData("<a href=\"&#xFDD0;0&#xFDD1;\">x</a> [[a]]")]
    [InlineData("</p></div></main></article></table></ul>\n\nx")]
    [InlineData("<table><tr><td>x<a href=\"https://e.org\"><table><a href=\"https://e.org\" onclick=a>")]
    [InlineData("<b><i><p></b></i>x <em>y")]
    [InlineData("<![CDATA[<img src=x onerror=alert(1)>]]>")]
    [InlineData("<!--><img src=x onerror=alert(1)>-->")]
    [InlineData("<!-- --!><img src=x onerror=alert(1)> -->")]
    [InlineData("<?xml <img src=x onerror=alert(1)> ?>")]
    [InlineData("<!DOCTYPE x [<img src=x onerror=alert(1)>]>")]
    [InlineData("*a*{onclick=alert(1)} [b](c.md){.x onmouseover=alert(1)}")]
    [InlineData("![x\" onerror=\"alert(1)](y.svg \"\\\" onload=\\\"alert(1)\")")]
    [InlineData("[x](https://e.org/\"onmouseover=\"alert(1) '\"><script>alert(1)</script>')")]
    [InlineData("## <img src=x onerror=alert(1)> {#\"onclick=a}")]
    [InlineData("[[a|<img src=x onerror=alert(1)>]]")]
    public void Nothing_that_an_author_writes_can_run(string markdown) => IsHarmless(Written.Note(markdown).Value);

    [Fact]
    public void What_is_on_the_list_passes_unchanged()
    {
        const string Html = "<figure>\n<img src=\"x.svg\" alt=\"x\" loading=\"lazy\">\n<figcaption>F <kbd>K</kbd> <ruby>漢<rt>hàn</rt></ruby></figcaption>\n</figure>\n" +
            "<details open=\"\">\n<summary>S</summary>\n<p lang=\"zh\" dir=\"ltr\" title=\"t\">x<sub>2</sub> <time datetime=\"2026-01-06\">d</time></p>\n</details>";
        Assert.Equal(Html, Written.Html(Html));
    }

    [Theory]
    [InlineData("a <font color=red>b</font>", "AN601 1:3-1:8")]
    [InlineData("a\n\n> <div>\n> <p onclick=\"x\">y</p>\n> </div>", "AN601 4:6-4:13")]
    [InlineData("a <span\nid=\"x\">b</span>", "AN601 2:1-2:3")]
    [InlineData("- a\n\n  <iframe src=\"x\">\n  </iframe>", "AN601 3:3-3:10")]
    [InlineData("<h1>a</h1>", "AN601 1:1-1:4")]
    [InlineData("<body>", "AN601 1:1-1:6")]
    [InlineData("<p href=\"x\">a</p>", "AN601 1:4-1:8")]
    public void What_is_dropped_is_told_at_its_place(string markdown, string fault) => Assert.Equal([fault], Written.Faults(markdown));

    [Fact]
    public void The_place_counts_from_the_start_of_the_file()
    {
        var found = Assert.Single(ProseParser.Parse(new Annals.Files.SourceText("x.md", "---\na: b\n---\nx <font>y</font>"), 13, "en", Limits.Default).Diagnostics);
        Assert.Equal((4, 3), (found.At.Line, found.At.Column));
    }

    [Fact]
    public void The_text_of_a_dropped_element_stays_unless_it_is_code() =>
        Assert.Equal("<p id=\"p1\">a b  c</p>", Written.Page(Written.Note("a <font>b</font> <script>x()</script> c").Value).Trim());

    [Fact]
    public void Markdown_inside_HTML_keeps_its_links_and_citations()
    {
        var body = Written.Sound("<details>\n<summary>More</summary>\n\nA [[b|c]] [@d \"e\"] [f](g.md)\n\n</details>");
        Assert.Equal(
            "<details>\n<summary>More</summary>\n<p id=\"p1\">A <a class=\"note-link\" href=\"/b\">c</a> <sup class=\"cite\">1</sup> <a href=\"g.md\">f</a></p>\n</details>",
            Written.Page(body).Trim());
    }

    [Fact]
    public void An_unbalanced_tag_ends_with_the_body()
    {
        var page = Written.Page(Written.Note("<div>\n\n<section>\n\nx </div></div></div></section></section> y").Value);
        var tree = new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<main id=m>{page}</main><footer id=f></footer>");
        Assert.Equal("body", tree.QuerySelector("#f")!.ParentElement!.LocalName);
        Assert.Single(tree.QuerySelectorAll("#m"));
    }

    [Fact]
    public void A_link_of_HTML_holds_no_other() => Assert.Equal(["AN606 1:1-1:3"], Written.Faults("<a href=\"https://e.org\">x [[b]]</a>"));

    [Fact]
    public async Task Many_threads_may_clean_at_once()
    {
        const string Text = "a <font>b</font> **c** [[d]] <kbd>e</kbd>";
        var expected = Written.Page(Written.Note(Text).Value);
        var pages = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => Written.Page(Written.Note(Text).Value))));
        Assert.All(pages, page => Assert.Equal(expected, page));
    }
}
