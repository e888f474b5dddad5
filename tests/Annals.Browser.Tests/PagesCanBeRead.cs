using Annals.Browser.Tests.Support;

namespace Annals.Browser.Tests;

/// <summary>What every reader can count on: on a narrow screen, with a keyboard, without script, with their own spacing.</summary>
public sealed class PagesCanBeRead(ReadingRoom room)
{
    private const string ScrollsSideways =
        """
        () => {
          const wide = document.documentElement.clientWidth + 1;
          if (document.documentElement.scrollWidth <= wide) return [];
          return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide).slice(0, 5).map(e => e.outerHTML.slice(0, 120));
        }
        """;

    private const string CutOff =
        """
        () => [...document.querySelectorAll('body *')]
          .filter(e => e.checkVisibility() && !e.closest('svg, .hidden'))
          .filter(e => {
            const style = getComputedStyle(e), cuts = overflow => overflow === 'hidden' || overflow === 'clip';
            return style.textOverflow === 'ellipsis' || (cuts(style.overflowX) && e.scrollWidth > e.clientWidth + 1) || (cuts(style.overflowY) && e.scrollHeight > e.clientHeight + 1);
          })
          .slice(0, 5).map(e => `cut off: ${e.outerHTML.slice(0, 120)}`)
        """;

    // WCAG 2.2, success criterion 1.4.12.
    private const string TextSpacing =
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }";

    [Theory]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task Nothing_scrolls_sideways_or_is_cut_off_on_narrow_and_zoomed_windows_even_with_wider_spacing(string language)
    {
        // 1280 × 800 pixels, enlarged to twice their size, are a window of 640 × 400.
        (int Width, int Height)[] windows = [(320, 640), (640, 400)];
        await using var visit = await room.Enter();
        var faults = new List<string>();
        foreach (var path in PageTypes.Paths(room, language))
        {
            await visit.Open(path);
            foreach (var spacing in (string[])["", TextSpacing])
            {
                await visit.Page.EvaluateAsync("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", spacing);
                foreach (var (width, height) in windows)
                {
                    await visit.Page.SetViewportSizeAsync(width, height);
                    foreach (var fault in (string[])[ScrollsSideways, CutOff])
                        faults.AddRange((await visit.Page.EvaluateAsync<string[]>(fault)).Select(f => $"{path} {width}{(spacing.Length > 0 ? " spaced" : "")}: {f}"));
                }
            }
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task At_least_98_percent_of_the_text_is_there_without_script(string language)
    {
        await using var with = await room.Enter();
        await using var without = await room.Enter(script: false);
        var lost = new List<string>();
        foreach (var path in PageTypes.Paths(room, language))
        {
            var shown = await Lines(with, path);
            var missing = shown.Except(await Lines(without, path)).ToArray();
            if (missing.Sum(l => l.Length) > shown.Sum(l => l.Length) * 0.02) lost.Add($"{path}: {string.Join(" | ", missing)}");
        }

        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("home", "")]
    [InlineData("timeline", "zh/")]
    [InlineData("person", "")]
    [InlineData("search", "zh/")]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_text(string type, string language)
    {
        await using var visit = await room.Enter();
        await visit.Open(PageTypes.PathOf(room, type, language));
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await visit.Page.EvaluateAsync<string>("() => document.activeElement.className"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.getBoundingClientRect().top >= 0"));
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    private static async Task<string[]> Lines(Visit visit, string path)
    {
        await visit.Open(path);
        // What only a script can do needs no words without one: filters and their like are marked so.
        await visit.Page.Locator("main").EvaluateAsync("main => main.querySelectorAll('.js').forEach(e => e.remove())");
        return (await visit.Page.Locator("main").InnerTextAsync()).Split('\n', StringSplitOptions.TrimEntries);
    }
}
