using Annals.Browser.Tests.Support;

namespace Annals.Browser.Tests;

/// <summary>Light and dark: as the system says, or as the reader chose; never one and then the other.</summary>
public sealed class TheSchemeIsRemembered(ReadingRoom room)
{
    private const string Paper = "() => getComputedStyle(document.body).backgroundColor";

    [Fact]
    public async Task Without_a_choice_the_system_decides()
    {
        await using var light = await room.Enter();
        await using var dark = await room.Enter(dark: true, script: false);
        await light.Open("");
        await dark.Open("");
        Assert.Equal("rgb(252, 252, 250)", await light.Page.EvaluateAsync<string>(Paper));
        Assert.Equal("rgb(17, 20, 22)", await dark.Page.EvaluateAsync<string>(Paper));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_choice_holds_on_the_next_page_from_its_first_paint(bool onDisk)
    {
        await using var visit = await room.Enter(onDisk: onDisk);
        await visit.Open("");
        await visit.Page.ClickAsync(".scheme");
        await visit.Page.ClickAsync(".scheme");
        Assert.Equal("rgb(17, 20, 22)", await visit.Page.EvaluateAsync<string>(Paper));
        await visit.Page.AddInitScriptAsync(
            """
            new PerformanceObserver(list => { for (const e of list.getEntries()) if (e.name === 'first-paint') window.painted = document.documentElement.dataset.scheme; })
              .observe({ type: 'paint', buffered: true });
            """);
        await visit.Open("people/jensen-huang/");
        await visit.Page.WaitForFunctionAsync("() => 'painted' in window");
        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("() => window.painted"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_switch_answers_the_keyboard_and_a_finger_and_comes_back_to_the_system()
    {
        await using var visit = await room.Enter(width: 360, touch: true);
        await visit.Open("zh/timeline/");
        var button = visit.Page.Locator(".scheme");
        await button.TapAsync();
        await button.TapAsync();
        Assert.Equal("rgb(17, 20, 22)", await visit.Page.EvaluateAsync<string>(Paper));
        await button.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        Assert.Equal("rgb(252, 252, 250)", await visit.Page.EvaluateAsync<string>(Paper));
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => localStorage.length === 0"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_script_that_remembers_holds_up_no_paint()
    {
        await using var visit = await room.Enter();
        await visit.Open("");
        Assert.Equal(
            ["non-blocking"],
            await visit.Page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').filter(e => e.initiatorType === 'script' && e.name.includes('scheme')).map(e => e.renderBlockingStatus)"));
    }
}
