using System.Text;
using AngleSharp.Html.Parser;
using Annals.Render;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>The first page shows the numbers that editors choose.</summary>
public sealed class HomeTests
{
    private const string Machines = """
        == content/events/first.yml
        name: First
        summary: An event.
        date: 1840
        figures: [{ id: built, name: Machines built, value: 1, as_of: 1840, cite: '@s' }]
        == content/events/second.yml
        name: Second
        summary: An event.
        date: 1843
        figures: [{ id: built, name: Machines built, value: 7, as_of: 1843, cite: '@s' }]
        """;

    [Fact]
    public void A_chosen_figure_that_no_event_gives_is_told_with_the_nearest_one() => Assert.Equal(
        ["site.yml:9:19 AN321 no event gives a figure `bulit` [did you mean 'built'?]"],
        SiteText.Findings(Machines, settings: "home: { figures: [bulit] }\n"));

    [Theory]
    [InlineData("strat")]
    [InlineData("first")]
    public void A_start_that_is_no_page_is_told(string start) => Assert.StartsWith(
        "site.yml:9:16 AN322 no published page is called",
        Assert.Single(SiteText.Findings(Machines, settings: $"home: {{ start: {start} }}\n")));

    [Theory]
    [InlineData("index.html")]
    [InlineData("zh/index.html")]
    public void The_home_page_leads_new_readers_to_the_chosen_start(string path)
    {
        using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(RealSite.Output[path]));
        Assert.Contains("pages/start-here/index.html", page.QuerySelectorAll(".hero .ways a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void The_chosen_figures_of_the_site_are_shown_in_their_order_each_with_its_latest_value()
    {
        var chosen = RealSite.Site.Knowledge!.Settings.Home.Figures.Select(f => f.Value).ToArray();
        var latest = chosen.Select(id => RealSite.Site.Knowledge.Timeline.SelectMany(e => e.Figures).Last(f => f.Id.Value == id));
        using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(RealSite.Output["index.html"]));
        var shown = page.QuerySelectorAll("section[aria-labelledby=home-figures] .figures > li > .value + p").Select(e => e.TextContent.Trim());
        Assert.Equal(latest.Select(f => Typesetting.Of(f.Name.In("en", "en").Value, "en")), shown);
    }
}
