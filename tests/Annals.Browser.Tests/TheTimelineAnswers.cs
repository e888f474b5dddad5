using System.Text.RegularExpressions;
using Annals.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>The timeline as a reader uses it: filters that can be linked, keys, the strip, and all of it without script.</summary>
public sealed class TheTimelineAnswers(ReadingRoom room)
{
    private const string Shown = "#timeline li[id]:not([hidden])";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_filter_narrows_the_list_and_is_told(bool onDisk)
    {
        await using var visit = await room.Enter(onDisk: onDisk, width: 1280);
        await visit.Open("timeline/");
        var all = await visit.Page.Locator(Shown).CountAsync();
        await visit.Page.SelectOptionAsync("#by-person", "jensen-huang");
        var his = await visit.Page.Locator(Shown).CountAsync();
        Assert.InRange(his, 1, all - 1);
        Assert.Equal(his, await visit.Page.Locator($"{Shown}[data-tags~=jensen-huang]").CountAsync());
        await Assertions.Expect(visit.Page.Locator("#shown")).ToContainTextAsync($"{his}");
        await visit.Page.ClickAsync("#filters button");
        Assert.Equal(all, await visit.Page.Locator(Shown).CountAsync());
        Assert.Empty(visit.Faults);
    }

    /// <summary>Some browsers let no script change the address of a file.</summary>
    [Fact]
    public async Task Where_the_address_cannot_tell_the_filters_a_link_within_the_timeline_leaves_them()
    {
        await using var visit = await room.Enter(onDisk: true, width: 1280);
        await visit.Page.AddInitScriptAsync("history.pushState = () => { throw new DOMException('', 'SecurityError'); }");
        await visit.Open("timeline/");
        await visit.Page.SelectOptionAsync("#by-person", "jensen-huang");
        var his = await visit.Page.Locator(Shown).CountAsync();
        await visit.Page.Locator("nav.path a[href^='#']").Last.ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("#"));
        await Assertions.Expect(visit.Page.Locator("#by-person")).ToHaveValueAsync("jensen-huang");
        Assert.Equal(his, await visit.Page.Locator(Shown).CountAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_filtered_view_is_an_address_that_holds_in_both_languages_and_goes_back()
    {
        await using var visit = await room.Enter(width: 1280);
        await visit.Open("timeline/");
        var all = await visit.Page.Locator(Shown).CountAsync();
        await visit.Page.SelectOptionAsync("#by-topic", "hybrid-ai");
        await visit.Page.SelectOptionAsync("#by-importance", "1");
        var some = await visit.Page.Locator(Shown).CountAsync();
        Assert.InRange(some, 1, all - 1);
        Assert.EndsWith("?importance=1&topic=hybrid-ai", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.ClickAsync(".languages a[hreflang=zh-Hans]");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/zh/timeline/"));
        await Assertions.Expect(visit.Page.Locator(Shown)).ToHaveCountAsync(some);
        await visit.Page.GoBackAsync();
        await visit.Page.GoBackAsync();
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator(Shown)).ToHaveCountAsync(all);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Keys_move_among_the_events_and_what_has_the_focus_is_never_covered()
    {
        await using var visit = await room.Enter(width: 1280, height: 900);
        await visit.Open("timeline/");
        var ids = await visit.Page.Locator(Shown).EvaluateAllAsync<string[]>("items => items.map(i => i.id)");
        foreach (var (key, id) in new[] { ("ArrowRight", ids[0]), ("ArrowDown", ids[1]), ("End", ids[^1]), ("ArrowUp", ids[^2]), ("Home", ids[0]) })
        {
            await visit.Page.Keyboard.PressAsync(key);
            Assert.Equal(id, await visit.Page.EvaluateAsync<string>("() => document.activeElement.closest('li').id"));
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => { const box = document.activeElement.getBoundingClientRect(); return document.elementFromPoint(box.left + 4, box.top + 4) === document.activeElement; }"), key);
        }
    }

    [Fact]
    public async Task A_finger_opens_the_filters_narrows_the_list_and_follows_an_event()
    {
        await using var visit = await room.Enter(width: 360, touch: true);
        await visit.Open("zh/timeline/");
        await Assertions.Expect(visit.Page.Locator("#by-person")).ToBeHiddenAsync();
        await visit.Page.Locator("#filters summary").TapAsync();
        await visit.Page.SelectOptionAsync("#by-person", "yang-yuanqing");
        Assert.Equal(0, await visit.Page.Locator($"{Shown}:not([data-tags~=yang-yuanqing])").CountAsync());
        var title = visit.Page.Locator($"{Shown} .title").First;
        var href = await title.GetAttributeAsync("href");
        await title.TapAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(Regex.Escape(href!.TrimStart('.')) + "$"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_keyboard_filters_searches_and_comes_back_to_the_same_view_and_event()
    {
        await using var visit = await room.Enter(width: 1280);
        await visit.Open("timeline/index.html?person=jensen-huang");
        await Assertions.Expect(visit.Page.Locator("#by-person")).ToHaveValueAsync("jensen-huang");
        var his = await visit.Page.Locator(Shown).CountAsync();
        await visit.Page.Locator("#by-importance").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(@"\?importance=1&person=jensen-huang$"));
        Assert.InRange(await visit.Page.Locator(Shown).CountAsync(), 1, his);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("#by-importance")).ToHaveValueAsync("1");
        await visit.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(visit.Page.Locator("#q")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("#q")).ToBeHiddenAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(visit.Page.Locator("#timeline a:focus")).ToHaveCountAsync(1);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/events/"));
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator("#by-person")).ToHaveValueAsync("jensen-huang");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_strip_marks_the_years_in_sight_and_leads_to_a_year()
    {
        await using var visit = await room.Enter(width: 1280, height: 900);
        await visit.Open("timeline/");
        await visit.Page.Locator(".overview a").Last.ClickAsync(new LocatorClickOptions { Force = true });
        await Assertions.Expect(visit.Page.Locator(".year h3").Last).ToBeInViewportAsync();
        await visit.Page.WaitForFunctionAsync("() => { const m = document.getElementById('here'); return parseFloat(m.getAttribute('x')) > 80 && parseFloat(m.getAttribute('width')) > 0; }");
    }

    [Fact]
    public async Task Without_script_the_whole_list_is_there_with_its_anchors()
    {
        await using var visit = await room.Enter(script: false);
        await visit.Open("timeline/");
        Assert.True(await visit.Page.Locator("#timeline li[id]:visible").CountAsync() > 100);
        await Assertions.Expect(visit.Page.Locator("#filters")).ToBeHiddenAsync();
        await visit.Page.Locator("nav.path a").Last.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".era h2").Last).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_persons_page_leads_to_the_timeline_of_that_person()
    {
        await using var visit = await room.Enter(width: 1280);
        await visit.Open("people/yang-yuanqing/");
        await visit.Page.ClickAsync("#note-events ~ .more a");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(@"\?person=yang-yuanqing$"));
        await Assertions.Expect(visit.Page.Locator("#by-person")).ToHaveValueAsync("yang-yuanqing");
        Assert.Equal(0, await visit.Page.Locator($"{Shown}:not([data-tags~=yang-yuanqing])").CountAsync());
    }
}
