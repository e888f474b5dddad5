using System.Text.RegularExpressions;
using Annals.Browser.Tests.Support;
using Annals.Model;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>What readers find, in either language and script, with keyboard, mouse or touch, from a host and from disk.</summary>
public sealed class SearchFinds(ReadingRoom room)
{
    [Theory]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task The_note_that_is_meant_stands_first(string language)
    {
        (string Query, string Id)[] meant =
        [
            ("jensen huang", "jensen-huang"),
            ("Jensne", "jensen-huang"),
            ("mvidia", "nvidia"),
            ("Thinkstat", "thinkstation"),
            ("黄仁勋", "jensen-huang"),
            ("黃仁勳", "jensen-huang"),
            ("联想", "lenovo"),
            ("聯想", "lenovo"),
            ("英", "nvidia"),
            ("杨元", "yang-yuanqing"),
            ("rtx英伟达", "rtx-spark-announced"),
            ("英伟达rtx", "rtx-spark-announced"),
        ];
        await using var visit = await room.Enter();
        await visit.Open(language + "people/");
        await visit.Page.Keyboard.PressAsync("/");
        foreach (var (query, id) in meant)
        {
            await visit.Page.Locator("#q").FillAsync(query);
            await Assertions.Expect(visit.Page.Locator("#hits li").First).ToHaveAttributeAsync("data-id", id);
        }

        Assert.Empty(visit.Faults);
    }

    /// <summary>Sources stand last in the index: their names are not among those that every search loads.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task A_note_that_is_seldom_named_stands_first_by_its_name(string language)
    {
        await using var visit = await room.Enter();
        await visit.Open(language + "sources/");
        var links = visit.Page.Locator("main .notes a");
        var (name, href) = (await links.Last.InnerTextAsync(), (await links.Last.GetAttributeAsync("href"))!);
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Locator("#q").FillAsync(name);
        await Assertions.Expect(visit.Page.Locator("#hits a").First).ToHaveTextAsync(name);
        await Assertions.Expect(visit.Page.Locator("#hits a").First).ToHaveAttributeAsync("href", new Regex(Regex.Escape(href.TrimStart('.')) + "$"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Words_of_the_text_are_found_and_marked_where_they_stand()
    {
        await using var visit = await room.Enter();
        await visit.Open("zh/");
        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.Locator("#q").FillAsync("計算");
        var mark = visit.Page.Locator("#hits mark").First;
        await Assertions.Expect(mark).ToHaveTextAsync("计算");
        await visit.Page.Locator("#q").FillAsync("<img src=x onerror=alert(1)>");
        await Assertions.Expect(visit.Page.Locator("#hits img")).ToHaveCountAsync(0);
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_keyboard_chooses_opens_and_leaves(bool onDisk)
    {
        await using var visit = await room.Enter(onDisk: onDisk);
        await visit.Open("zh/people/jensen-huang/");
        await visit.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(visit.Page.Locator("dialog.search")).ToBeVisibleAsync();
        await visit.Page.Keyboard.TypeAsync("CUDA");
        await Assertions.Expect(visit.Page.Locator("#hits li").First).ToHaveAttributeAsync("data-id", "cuda");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit.Page.Locator("#hits li").First).ToHaveAttributeAsync("aria-selected", "true");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("dialog.search")).ToBeHiddenAsync();
        await visit.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(visit.Page.Locator("#q")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(@"/zh/products/cuda/index\.html$"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_kind_narrows_what_is_found()
    {
        await using var visit = await room.Enter(width: 360, touch: true);
        await visit.Open("search/");
        await visit.Page.Locator("[data-ask]").TapAsync();
        await visit.Page.Locator("#q").FillAsync("lenovo");
        await visit.Page.Locator("#q-kind").SelectOptionAsync(new SelectOptionValue { Label = "People" });
        await Assertions.Expect(visit.Page.Locator("#hits a").First).ToHaveAttributeAsync("href", new Regex("/people/"));
        Assert.Equal(0, await visit.Page.Locator("#hits a:not([href*='/people/'])").CountAsync());
        await visit.Page.Locator("#hits a").First.ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(@"/people/[^/]+/index\.html$"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_query_loads_at_most_100_kB_and_its_first_result_comes_within_50_ms_of_the_data()
    {
        await using var visit = await room.Enter();
        await visit.Open("zh/");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Locator("#q").FillAsync("加速计算");
        await Assertions.Expect(visit.Page.Locator("#hits mark").First).ToBeVisibleAsync();
        var bytes = await visit.Page.EvaluateAsync<int>(
            "() => performance.getEntriesByType('resource').filter(e => /search/.test(e.name)).reduce((n, e) => n + e.encodedBodySize, 0)");
        Assert.InRange(bytes, 1, 100 * 1024);
        var wait = await visit.Page.EvaluateAsync<double>(
            """
            () => new Promise(done => {
              const input = document.querySelector('#q'), list = document.querySelector('#hits');
              let best = Infinity, left = 5;
              const again = () => {
                const start = performance.now();
                new MutationObserver((_, o) => { o.disconnect(); best = Math.min(best, performance.now() - start); --left ? again() : done(best); }).observe(list, { childList: true });
                input.dispatchEvent(new Event('input'));
              };
              again();
            })
            """);
        Assert.InRange(wait, 0, 50);
    }

    [Fact]
    public async Task Without_script_every_note_stands_in_the_index()
    {
        await using var visit = await room.Enter(script: false);
        await visit.Open("zh/search/");
        var listed = await visit.Page.Locator("main .names a").CountAsync();
        var notes = NoteKinds.All.Sum(kind => room.Pages().Count(p => p.StartsWith($"zh/{kind.Folder()}/", StringComparison.Ordinal) && p.Count(c => c == '/') == 3));
        Assert.Equal(notes, listed);
        Assert.True(await visit.Page.Locator("#q").CountAsync() == 0);
    }
}
