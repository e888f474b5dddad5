using System.Text.Json;
using AngleSharp.Dom;
using Annals.Tests.Support;

namespace Annals.Tests.Check;

/// <summary>A figure's value may be written by language, as its unit is, and says the same in each.</summary>
public sealed class FiguresByLanguageTests
{
    private const string Units = "unit: { en: billion dollars, zh: 亿美元 }";

    private static string Event(params string[] figures) =>
        $"== content/events/sale.yml\nname: Sale\nsummary: An event.\ndate: 1970\nfigures:\n{string.Concat(figures.Select(f => $"  - {{ {f}, cite: '@s \"one\"' }}\n"))}";

    [Fact]
    public void A_value_by_language_is_shown_to_the_readers_of_each()
    {
        var site = RenderedSite.Of(Event($"id: price, name: Price, value: {{ en: 2.3, zh: 23 }}, {Units}", "id: staff, name: Staff, value: 7500"));
        Assert.Equal(["2.3 billion dollars", "7500"], Values(site["numbers/index.html"]));
        Assert.Equal(["23 亿美元", "7500"], Values(site["zh/numbers/index.html"]));
    }

    [Fact]
    public void A_chart_is_as_high_in_every_language_and_labelled_in_the_readers()
    {
        var site = RenderedSite.Of(Event(
            $"id: sales, name: Sales, value: {{ en: 1, zh: 10 }}, {Units}, as_of: 1968",
            $"id: sales, name: Sales, value: {{ en: 2.5, zh: 25 }}, {Units}, as_of: 1969"));
        var english = site["numbers/index.html"].QuerySelector("#sales svg")!;
        var chinese = site["zh/numbers/index.html"].QuerySelector("#sales svg")!;
        Assert.Equal(english.QuerySelectorAll("circle").Select(c => c.GetAttribute("cy")), chinese.QuerySelectorAll("circle").Select(c => c.GetAttribute("cy")));
        Assert.Equal(["1", "2.5"], english.QuerySelectorAll("text:not(.year)").Select(t => t.TextContent));
        Assert.Equal(["10", "25"], chinese.QuerySelectorAll("text:not(.year)").Select(t => t.TextContent));
    }

    [Fact]
    public void The_data_hold_one_value_as_a_text_and_several_by_language()
    {
        var site = SiteBuild.Read(
            [.. RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)), .. SiteText.Files(SiteText.Settings + SiteText.Source + Event($"id: price, name: Price, value: {{ en: 2.3, zh: 23 }}, {Units}", "id: staff, name: Staff, value: 7500"))],
            new BuildOptions());
        using var json = JsonDocument.Parse(RealSite.Render(site).ToDictionary()["data/site.json"]);
        var figures = json.RootElement.GetProperty("notes").EnumerateArray().Single(n => n.GetProperty("id").GetString() == "sale").GetProperty("figures");
        Assert.Equal("23", figures[0].GetProperty("value").GetProperty("zh").GetString());
        Assert.Equal("7500", figures[1].GetProperty("value").GetString());
    }

    [Fact]
    public void Values_by_language_stand_in_all_of_them_and_so_do_their_units() => Assert.Equal(
        [
            "content/events/sale.yml:5:38 AN315 `price` has no unit in `zh`, though its values are written by language [add `zh:` to the map of `unit`, or write one value for all languages]",
        ],
        SiteText.Findings(Event("id: price, name: Price, value: { en: 2.3, zh: 23 }, unit: { en: billion dollars }")));

    [Fact]
    public void A_number_is_one_in_every_language_or_in_none() => Assert.Equal(
        ["`price` is a number in one language only: `2.3` in `en`, `二十三` in `zh`"],
        Messages(Event($"id: price, name: Price, value: {{ en: 2.3, zh: 二十三 }}, {Units}", "id: rank, name: Rank, value: { en: '#3', zh: 第3名 }")));

    [Fact]
    public void Values_keep_the_proportion_of_their_units() => Assert.Equal(
        ["`cost` is 2.5 in `en` and 2.5 in `zh`, but with the same units `price` is 2.3 and 23 (content/events/sale.yml:5:38)"],
        Messages(Event($"id: price, name: Price, value: {{ en: 2.3, zh: 23 }}, {Units}", $"id: cost, name: Cost, value: 2.5, {Units}", $"id: more, name: More, value: {{ en: '1,000', zh: '10,000' }}, {Units}")));

    private static string[] Messages(string text) =>
        [.. SiteBuild.Read(SiteText.Files(SiteText.Settings + SiteText.Source + text), new BuildOptions()).Diagnostics.Where(d => d.Rule.Code == "AN315").Select(d => d.Message)];

    // What stands before the marks.
    private static IEnumerable<string> Values(IDocument page) =>
        page.QuerySelectorAll(".figures .value").Select(v => string.Join(' ', v.QuerySelectorAll("b, small").Select(e => e.TextContent)));
}
