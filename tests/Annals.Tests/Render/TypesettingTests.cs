using Annals.Render;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>Quotation marks and apostrophes, which authors type as a keyboard has them.</summary>
public sealed class TypesettingTests
{
    [Theory]
    [InlineData("Lenovo's first", "Lenovo’s first")]
    [InlineData("the partners' own", "the partners’ own")]
    [InlineData("the '90s", "the ’90s")]
    [InlineData("\"King\" meets (\"king\")", "“King” meets (“king”)")]
    [InlineData("\"he said 'no' twice\"", "“he said ‘no’ twice”")]
    [InlineData("the firm's—\"as ever\"", "the firm’s—“as ever”")]
    [InlineData("a 15.6\" screen, 5' 6\" wide", "a 15.6\" screen, 5' 6\" wide")]
    [InlineData("a lone \" and a lone ' stay", "a lone \" and a lone ' stay")]
    [InlineData("already “set” and it’s fine", "already “set” and it’s fine")]
    public void English_is_set_with_curved_marks(string typed, string set) => Assert.Equal(set, Typesetting.Of(typed, "en-GB"));

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("de")]
    public void Other_languages_keep_what_was_typed(string tag) => Assert.Equal("it's \"so\"", Typesetting.Of("it's \"so\"", tag));

    [Theory]
    [InlineData("<p title=\"it's\">it's &quot;so&quot; &amp; it&#39;s</p>", "<p title=\"it's\">it’s “so” &amp; it’s</p>")]
    [InlineData("<p>&quot;<em>so</em>&quot;, <em>&quot;so&quot;</em></p>", "<p>“<em>so</em>”, <em>“so”</em></p>")]
    [InlineData("<p>a <code>'x'</code> isn't</p><pre>\"y\"</pre>", "<p>a <code>'x'</code> isn’t</p><pre>\"y\"</pre>")]
    [InlineData("<p>the <code>x</code>'s place</p>", "<p>the <code>x</code>’s place</p>")]
    [InlineData("<li>&quot;open</li><li>&quot;so&quot;</li>", "<li>“open</li><li>“so”</li>")]
    public void Tags_and_code_stay_as_they_are(string typed, string set) => Assert.Equal(set, Typesetting.For("en")!.Html(typed));

    [Fact]
    public void A_page_is_set_and_what_a_source_says_word_for_word_is_not()
    {
        var site = RenderedSite.Of("""
            == content/people/ada.md
            ---
            name: Ada's "engine"
            summary: The engine's author.
            facts: [{ label: Said, value: It's done, cite: '@s "it''s done"' }]
            ---
            ## Ada's "time"

            Her "[[ada]]" and "*its*" end [@s "the 'first' one"]. The "[[ada|engine's heart]]", `it's`.

            """);
        var page = site["people/ada/index.html"];
        Assert.Equal("Ada’s “engine”", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Ada’s “time”", page.QuerySelector(".body h2")!.TextContent);
        Assert.Equal("Her “Ada’s “engine”” and “its” end[1.2]. The “engine’s heart”, it's.", page.QuerySelector(".body p")!.TextContent);
        Assert.Equal(["“it's done”", "“the 'first' one”"], page.QuerySelectorAll(".references .locator").Select(l => l.TextContent));
        Assert.Contains("The engine’s author.", page.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
    }
}
