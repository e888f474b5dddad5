using System.Text.RegularExpressions;
using Annals.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>Previews beside links and reference marks: with the mouse, the keyboard and a finger, and without script what they preview is one link away.</summary>
public sealed class LinksTellWhereTheyLead(ReadingRoom room)
{
    private const string Page = "zh/people/jensen-huang/";

    // The lines of the link that has the focus, and lie below its preview.
    private const string Overlap =
        """
        () => {
          const card = document.querySelector('#card').getBoundingClientRect();
          return [...document.activeElement.getClientRects()].filter(l => l.bottom > card.top && l.top < card.bottom && l.right > card.left && l.left < card.right).map(l => `${l.top}-${l.bottom}`).join(' ');
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pointing_at_a_link_shows_name_kind_and_summary(bool onDisk)
    {
        await using var visit = await room.Enter(onDisk: onDisk);
        await visit.Open(Page);
        await visit.Page.Locator("a.note-link[href*='/nvidia/']").First.HoverAsync();
        var card = visit.Page.Locator("#card");
        await Assertions.Expect(card).ToBeVisibleAsync();
        await Assertions.Expect(card.Locator("b")).ToHaveTextAsync("英伟达");
        await Assertions.Expect(card.Locator("small")).ToHaveTextAsync("机构");
        await Assertions.Expect(card.Locator("p")).Not.ToBeEmptyAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(card).ToBeHiddenAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_link_to_a_source_is_told_as_well_though_it_is_seldom_named()
    {
        await using var visit = await room.Enter();
        await visit.Open(Page);
        var link = visit.Page.Locator(".references a.title").Last;
        await link.HoverAsync();
        await Assertions.Expect(visit.Page.Locator("#card b")).ToHaveTextAsync(await link.InnerTextAsync());
        await Assertions.Expect(visit.Page.Locator("#card small")).ToHaveTextAsync("来源");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_focus_shows_it_too_and_names_it_as_the_links_description()
    {
        await using var visit = await room.Enter();
        await visit.Open(Page);
        var link = visit.Page.Locator("a.note-link").First;
        await visit.Page.Keyboard.PressAsync("Tab");
        await link.FocusAsync();
        await Assertions.Expect(visit.Page.Locator("#card")).ToBeVisibleAsync();
        await Assertions.Expect(link).ToHaveAttributeAsync("aria-describedby", "card");
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(link).Not.ToHaveAttributeAsync("aria-describedby", "card");
    }

    [Fact]
    public async Task The_focus_shows_it_where_it_had_to_scroll_to_the_link_and_below_or_above_all_its_lines()
    {
        await using var visit = await room.Enter(width: 360);
        await visit.Open("people/jensen-huang/");
        await visit.Page.Keyboard.PressAsync("Tab");
        var links = visit.Page.Locator("main a.note-link, main dd a:not([rel])");
        var broken = await links.EvaluateAllAsync<int[]>("all => all.flatMap((a, i) => a.getClientRects().length > 1 && a.getBoundingClientRect().top > innerHeight ? [i] : [])");
        Assert.NotEmpty(broken);
        foreach (var i in broken.Take(3))
        {
            await links.Nth(i).FocusAsync();
            await Assertions.Expect(links.Nth(i)).ToHaveAttributeAsync("aria-describedby", "card");
            Assert.Equal("", await visit.Page.EvaluateAsync<string>(Overlap));
        }

        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_focus_that_goes_on_to_what_has_no_preview_finds_nothing_over_it()
    {
        await using var visit = await room.Enter();
        await visit.Open(Page);
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Locator("a.note-link").First.FocusAsync();
        await Assertions.Expect(visit.Page.Locator("#card")).ToBeVisibleAsync();
        Assert.False(await visit.Page.EvaluateAsync<bool>("() => { document.querySelector('.top a').focus(); return document.querySelector('#card').matches(':popover-open'); }"));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_reference_mark_shows_its_source_to_the_mouse_and_to_the_keyboard(bool byKey, bool onDisk)
    {
        await using var visit = await room.Enter(onDisk: onDisk);
        await visit.Open(Page);
        var mark = visit.Page.Locator(".body a[role=doc-noteref]").First;
        await visit.Page.Keyboard.PressAsync("Tab");
        if (byKey) await mark.FocusAsync();
        else await mark.HoverAsync();
        var reference = visit.Page.Locator((await mark.GetAttributeAsync("href"))!);
        await Assertions.Expect(visit.Page.Locator("#card .title")).ToHaveTextAsync(await reference.Locator(".title").InnerTextAsync());
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("#card")).ToBeHiddenAsync();
        if (byKey)
        {
            await visit.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(reference).ToBeInViewportAsync();
        }

        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_mark_of_a_further_passage_shows_that_passage_under_the_name_of_its_source()
    {
        await using var visit = await room.Enter();
        await visit.Open(Page);
        var mark = visit.Page.Locator("a[role=doc-noteref]:text('.2')").First;
        await mark.HoverAsync();
        await Assertions.Expect(visit.Page.Locator("#card")).ToBeVisibleAsync();
        var passage = visit.Page.Locator((await mark.GetAttributeAsync("href"))!);
        await Assertions.Expect(passage).ToHaveCountAsync(1);
        var source = visit.Page.Locator(".references > li").Filter(new LocatorFilterOptions { Has = passage });
        await Assertions.Expect(visit.Page.Locator("#card .title")).ToHaveTextAsync(await source.Locator(".title").InnerTextAsync());
        await Assertions.Expect(visit.Page.Locator("#card .locator")).ToHaveTextAsync(await passage.Locator(".locator").InnerTextAsync());
        await mark.ClickAsync();
        await Assertions.Expect(source.Locator(".title")).ToBeInViewportAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_tap_on_a_reference_mark_shows_the_source_and_a_second_one_leads_to_it()
    {
        await using var visit = await room.Enter(width: 360, touch: true);
        await visit.Open(Page);
        var mark = visit.Page.Locator("a[role=doc-noteref]").First;
        await mark.TapAsync();
        var card = visit.Page.Locator("#card");
        await Assertions.Expect(card).ToBeVisibleAsync();
        Assert.Equal(await visit.Page.Locator("#ref-1 .title").InnerTextAsync(), await card.Locator(".title").InnerTextAsync());
        await mark.TapAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(@"#ref-1$"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Without_script_a_mark_leads_to_its_reference_and_the_reference_back()
    {
        await using var visit = await room.Enter(script: false);
        await visit.Open(Page);
        await visit.Page.Locator("a[role=doc-noteref]").First.ClickAsync();
        Assert.EndsWith("#ref-1", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.Locator("#ref-1 .backs a").First.ClickAsync();
        Assert.EndsWith("#cite-1-a", visit.Page.Url, StringComparison.Ordinal);
    }
}
