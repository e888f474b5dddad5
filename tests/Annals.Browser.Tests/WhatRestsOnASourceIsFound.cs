using Annals.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>From a source on which hundreds of statements rest to one of them, and to the passage that it cites.</summary>
public sealed class WhatRestsOnASourceIsFound(ReadingRoom room)
{
    [Theory]
    [InlineData("", "Events", false)]
    [InlineData("zh/", "事件", true)]
    public async Task From_the_source_by_kind_to_the_statement_and_back(string language, string kind, bool onDisk)
    {
        await using var visit = await room.Enter(width: 360, script: false, onDisk: onDisk);
        await visit.Open(language + "sources/sohu-2026-01-11/");
        await visit.Page.Locator(".path a", new PageLocatorOptions { HasText = kind }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h2")).ToHaveTextAsync(kind);
        await Assertions.Expect(visit.Page.Locator(".path [aria-current=page]")).ToContainTextAsync(kind);
        var statement = visit.Page.Locator(".rests ul a[href*='#p']").First;
        var said = (await statement.InnerTextAsync()).TrimEnd('…');
        await statement.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("p:target")).ToContainTextAsync(said);
        await visit.Page.GoBackAsync();
        await visit.Page.Locator(".lead a").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#note-rests")).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
    }
}
