using System.Globalization;
using AngleSharp.Dom;
using Annals.Model;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>How a note's page shows the events that name it, few or many.</summary>
public sealed class NoteEventsTests
{
    private const string Eras = "eras:\n  - { id: early, span: 1901/1950, name: { en: Early, zh: 早 } }\n  - { id: late, span: 1951/.., name: { en: Late, zh: 晚 } }";

    [Fact]
    public void Few_events_all_stand_on_the_page()
    {
        var site = Site(NoteEvents.PageLimit, _ => 3);
        var page = site["people/ada/index.html"];
        Assert.Equal(NoteEvents.PageLimit, Titles(page).Count());
        Assert.Equal("Show on the timeline", page.QuerySelector("[aria-labelledby=note-events] .more")!.TextContent.Trim());
        Assert.DoesNotContain(site.Paths, p => p.StartsWith("people/ada/events/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "The 2 most important of 41.", "All 41 events")]
    [InlineData("zh/", "共 41 项，此处列出最重要的 2 项。", "全部事件（41）")]
    public void Of_many_the_page_shows_the_most_important_and_leads_to_all(string language, string says, string way)
    {
        var site = Site(NoteEvents.PageLimit + 1, i => i is 5 or 40 ? 2 : 3);
        var page = site[language + "people/ada/index.html"];
        Assert.Equal(["Event 5", "Event 40"], Titles(page));
        Assert.Equal(says, page.QuerySelector("#note-events + .about")!.TextContent);
        var link = page.QuerySelector("[aria-labelledby=note-events] .more a")!;
        Assert.Equal(way, link.TextContent);
        Assert.EndsWith("../people/ada/events/index.html", link.GetAttribute("href"), StringComparison.Ordinal);

        var all = site[language + "people/ada/events/index.html"];
        Assert.Equal(Enumerable.Range(0, 41).Select(i => $"Event {i}"), Titles(all));
        Assert.Equal(["early", "late"], all.QuerySelectorAll("h2").Select(h => h.Id!));
        Assert.Equal(["#early", "#late"], all.QuerySelectorAll(".path a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Ada", all.QuerySelectorAll(".trail a")[^1].TextContent);
    }

    [Fact]
    public void Landmarks_alone_are_shown_where_there_is_no_room_for_what_matters_beside_them() =>
        Assert.Equal(["Event 7"], Titles(Site(NoteEvents.PageLimit + 1, i => i == 7 ? 1 : 2)["people/ada/index.html"]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_latest_are_shown_where_none_weighs_more_than_the_others(int importance)
    {
        var page = Site(NoteEvents.PageLimit + 1, _ => importance)["people/ada/index.html"];
        Assert.Equal(Enumerable.Range(1, NoteEvents.PageLimit).Select(i => $"Event {i}"), Titles(page));
        Assert.Equal("The latest 40 of 41.", page.QuerySelector("#note-events + .about")!.TextContent);
    }

    [Fact]
    public void What_is_too_much_for_one_page_below_is_divided_as_the_timeline_is()
    {
        var site = Site(TimelineParts.PageLimit + 1, i => i == 0 ? 1 : 3);
        var first = site["people/ada/events/index.html"];
        Assert.Equal(["Event 0"], Titles(first));
        Assert.Equal(["../../../people/ada/events/early/index.html", "../../../people/ada/events/late/index.html"], first.QuerySelectorAll(".path a").Select(a => a.GetAttribute("href")));
        string[] parts = ["people/ada/events/early/index.html", "people/ada/events/late/index.html"];
        Assert.Equal(Enumerable.Range(0, TimelineParts.PageLimit + 1).Select(i => $"Event {i}"), parts.SelectMany(p => Titles(site[p])));
        Assert.All(parts, p => Assert.Single(site[p].QuerySelectorAll(".path [aria-current=page]")));
        Assert.Equal("Ada: all events: Early", site[parts[0]].QuerySelector("h1")!.TextContent);
    }

    private static IEnumerable<string> Titles(IDocument page) => page.QuerySelectorAll(".events .title").Select(t => t.TextContent);

    // A year has ten events.
    private static RenderedSite Site(int events, Func<int, int> importance) => RenderedSite.Of(
        "== content/people/ada.yml\nname: Ada\nsummary: A person.\n" + string.Concat(Enumerable.Range(0, events).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"== content/events/e{i}.yml\nname: Event {i}\nsummary: It happened.\ndate: {1948 + (i / 10)}-01-{10 + (i % 10)}\nimportance: {importance(i)}\npeople: [ada]\n"))),
        Eras);
}
