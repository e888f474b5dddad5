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

    // WCAG 2.2, success criterion 1.4.12.
    private const string TextSpacing =
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }";

    [Theory]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task Nothing_scrolls_sideways_at_320_pixels_even_with_wider_spacing(string language)
    {
        await using var visit = await room.Enter(width: 320);
        var wide = new List<string>();
        foreach (var path in PageTypes.Paths(room, language))
        {
            await visit.Open(path);
            wide.AddRange((await visit.Page.EvaluateAsync<string[]>(ScrollsSideways)).Select(w => $"{path}: {w}"));
            await visit.Page.EvaluateAsync("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", TextSpacing);
            wide.AddRange((await visit.Page.EvaluateAsync<string[]>(ScrollsSideways)).Select(w => $"{path}, spaced: {w}"));
        }

        Assert.Empty(wide);
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
