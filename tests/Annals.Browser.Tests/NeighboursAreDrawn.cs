using System.Text.RegularExpressions;
using Annals.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>The drawing of what stands around a note: shown, in the scheme of its page, and a way to the map.</summary>
public sealed class NeighboursAreDrawn(ReadingRoom room)
{
    private const string Person = "people/yang-yuanqing/";

    // The shade that is commonest after the paper, which the page has too: that of the label in the middle, which is filled with ink.
    private const string CommonestAfterPaper =
        """
        async image => {
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.width;
          canvas.height = image.height;
          const pen = canvas.getContext('2d');
          pen.drawImage(image, 0, 0);
          const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
          const counts = new Map();
          for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) counts.set(data.slice(i, i + 3).join(), (counts.get(data.slice(i, i + 3).join()) || 0) + 1);
          return [...counts].sort((a, b) => b[1] - a[1])[1][0];
        }
        """;

    [Theory]
    [InlineData("", 360, false)]
    [InlineData("zh/", 1440, false)]
    [InlineData("", 1440, true)]
    [InlineData("zh/", 360, true)]
    public async Task It_is_shown_as_wide_as_there_is_room_and_nothing_moves_when_it_comes(string language, int width, bool onDisk)
    {
        await using var visit = await room.Enter(width: width, onDisk: onDisk, script: false);
        await visit.Open(language + Person);
        var picture = visit.Page.Locator("img.near");
        var before = await picture.BoundingBoxAsync();
        await picture.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);
        var after = await picture.BoundingBoxAsync();
        Assert.True(await picture.EvaluateAsync<bool>("image => image.naturalWidth > 0"));
        Assert.Equal((before!.Width, before.Height), (after!.Width, after.Height));
        Assert.InRange(after.Width, Math.Min(width - 60, 600), 600);
        Assert.Equal(await picture.GetAttributeAsync("height"), after.Height.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData(false, 0, "21,25,28")]
    [InlineData(true, 0, "232,235,234")]
    [InlineData(false, 2, "232,235,234")]
    [InlineData(true, 1, "21,25,28")]
    public async Task It_follows_the_system_and_the_readers_choice(bool dark, int presses, string ink)
    {
        await using var visit = await room.Enter(dark: dark);
        await visit.Open(Person);
        for (var i = 0; i < presses; i++) await visit.Page.ClickAsync(".scheme");
        var picture = visit.Page.Locator("img.near");
        await picture.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);
        Assert.Equal(ink, await Ink(visit));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task It_turns_with_the_switch_while_it_is_looked_at()
    {
        await using var visit = await room.Enter();
        await visit.Open(Person);
        await visit.Page.Locator("img.near").ScrollIntoViewIfNeededAsync();
        await visit.Page.EvaluateAsync("() => document.documentElement.dataset.scheme = 'dark'");
        Assert.Equal("232,235,234", await Ink(visit));
        await visit.Page.EvaluateAsync("() => document.documentElement.dataset.scheme = 'light'");
        Assert.Equal("21,25,28", await Ink(visit));
    }

    [Fact]
    public async Task A_host_that_sends_the_sites_policy_with_it_takes_nothing_from_it()
    {
        await using var visit = await room.Enter(dark: true);
        await visit.Page.RouteAsync(new Regex(@"near\.svg$"), async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Headers = new Dictionary<string, string>(answer.Headers) { ["content-security-policy"] = Model.ContentPolicy.Header } });
        });
        await visit.Open(Person);
        await visit.Page.Locator("img.near").ScrollIntoViewIfNeededAsync();
        Assert.Equal("232,235,234", await Ink(visit));
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task Every_text_of_it_fits_its_label(string language)
    {
        await using var visit = await room.Enter(width: 600);
        var wide = new List<string>();
        foreach (var path in new[] { Person, "organizations/nvidia/", "organizations/lenovo/", "products/dgx-spark/", "events/lenovo-day/", "places/las-vegas/", "topics/hybrid-ai/" })
        {
            await visit.Page.GotoAsync(room.Served + language + path + "near.svg");
            wide.AddRange(await visit.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const labels = [...document.querySelectorAll('rect')].map(r => r.getBoundingClientRect());
                  return [...document.querySelectorAll('text')].filter(text => {
                    const box = text.getBoundingClientRect(), middle = (box.left + box.right) / 2;
                    const label = labels.find(l => l.left < middle && middle < l.right && l.top < box.bottom && box.top < l.bottom);
                    return label && (box.left < label.left + 4 || box.right > label.right - 4 || box.top < label.top || box.bottom > label.bottom);
                  }).map(text => location.pathname + ': ' + text.textContent);
                }
                """));
        }

        Assert.Empty(wide);
    }

    [Fact]
    public async Task By_key_it_leads_to_the_note_on_the_map_which_is_in_sight_there()
    {
        await using var visit = await room.Enter(width: 360, height: 640);
        await visit.Open("zh/" + Person);
        await visit.Page.Locator("a:has(> img.near)").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/zh/graph/index.html#at-yang-yuanqing$"));
        await Assertions.Expect(visit.Page.Locator("#at-yang-yuanqing rect")).ToBeInViewportAsync();
        Assert.Empty(visit.Faults);
    }

    private static async Task<string> Ink(Visit visit)
    {
        // Taken as a picture of the page, in which the drawing stands as its reader sees it, once it is there to be painted.
        await visit.Page.Locator("img.near").EvaluateAsync("image => image.decode()");
        var picture = Convert.ToBase64String(await visit.Page.Locator("img.near").ScreenshotAsync());
        return await visit.Page.EvaluateAsync<string>($"async data => {{ const image = new Image(); image.src = 'data:image/png;base64,' + data; return ({CommonestAfterPaper})(image); }}", picture);
    }
}
