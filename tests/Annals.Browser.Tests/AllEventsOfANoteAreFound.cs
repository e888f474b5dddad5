using Annals.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>From a party that most events name to all of them, to one that its page leaves out, and back.</summary>
public sealed class AllEventsOfANoteAreFound(ReadingRoom room)
{
    [Theory]
    [InlineData("", false)]
    [InlineData("zh/", true)]
    public async Task From_the_choice_to_all_and_back(string language, bool onDisk)
    {
        await using var visit = await room.Enter(width: 360, script: false, onDisk: onDisk);
        await visit.Open(language + "organizations/lenovo/");
        var chosen = await visit.Page.Locator(".events .title").AllInnerTextsAsync();
        await visit.Page.Locator("[aria-labelledby=note-events] .more a").First.ClickAsync();
        var all = await visit.Page.Locator(".events .title").AllInnerTextsAsync();
        Assert.True(all.Count > chosen.Count);
        Assert.Equal(chosen, all.Intersect(chosen));
        await visit.Page.Locator(".path a").Last.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h2:target")).ToBeInViewportAsync();
        await visit.Page.Locator(".events .title", new PageLocatorOptions { HasText = all.Except(chosen).Last() }).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync(all.Except(chosen).Last());
        await visit.Page.GoBackAsync();
        await visit.Page.Locator(".trail a").Last.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#note-events")).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
    }
}
