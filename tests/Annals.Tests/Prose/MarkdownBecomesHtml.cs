using Annals.Files;
namespace Annals.Tests.Prose;

public sealed class MarkdownBecomesHtml
{
    [Theory]
    [InlineData("*a* **b** ~~c~~ `d<e>`", "<p id=\"p1\"><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;e&gt;</code></p>")]
    [InlineData("a  \nb\nc", "<p id=\"p1\">a<br>\nb\nc</p>")]
    [InlineData("3~5 and 6~8, x^2^", "<p id=\"p1\">3~5 and 6~8, x^2^</p>")]
    [InlineData("a & b < c \" &copy; &lt;b&gt;", "<p id=\"p1\">a &amp; b &lt; c &quot; © &lt;b&gt;</p>")]
    [InlineData("---", "<hr>")]
    [InlineData("    a < b", "<pre><code>a &lt; b\n</code></pre>")]
    [InlineData("```c#\nx\n```", "<pre><code class=\"language-c#\">x\n</code></pre>")]
    [InlineData("```\"><script>\nx\n```", "<pre><code>x\n</code></pre>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\">\n<li id=\"p1\">a</li>\n<li id=\"p2\">b</li>\n</ol>")]
    [InlineData("> a", "<blockquote>\n<p id=\"p1\">a</p>\n</blockquote>")]
    [InlineData("T\n:   D", "<dl>\n<dt>T</dt>\n<dd id=\"p1\">D</dd>\n</dl>")]
    [InlineData("<!-- hidden -->\n\na <!-- b --> c", "<p id=\"p1\">a  c</p>")]
    public void The_dialect_is_written_plainly(string markdown, string html) => Assert.Equal(html, Written.Html(markdown));

    [Fact]
    public void Emphasis_closes_between_Chinese_characters() =>
        Assert.Equal("<p id=\"p1\"><strong>联想（集团）</strong>成立。</p>", Written.Html("**联想（集团）**成立。"));

    [Fact]
    public void A_line_wrapped_between_Chinese_characters_gains_no_space() =>
        Assert.Equal("<p id=\"p1\">联想集团成立</p>", Written.Html("联想集团\n成立"));

    [Fact]
    public void A_table_can_scroll_and_its_headers_have_a_scope()
    {
        var tree = Written.Tree(Written.Sound("| a | b |\n|:--|--:|\n| c | d |"));
        Assert.NotNull(tree.QuerySelector("div.table[tabindex='0'] > table > thead th[scope=col]"));
        Assert.Equal("d", tree.QuerySelector("tbody td.right")!.TextContent);
        Assert.Null(tree.QuerySelector("[style]"));
    }

    [Fact]
    public void A_footnote_leads_there_and_back()
    {
        var tree = Written.Tree(Written.Sound("A[^x] and again[^x].\n\n[^x]: Note."));
        Assert.Equal(["#fn-1", "#fn-1"], tree.QuerySelectorAll("a.footnote-ref").Select(a => a.GetAttribute("href")));
        Assert.Equal(["#fnref-1", "#fnref-2"], tree.QuerySelectorAll("section li#fn-1 a.footnote-back").Select(a => a.GetAttribute("href")));
        Assert.All(["fnref-1", "fnref-2"], id => Assert.Single(tree.QuerySelectorAll("#" + id)));
    }

    [Theory]
    [InlineData("x[^a]", "AN607 1:2-1:6")]
    [InlineData("x\n\n[^a]: y", "AN607 3:1-3:5")]
    [InlineData("see [the text][missing]", "AN607 1:15-1:24")]
    public void A_reference_without_its_other_half_is_told(string markdown, string fault) => Assert.Equal([fault], Written.Faults(markdown));

    [Fact]
    public void An_empty_body_has_no_parts() => Assert.True(Written.Sound(" \n\n").IsEmpty);

    [Fact]
    public void Words_are_kept_without_markup()
    {
        var body = Written.Sound("# Title\n\nA **b** [[lenovo-group]] said so [@x \"y\"].\n\n| c |\n|---|\n| d |\n\n```\ncode\n```");
        Assert.Equal("Title\nA b lenovo group said so.\nc\nd\ncode", body.PlainText);
    }

    [Theory]
    [InlineData("x &#x202E; y")]
    [InlineData("x &#8238; y")]
    [InlineData("## x &#x202E; y")]
    [InlineData("[x](https://e.org \"&#x202E;\")")]
    [InlineData("![x &#x202E;](x.png)")]
    [InlineData("`x` <b>&#x202E;</b>")]
    [InlineData("<b title=\"&#x202e\">x</b>")]
    [InlineData("<div>\n&#8238;\n</div>")]
    [InlineData("| a |\n|---|\n| &#x202E; |")]
    [InlineData("a\n:   &#x202E;")]
    [InlineData("x[^1]\n\n[^1]: &#x202E;")]
    [InlineData("[[a|&#x202E;]]")]
    [InlineData("x &#x85; y")]
    [InlineData("<b>&#x7;</b>")]
    public void What_turns_a_line_or_cannot_be_printed_does_not_come_in_by_a_reference(string markdown)
    {
        var written = Written.Page(Written.Note(markdown).Value);
        Assert.DoesNotContain(written, c => UnprintableCharacters.InPages.Contains(c));
    }
}
