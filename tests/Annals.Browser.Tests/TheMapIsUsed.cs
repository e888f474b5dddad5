using System.Text.RegularExpressions;
using Annals.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>The map of relations as its readers use it: by key and by touch, on a phone and on a wide screen.</summary>
public sealed class TheMapIsUsed(ReadingRoom room)
{
    private const string Box = ".map [tabindex]";

    // What is reached by key: its name, and whether all of it lies in sight with nothing before it.
    private const string Reached =
        """
        () => {
          const link = document.activeElement, label = link.querySelector('rect');
          if (!link.matches('.map a')) return link.outerHTML.slice(0, 80);
          const shown = label.getBoundingClientRect(), box = link.closest('[tabindex]').getBoundingClientRect();
          const inSight = shown.left >= box.left && shown.right <= box.right + 1 && shown.top >= 0 && shown.bottom <= innerHeight;
          const before = document.elementFromPoint((shown.left + shown.right) / 2, (shown.top + shown.bottom) / 2);
          if (!inSight) return link.id + ' is out of sight: ' + JSON.stringify([shown, box]);
          if (!link.contains(before)) return link.id + ' is behind ' + before.outerHTML.slice(0, 200);
          if (parseFloat(getComputedStyle(label).strokeWidth) < 3) return link.id + ' does not show that it is reached';
          return getComputedStyle(link.parentElement.querySelector('path')).visibility === 'visible' ? '' : 'the lines of ' + link.id + ' do not show';
        }
        """;

    [Theory]
    [InlineData("", 360, 640)]
    [InlineData("zh/", 320, 568)]
    [InlineData("zh/", 1440, 900)]
    public async Task By_key_a_reader_comes_to_the_map_goes_from_label_to_label_and_opens_a_note(string language, int width, int height)
    {
        await using var visit = await room.Enter(width: width, height: height);
        await visit.Open(language + "graph/");
        var keys = visit.Page.Keyboard;
        for (var stop = 0; stop < 40 && !await IsFocused(visit, Box); stop++) await keys.PressAsync("Tab");
        Assert.True(await IsFocused(visit, Box));
        Assert.NotEqual("none", await visit.Page.Locator(Box).EvaluateAsync<string>("box => getComputedStyle(box).outlineStyle"));
        if (width < 1240)
        {
            await keys.PressAsync("ArrowRight");
            await visit.Page.WaitForFunctionAsync("box => document.querySelector(box).scrollLeft >= 39", Box);
        }

        for (var label = 0; label < 25; label++)
        {
            await keys.PressAsync("Tab");
            Assert.Equal("", await visit.Page.EvaluateAsync<string>(Reached));
            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => scrollX"));
        }

        await keys.PressAsync("Shift+Tab");
        Assert.Equal("", await visit.Page.EvaluateAsync<string>(Reached));
        var note = await visit.Page.EvaluateAsync<string>("() => document.activeElement.href.baseVal.replaceAll('../', '')");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(Regex.Escape(note) + "$"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task By_touch_it_is_pushed_sideways_within_its_box_and_a_tap_opens_a_note()
    {
        await using var visit = await room.Enter(width: 360, height: 640, touch: true);
        await visit.Open("graph/");
        await visit.Page.Locator("#at-lenovo").ScrollIntoViewIfNeededAsync();
        await visit.Page.Locator(Box).EvaluateAsync("box => box.scrollLeft = 0");
        var hand = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        for (var push = 0; push < 4; push++)
        {
            await Touch(hand, "touchStart", 320);
            for (var x = 300; x >= 20; x -= 20) await Touch(hand, "touchMove", x);
            await Touch(hand, "touchEnd", null);
        }

        Assert.InRange(await visit.Page.Locator(Box).EvaluateAsync<double>("box => box.scrollLeft"), 700, 1240);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => scrollX"));
        await visit.Page.Locator("#at-lenovo").TapAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/organizations/lenovo/index.html$"));
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("", 320, true)]
    [InlineData("zh/", 360, true)]
    [InlineData("zh/", 1440, false)]
    public async Task Where_it_is_wider_than_the_screen_it_says_so_and_the_table_is_one_link_away(string language, int width, bool told)
    {
        await using var visit = await room.Enter(width: width, script: false);
        await visit.Open(language + "graph/");
        await Assertions.Expect(visit.Page.Locator(".map-wide")).ToBeVisibleAsync(new() { Visible = told });
        Assert.Equal(told, await visit.Page.Locator(Box).EvaluateAsync<bool>("box => box.scrollWidth > box.clientWidth"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await visit.Page.Locator("a[href='#note-edges']").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("table.edges caption")).ToBeInViewportAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task It_is_a_region_with_a_name_for_those_who_hear_it()
    {
        await using var visit = await room.Enter(width: 360);
        await visit.Open("graph/");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Map of relations" })).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Yang Yuanqing: Person", Exact = false }).First).ToBeAttachedAsync();
    }

    private static async Task Touch(ICDPSession hand, string type, int? x) => await hand.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
    {
        ["type"] = type,
        ["touchPoints"] = x is null ? [] : new[] { new Dictionary<string, object> { ["x"] = x, ["y"] = 320 } },
    });

    private static Task<bool> IsFocused(Visit visit, string selector) => visit.Page.Locator(selector).EvaluateAsync<bool>("element => element === document.activeElement");
}
