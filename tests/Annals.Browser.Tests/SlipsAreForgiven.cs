using Annals.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>One slip of the keyboard in the first letters of a name still finds its note, however seldom others name it.</summary>
public sealed class SlipsAreForgiven(ReadingRoom room)
{
    [Theory]
    [InlineData("", false)]
    [InlineData("", true)]
    [InlineData("zh/", false)]
    [InlineData("zh/", true)]
    public async Task A_reader_who_slips_finds_what_was_meant(string language, bool onDisk)
    {
        (string Query, string Id)[] meant =
        [
            ("Hinkpad", "thinkpad"),
            ("Tihnkpad", "thinkpad"),
            ("Thnikpad", "thinkpad"),
            ("Lsia Su", "lisa-su"),
            ("Isa Su", "lisa-su"),
            ("Nepptune", "neptune"),
            ("Enptune", "neptune"),
            ("Neptnue", "neptune"),
        ];
        await using var visit = await room.Enter(onDisk: onDisk);
        await visit.Open(language + "people/");
        await visit.Page.Keyboard.PressAsync("/");
        foreach (var (query, id) in meant)
        {
            await visit.Page.Locator("#q").FillAsync("");
            await visit.Page.Locator("#q").PressSequentiallyAsync(query);
            await Assertions.Expect(visit.Page.Locator($"#hits li[data-id='{id}']")).ToBeVisibleAsync();
        }

        Assert.Empty(visit.Faults);
    }

    /// <summary>Names of at least five letters; of the dozen slips that each can have, every fourth, so that all kinds and places of a slip are tried on hundreds of names.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task Every_note_is_found_by_every_name_with_a_slip_in_its_first_three_letters(string language)
    {
        await using var visit = await room.Enter();
        await visit.Open(language + "search/");
        await visit.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(visit.Page.Locator("#q")).ToBeFocusedAsync();
        var tried = await visit.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const index = await annals.index(), input = document.querySelector('#q'), status = document.querySelector('dialog [role=status]');
              const shown = query => new Promise(done => {
                new MutationObserver((_, o) => { o.disconnect(); done([...document.querySelectorAll('#hits li')].map(l => l.dataset.id)); }).observe(status, { childList: true });
                input.value = query;
                input.dispatchEvent(new Event('input'));
              });
              const slips = (name, n) => {
                const [a, b, c, d] = [...name.matchAll(/[\p{L}\p{N}]/gu)].map(m => m.index), other = 'qxjzkwv'[n % 7];
                const change = (at, length, text) => name.slice(0, at) + text + name.slice(at + length);
                return [a, b, c].flatMap(at => [change(at, 1, ''), change(at, 1, other), change(at, 0, other)])
                  .concat([[a, b], [b, c], [c, d]].filter(([x, y]) => y === x + 1 && name[x] !== name[y]).map(([x, y]) => change(x, 2, name[y] + name[x])));
              };
              const missed = [];
              let tried = 0;
              for (let n = 0; n < index.of.length; n++) {
                const [id, ...names] = await annals.names(index, n);
                for (const name of names) {
                  if (/[\u3400-\u9fff]/.test(name) || name.replace(/[^\p{L}\p{N}]/gu, '').length < 5) continue;
                  for (const query of slips(name, n).filter((_, i) => (i + n) % 4 === 0)) {
                    tried++;
                    if (!(await shown(query)).includes(id)) missed.push(id + ': ' + query);
                  }
                }
              }
              return [tried.toString(), ...missed];
            }
            """);
        Assert.InRange(int.Parse(tried[0], System.Globalization.CultureInfo.InvariantCulture), 1_000, int.MaxValue);
        Assert.Empty(tried.Skip(1));
        Assert.Empty(visit.Faults);
    }
}
