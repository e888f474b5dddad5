using System.Text.RegularExpressions;
using Annals.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>What goes wrong while someone reads: keys that an input method wants, presses that slip, addresses that were cut, files that do not come.</summary>
public sealed class ReadersSlipAndNetworksFail(ReadingRoom room)
{
    private const string Searching = "dialog.search";

    [Fact]
    public async Task Keys_of_an_input_method_are_left_to_it()
    {
        await using var visit = await room.Enter();
        await visit.Open("zh/people/");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Locator("#q").FillAsync("联想");
        await Assertions.Expect(visit.Page.Locator("#hits li").First).ToHaveAttributeAsync("data-id", "lenovo");
        foreach (var key in new[] { "Escape", "Enter", "ArrowDown" })
        {
            foreach (var sign in new[] { "isComposing: true", "keyCode: 229" })
            {
                var isLeft = await visit.Page.EvaluateAsync<bool>($$"""() => document.querySelector('#q').dispatchEvent(new KeyboardEvent('keydown', { key: '{{key}}', bubbles: true, cancelable: true, {{sign}} }))""");
                Assert.True(isLeft, key + " with " + sign);
            }
        }

        await Assertions.Expect(visit.Page.Locator(Searching)).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#hits [aria-selected]")).ToHaveCountAsync(0);
        Assert.EndsWith("/zh/people/index.html", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_opens_what_was_typed_last_though_its_answer_is_still_on_the_way()
    {
        await using var visit = await room.Enter();
        await visit.Open("people/");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Locator("#q").FillAsync("cuda");
        await Assertions.Expect(visit.Page.Locator("#hits li").First).ToHaveAttributeAsync("data-id", "cuda");
        await visit.Page.RouteAsync("**/terms-*.js", async route =>
        {
            await Task.Delay(400, TestContext.Current.CancellationToken);
            await route.ContinueAsync();
        });
        await visit.Page.Locator("#q").FillAsync("yang yuanqing");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/people/yang-yuanqing/index.html$"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Only_a_press_beside_the_search_closes_it()
    {
        await using var visit = await room.Enter();
        await visit.Open("");
        await visit.Page.Keyboard.PressAsync("/");
        var dialog = visit.Page.Locator(Searching);
        var field = (await visit.Page.Locator("#q").BoundingBoxAsync())!;
        var mouse = visit.Page.Mouse;
        await mouse.MoveAsync(field.X + 20, field.Y + 10);
        await mouse.DownAsync();
        await mouse.MoveAsync(5, 5);
        await mouse.UpAsync();
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        var box = (await dialog.BoundingBoxAsync())!;
        await mouse.ClickAsync(box.X + 4, box.Y + box.Height - 4);
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await mouse.ClickAsync(5, 5);
        await Assertions.Expect(dialog).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_address_with_a_broken_end_takes_nothing_from_the_page()
    {
        await using var visit = await room.Enter(width: 1280);
        await visit.Open("timeline/index.html?person=jensen-huang#%");
        await Assertions.Expect(visit.Page.Locator("#by-person")).ToHaveValueAsync("jensen-huang");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(visit.Page.Locator("#timeline a:focus")).ToHaveCountAsync(1);
        await visit.Page.ClickAsync(".languages a[hreflang=zh-Hans]");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(@"/zh/timeline/index\.html\?person=jensen-huang"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task An_index_that_does_not_come_is_told_and_asked_for_again()
    {
        await using var visit = await room.Enter();
        await visit.Open("");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Locator("#q").FillAsync("cuda");
        await Assertions.Expect(visit.Page.Locator("#q")).ToHaveAttributeAsync("aria-expanded", "true");
        await visit.Page.RouteAsync("**/terms-*.js", route => route.AbortAsync());
        await visit.Page.Locator("#q").FillAsync("jensen");
        await Assertions.Expect(visit.Page.Locator(Searching + " [role=status]")).ToHaveTextAsync("The index could not be loaded. Type on to try again.");
        await Assertions.Expect(visit.Page.Locator("#q")).ToHaveAttributeAsync("aria-expanded", "false");
        await visit.Page.UnrouteAsync("**/terms-*.js");
        await visit.Page.Locator("#q").PressSequentiallyAsync(" huang");
        await Assertions.Expect(visit.Page.Locator("#hits li").First).ToHaveAttributeAsync("data-id", "jensen-huang");
        AssertNoScriptFailed(visit);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("Control+k")]
    public async Task Where_the_search_does_not_come_the_index_of_names_answers(string key)
    {
        await using var visit = await room.Enter();
        await visit.Open("zh/people/");
        await visit.Page.RouteAsync("**/search.*js", route => route.AbortAsync());
        await visit.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/zh/search/index.html$"));
        AssertNoScriptFailed(visit);
    }

    [Theory]
    [InlineData(@"/preview\.[^/]*js")]
    [InlineData(@"/texts-[^/]*js")]
    public async Task A_preview_that_does_not_come_leaves_the_link_as_it_is(string lost)
    {
        await using var visit = await room.Enter();
        await visit.Open("people/jensen-huang/");
        await visit.Page.RouteAsync(new Regex(lost), route => route.AbortAsync());
        await visit.Page.RunAndWaitForRequestAsync(() => visit.Page.Locator("main .body a:not([role])").First.HoverAsync(), new Regex(lost));
        await visit.Page.Locator("main .body a:not([role])").First.ClickAsync();
        await Assertions.Expect(visit.Page).Not.ToHaveURLAsync(new Regex("/people/jensen-huang/"));
        AssertNoScriptFailed(visit);
    }

    // That a file was lost is the point of these tests; that a script fell over it is not.
    private static void AssertNoScriptFailed(Visit visit) => Assert.DoesNotContain(visit.Faults, f => f.StartsWith("script:", StringComparison.Ordinal));
}
