using Annals.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>What a reader takes away on paper: the text, its references with their addresses, and nothing that only a screen can show.</summary>
public sealed class PagesCanBePrinted(ReadingRoom room)
{
    // The ways back are for screens: paper cannot be clicked.
    private const string Text =
        """
        () => {
          const length = e => e.innerText.replace(/\s+/g, '').length;
          return [...document.querySelectorAll('.backs')].filter(e => e.checkVisibility()).reduce((sum, e) => sum - length(e), length(document.querySelector('main')));
        }
        """;

    private const string NotPrinted =
        """
        () => {
          const seen = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
          const told = (what, e) => `${what}: ${e.outerHTML.slice(0, 120)}`;
          const all = selector => [...document.querySelectorAll(selector)];
          return [
            ...all('.references li, .references .title, .references .locator, main h2, main h3').filter(e => e.checkVisibility() && !seen(e)).map(e => told('hidden', e)),
            ...all('.references li').filter(e => !seen(e)).map(e => told('a reference is hidden', e)),
            ...all('main details > :not(summary, .keys)').filter(e => !seen(e)).map(e => told('folded', e)),
            ...all('main a[rel~=external]').filter(e => !e.closest('.title') && !getComputedStyle(e, '::after').content.includes(e.getAttribute('href'))).map(e => told('no address', e)),
          ].slice(0, 5);
        }
        """;

    // Printers leave backgrounds out, so each colour is held against paper.
    private const string Faint =
        """
        () => {
          const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const parts = colour => { pixel.clearRect(0, 0, 1, 1); pixel.fillStyle = colour; pixel.fillRect(0, 0, 1, 1); return pixel.getImageData(0, 0, 1, 1).data; };
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4).reduce((n, c, i) => n + c * [.2126, .7152, .0722][i], 0);
          const judged = new Map();
          const faint = colour => judged.get(colour) ?? judged.set(colour, 1.05 / (light(parts(colour)) + .05) < 4.5).get(colour);
          const tinted = colour => { const [r, g, b, a] = parts(colour); return a > 0 && Math.min(r, g, b) < 255; };
          const found = [];
          for (const e of document.querySelectorAll('body, body *')) {
            if (!e.checkVisibility() || e.closest('.hidden')) continue;
            const style = getComputedStyle(e), isDrawn = e.closest('svg') !== null;
            const words = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
            if (words && faint(isDrawn ? style.fill : style.color)) found.push(`faint: ${e.outerHTML.slice(0, 120)}`);
            if (!isDrawn && tinted(style.backgroundColor)) found.push(`coloured: ${e.outerHTML.slice(0, 120)}`);
          }
          return found.slice(0, 5);
        }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task Paper_shows_the_text_and_every_reference_with_its_address_in_ink(string language)
    {
        await using var visit = await room.Enter(width: 1440, dark: true);
        var lost = new List<string>();
        foreach (var path in PageTypes.Paths(room, language))
        {
            await visit.Open(path);
            var shown = await visit.Page.EvaluateAsync<int>(Text);
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            var printed = await visit.Page.EvaluateAsync<int>(Text);
            if (printed < shown * 0.95) lost.Add($"{path}: {printed} of {shown} characters");
            lost.AddRange((await visit.Page.EvaluateAsync<string[]>(NotPrinted)).Concat(await visit.Page.EvaluateAsync<string[]>(Faint)).Select(l => $"{path}: {l}"));
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        }

        Assert.Empty(lost);
    }

    [Fact]
    public async Task A_printed_timeline_tells_how_it_was_narrowed()
    {
        await using var visit = await room.Enter(width: 720);
        await visit.Open("timeline/index.html?person=jensen-huang");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator("#by-person")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#by-person option:checked")).ToContainTextAsync("Jensen Huang");
        await Assertions.Expect(visit.Page.Locator("#filters button")).ToBeHiddenAsync();
    }
}
