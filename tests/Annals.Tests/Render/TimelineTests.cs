using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Annals.Model;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>What the timeline shows, and how.</summary>
public sealed class TimelineTests
{
    private const string Parties = """
        == content/organizations/alpha.yml
        name: Alpha
        summary: A company.
        == content/organizations/beta.yml
        name: Beta
        summary: A company.

        """;

    private static readonly Lazy<RenderedSite> Small = new(() => RenderedSite.Of(
        Parties
        + Event("day", "2025-10-07", "organizations: [alpha]")
        + Event("month", "2025-10", "organizations: [alpha, beta]")
        + Event("decade", "199X", "organizations: [beta]")
        + Event("around", "1985~")
        + Event("doubtful", "1984?")
        + Event("told-twice", "2001-05", "status: disputed\naccounts: [{ date: 2001-05, cite: '@s \"a\"', followed: true }, { date: 2001-07, cite: '@s \"b\"' }]"),
        "timeline: { lanes: [beta, alpha] }\neras:\n  - { id: early, span: 1980/1999, name: { en: Early, zh: 早 }, summary: { en: It began., zh: 开始。 } }"));

    private static IDocument Page => Small.Value["timeline/index.html"];

    [Theory]
    [InlineData("day", "76.6%–76.6%")]
    [InlineData("month", "74.8%–83.3%")]
    [InlineData("decade", "0%–100%")]
    public void A_date_is_drawn_over_its_bounds(string id, string strokes) =>
        Assert.Equal(strokes, string.Join(" ", Page.QuerySelectorAll($"#{id} .bar line").Select(l => $"{l.GetAttribute("x1")}–{l.GetAttribute("x2")}")));

    [Fact]
    public void An_approximate_date_has_soft_ends_and_an_uncertain_one_is_broken()
    {
        Assert.True(Page.QuerySelectorAll("#around .bar line.soft").Length > 2);
        Assert.Single(Page.QuerySelectorAll("#doubtful .bar line.broken"));
        Assert.Empty(Page.QuerySelectorAll("#day .bar line[class]"));
    }

