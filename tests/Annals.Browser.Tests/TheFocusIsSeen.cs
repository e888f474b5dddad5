using Annals.Browser.Tests.Support;

namespace Annals.Browser.Tests;

/// <summary>Whatever the keyboard reaches has a mark around it, and nothing lies over it.</summary>
public sealed class TheFocusIsSeen(ReadingRoom room)
{
    // Of what is larger than the window, the part in the window counts.
    private const string Judge =
        """
        () => {
          window.unseen = e => {
            const style = getComputedStyle(e), drawn = e.matches('svg a') && getComputedStyle(e.querySelector('rect'));
            if (!(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) && !(drawn && parseFloat(drawn.strokeWidth) >= 3)) return 'no outline';
            const inside = (box, x, y) => x >= box.left && x < box.right && y >= box.top && y < box.bottom;
            for (const box of e.getClientRects()) {
              if (box.width <= 1) continue;
              const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth), top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
              if (right <= left || bottom <= top) return 'outside the window';
              const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              if (!hit || !e.contains(hit)) return 'covered';
            }
            return null;
          };
        }
        """;

    private const string FocusEach =
        """
        () => {
          const stops = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter(e => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }));
          // Lists repeat themselves: of a long one its ends and a part of what is between.
          const some = stops.filter((_, i) => i < 30 || i >= stops.length - 20 || i % Math.ceil(stops.length / 50) === 0), found = [];
          for (const e of [...some, ...some.toReversed()]) {
            e.focus();
            const fault = document.activeElement === e ? unseen(e) : 'takes no focus';
            if (fault) found.push(`${fault}: ${e.outerHTML.slice(0, 120)}`);
          }
          return [stops.length < 10 ? `only ${stops.length} stops` : null, ...found].filter(Boolean).slice(0, 5);
        }
        """;

    [Theory]
    [InlineData("", 360)]
    [InlineData("", 1440)]
    [InlineData("zh/", 360)]
    [InlineData("zh/", 1440)]
    public async Task Forwards_and_backwards_over_all_that_takes_it(string language, int width)
    {
        await using var visit = await room.Enter(width);
        var hidden = new List<string>();
        foreach (var path in PageTypes.Paths(room, language))
        {
            await visit.Open(path);
            await visit.Page.EvaluateAsync(Judge);
            // From here on the browser shows the focus as it does to those who use the keyboard.
            await visit.Page.Keyboard.PressAsync("Tab");
            hidden.AddRange((await visit.Page.EvaluateAsync<string[]>(FocusEach)).Select(h => $"{path}: {h}"));
        }

        Assert.Empty(hidden);
    }

    [Theory]
    [InlineData("product", "zh/", 360)]
    [InlineData("timeline", "", 1440)]
    public async Task The_tab_key_reaches_the_same_stops(string type, string language, int width)
    {
        const int Stops = 60;
        await using var visit = await room.Enter(width);
        await visit.Open(PageTypes.PathOf(room, type, language));
        await visit.Page.EvaluateAsync(Judge);
        var hidden = new List<string>();
        foreach (var key in (string[])["Tab", "Shift+Tab"])
        {
            for (var i = 0; i < Stops; i++)
            {
                await visit.Page.Keyboard.PressAsync(key);
                if (await visit.Page.EvaluateAsync<string?>("() => document.activeElement === document.body ? null : unseen(document.activeElement)") is { } fault)
                    hidden.Add($"{key} {i}: {fault}: {await visit.Page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 120)")}");
            }
        }

        Assert.Empty(hidden);
    }
}
