using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Model;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>Figures that are given more than once are drawn over time, and say the same as a table.</summary>
public sealed class NumbersTests
{
    private const string Notes = """
        == content/events/first.yml
        name: First
        summary: An event.
        date: 1840
        figures:
          - { id: built, name: Machines built, value: 50, unit: machines, cite: '@s "one"' }
          - { id: cost, name: Cost, value: 10–15, unit: pounds, cite: '@s "two"' }
          - { id: part, name: Part, value: 1/3, cite: '@s "three"' }
          - { id: speed, name: Speed, value: 3, unit: miles, cite: '@s "four"' }
          - { id: result, name: Result (about), value: -5, unit: pounds, cite: '@s "five"' }
        == content/events/second.yml
        name: Second
        summary: An event.
        date: 1843
        figures:
          - { id: built, name: Machines built, value: '100', unit: machines, as_of: 1842-07, cite: '@s "six"' }
          - { id: cost, name: Cost, value: 12, unit: pounds, cite: '@s "seven"' }
          - { id: speed, name: Speed, value: 4, unit: knots, cite: '@s "eight"' }
          - { id: result, name: 'Result, whole year', value: 10, unit: pounds, cite: '@s "nine"' }

        """;

    private static string Many(int singles) => Notes + string.Concat(Enumerable.Range(0, singles).Select(n => $$"""
        == content/events/e{{n}}.yml
        name: Event {{n}}
        summary: An event.
        date: 1850
        figures:
          - { id: only{{n}}, name: Figure {{n}}, value: {{n}}, cite: '@s "x{{n}}"' }

        """));

    private static readonly Lazy<IDocument> Small = new(() => RenderedSite.Of(Notes)["numbers/index.html"]);

    [Theory]
    [InlineData("100,000", "100000")]
    [InlineData("-8", "-8")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("10–15", null)]
    [InlineData("1/3", null)]
    [InlineData("1,5", null)]
    [InlineData("1.000,5", null)]
    [InlineData("about 5", null)]
    public void A_value_counts_as_a_number_only_if_it_is_one(string value, string? number) =>
        Assert.Equal(number, FigureNumber.Parse(value)?.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Only_numbers_of_one_unit_are_drawn_and_they_come_first() => Assert.Equal(
        [("built", true), ("result", true), ("cost", false), ("speed", false)],
        Small.Value.QuerySelectorAll("section.series").Select(s => (s.Id!, s.QuerySelector("svg") is not null)));

    [Fact]
    public void A_stem_stands_at_the_middle_of_its_time_and_is_as_high_as_its_value()
    {
        var chart = Small.Value.QuerySelector("#built svg")!;
        Assert.Equal(["20%", "81%"], chart.QuerySelectorAll("circle").Select(c => c.GetAttribute("cx")));
        var zero = int.Parse(chart.QuerySelector(".axis")!.GetAttribute("y1")!, CultureInfo.InvariantCulture);
        var heights = chart.QuerySelectorAll("circle").Select(c => zero - int.Parse(c.GetAttribute("cy")!, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(heights[0] * 2, heights[1]);
    }

    [Fact]
    public void A_loss_hangs_below_zero()
    {
        var chart = Small.Value.QuerySelector("#result svg")!;
        var zero = int.Parse(chart.QuerySelector(".axis")!.GetAttribute("y1")!, CultureInfo.InvariantCulture);
        Assert.Equal([true, false], chart.QuerySelectorAll("circle").Select(c => int.Parse(c.GetAttribute("cy")!, CultureInfo.InvariantCulture) > zero));
    }

    [Fact]
    public void A_chart_says_in_words_what_it_draws() =>
        Assert.Equal("Chart of “Machines built, machines”: 1840: 50; July 1842: 100", Small.Value.QuerySelector("#built svg[role=img]")!.GetAttribute("aria-label"));

    [Fact]
    public void A_series_is_called_by_what_its_names_share_and_its_rows_tell_the_rest()
    {
        Assert.Equal("Result pounds", Small.Value.QuerySelector("#result h3")!.TextContent);
        Assert.Equal(["Result (about)", "Result, whole year"], Small.Value.QuerySelectorAll("#result tbody td:nth-child(3)").Select(c => c.TextContent));
    }

    [Fact]
    public void Units_that_differ_stand_beside_their_values() =>
        Assert.Equal(["3 miles", "4 knots"], Small.Value.QuerySelectorAll("#speed td.number").Select(c => c.FirstChild!.TextContent));

    [Fact]
    public void Every_figure_of_the_site_is_shown_once_with_its_event_and_a_source()
    {
        var figures = RealSite.Site.Knowledge!.Timeline.SelectMany(e => e.Figures).ToArray();
        foreach (var start in (string[])["numbers/", "zh/numbers/"])
        {
            var pages = RealSite.Output.Keys.Where(p => p.StartsWith(start, StringComparison.Ordinal)).Select(p => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(RealSite.Output[p])));
            var shown = pages.SelectMany(p => p.QuerySelectorAll(".series tbody tr, .figures > li")).ToArray();
            Assert.Equal(figures.Length, shown.Length);
            Assert.All(shown, s => Assert.NotNull(s.QuerySelector("a[href*='events/']")));
            Assert.All(shown, s => Assert.NotNull(s.QuerySelector("a[role=doc-noteref]")));
        }
    }

    [Fact]
    public void Few_figures_stand_on_one_page()
    {
        Assert.Null(Small.Value.QuerySelector("nav.path"));
        Assert.Equal(["1/3"], Small.Value.QuerySelectorAll(".figures b").Select(b => b.TextContent));
    }

    [Fact]
    public void Many_figures_have_a_page_for_each_whom_they_are_about_and_ways_between_the_pages()
    {
        var site = RenderedSite.Of(Many(FigureParts.PageLimit));
        var ways = site["numbers/index.html"].QuerySelectorAll("nav.path a");
        Assert.Equal(["Over time 4", "Others 60", "Others (2) 1"], ways.Select(w => w.TextContent));
        Assert.Equal(["../numbers/index.html", "../numbers/others/index.html", "../numbers/others-2/index.html"], ways.Select(w => w.GetAttribute("href")));
        Assert.Equal("page", ways[0].GetAttribute("aria-current"));
        Assert.Empty(site["numbers/index.html"].QuerySelectorAll(".figures"));
        Assert.Equal(60, site["numbers/others/index.html"].QuerySelectorAll(".figures > li").Length);
        Assert.Single(site["zh/numbers/others-2/index.html"].QuerySelectorAll(".figures > li"));
        Assert.Empty(site["numbers/others/index.html"].QuerySelectorAll(".series"));
        Assert.Equal("Numbers: Others (2)", site["numbers/others-2/index.html"].QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Every_chart_of_the_site_draws_each_point_and_stays_within_its_bounds()
    {
        using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(RealSite.Output["numbers/index.html"]));
        var charts = page.QuerySelectorAll("svg.chart");
        Assert.True(charts.Length >= 8);
        foreach (var chart in charts)
        {
            var height = int.Parse(chart.GetAttribute("height")!, CultureInfo.InvariantCulture);
            Assert.InRange(chart.QuerySelectorAll("circle").Length, 1, chart.ParentElement!.QuerySelectorAll("tbody tr").Length);
            Assert.All(chart.QuerySelectorAll("text"), t => Assert.InRange(int.Parse(t.GetAttribute("y")!, CultureInfo.InvariantCulture), 12, height));
        }
    }
}