    [Fact]
    public void The_drawing_is_hidden_from_screen_readers_and_the_wording_is_not()
    {
        Assert.All(Page.QuerySelectorAll("svg").Where(svg => svg.ParentElement?.Closest("svg") is null), svg => Assert.Equal("true", svg.GetAttribute("aria-hidden")));
        Assert.Contains("around 1985", Page.QuerySelector("#around .when")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disputed_date_is_marked_and_the_other_account_stands_beside_it()
    {
        var when = Page.QuerySelector("#told-twice .when")!.TextContent;
        Assert.Contains("July 2001", when, StringComparison.Ordinal);
        Assert.Single(Page.QuerySelectorAll("#told-twice .chip.disputed"));
    }

    [Fact]
    public void Declared_lanes_stand_in_their_order()
    {
        Assert.Equal(["Beta", "Both together", "Alpha"], Page.QuerySelectorAll(".lanes li").Select(l => l.TextContent.Trim()));
        Assert.Equal(["l-second", "l-both", "l-first", "l-none"], new[] { "day", "month", "decade", "around" }.Select(id => Page.GetElementById(id)!.ClassList[0]));
    }

    [Fact]
    public void Without_declared_lanes_the_two_organizations_that_most_events_name_have_them()
    {
        var page = RenderedSite.Of(Parties + Event("a", "2001", "organizations: [beta]") + Event("b", "2002", "organizations: [alpha, beta]"))["timeline/index.html"];
        Assert.Equal(["Beta", "Both together", "Alpha"], page.QuerySelectorAll(".lanes li").Select(l => l.TextContent.Trim()));
    }

    [Theory]
    [InlineData("[alpha, gamma]", "site.yml:9:28 AN320 there is no organization `gamma` [name the id of an organization]")]
    [InlineData("[alpha]", "site.yml:9:21 AN320 the timeline needs two different lanes [write `lanes: [one-id, another-id]`, or leave it out]")]
    public void A_lane_is_one_of_two_organizations(string lanes, string finding) =>
        Assert.Equal([finding], SiteText.Findings(Parties, settings: $"timeline: {{ lanes: {lanes} }}\n"));

    [Fact]
    public void An_era_starts_with_its_introduction() =>
        Assert.Contains("It began.", Page.QuerySelector("[data-era=early] header")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void Filters_are_the_same_in_every_language()
    {
        static string[] Values(IDocument page) => [.. page.QuerySelectorAll("#filters select").SelectMany(s => s.QuerySelectorAll("option").Select(o => $"{s.GetAttribute("name")}={o.GetAttribute("value")}"))];
        Assert.Equal(Values(Page).Order(), Values(Small.Value["zh/timeline/index.html"]).Order());
        Assert.Contains("organization=alpha", Values(Page));
    }

    [Fact]
    public void The_overview_has_a_column_for_each_year_and_a_bar_for_an_event_whose_year_is_not_known()
    {
        var overview = Page.QuerySelector(".overview svg")!;
        Assert.Equal(["#early-1984", "#early-1985", "#other-2001", "#other-2025"], overview.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Single(overview.QuerySelectorAll("line.span"));
        Assert.All(overview.QuerySelectorAll("a"), a => Assert.NotNull(Page.GetElementById(a.GetAttribute("href")![1..])));
    }

    [Fact]
    public void The_overview_draws_the_events_of_a_lane_as_one_path_with_a_dot_for_each_in_the_column_of_its_year()
    {
        var svg = Page.QuerySelector(".overview svg svg")!;
        var unit = double.Parse(svg.GetAttribute("stroke-dasharray")!.Split(' ')[1], CultureInfo.InvariantCulture);
        Assert.Equal(2 * (2025 - 1984 + 1), int.Parse(svg.GetAttribute("viewBox")!.Split(' ')[2], CultureInfo.InvariantCulture));
        var dots = svg.QuerySelectorAll("path").Select(path => path.ClassName + ": " + string.Join(", ", path.GetAttribute("d")!.Split('M').Skip(1).Select(line =>
        {
            var (x, height) = (line.Split(' ')[0], double.Parse(line.Split('v')[1], CultureInfo.InvariantCulture));
            return $"{1984 + ((int.Parse(x, CultureInfo.InvariantCulture) - 1) / 2)} {(int)(Math.Abs(height) / unit) + 1}";
        })));
        Assert.Equal(["l-both: 2025 1", "l-none: 1984 1, 1985 1, 2001 1", "l-second: 2025 1"], dots);
    }

    [Fact]
    public void A_short_timeline_is_one_page() =>
        Assert.DoesNotContain(Small.Value.Paths, p => p.StartsWith("timeline/", StringComparison.Ordinal) && p != "timeline/index.html");

    [Fact]
    public void A_long_timeline_has_a_page_for_each_era_and_for_each_decade_of_an_era_that_is_too_long()
    {
        var text = new StringBuilder();
        for (var i = 0; i < TimelineParts.PageLimit + 50; i++) text.Append(Event($"e{i}", string.Create(CultureInfo.InvariantCulture, $"{1981 + (i % 18)}-{1 + (i % 12):00}"), i == 0 ? "importance: 1" : ""));
        text.Append(Event("late", "2003"));
        var site = RenderedSite.Of(text.ToString(), "eras:\n  - { id: early, span: 1980/1999, name: { en: Early, zh: 早 } }\n  - { id: late-era, span: 2000/.., name: { en: Late, zh: 晚 } }");

        string[] parts = ["timeline/early-1980s/index.html", "timeline/early-1990s/index.html", "timeline/late-era/index.html"];
        Assert.Equal([.. parts, "timeline/index.html"], site.Paths.Where(p => p.StartsWith("timeline/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).OrderBy(p => p == "timeline/index.html"));
        Assert.Equal(TimelineParts.PageLimit + 51, parts.Sum(p => site[p].QuerySelectorAll("#timeline li[id]").Length));
        Assert.All(parts, p => Assert.Equal(3, site[p].QuerySelectorAll("nav.path a").Length));
        Assert.All(parts, p => Assert.NotNull(site[p].QuerySelector("#filters select[name=importance]")));
        Assert.Equal(["e0"], site["timeline/index.html"].QuerySelectorAll("#timeline li[id]").Select(li => li.Id!));
        Assert.Equal(3, parts.Select(p => site[p].Title).Distinct().Count());
    }

    private static string Event(string id, string date, string more = "") =>
        $"== content/events/{id}.yml\nname: Event {id}\nsummary: It happened.\ndate: {date}\n{more}\n";
}
