using System.Text.RegularExpressions;
using Annals.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>Another language is the same page at the same place: with mouse, keyboard and finger, from a host and from disk.</summary>
public sealed class TheLanguageSwitchKeepsThePlace(ReadingRoom room)
{
    private const string Chinese = ".languages a[hreflang=zh-Hans]";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reference_an_event_and_a_section_stay_where_they_are(bool onDisk)
    {
        await using var visit = await room.Enter(onDisk: onDisk);
        foreach (var place in (string[])["people/jensen-huang/#ref-3", "people/jensen-huang/#note-events", "timeline/#lenovo-founded"])
        {
            await visit.Open(place);
            await visit.Page.ClickAsync(Chinese);
            await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/zh/" + Regex.Escape(place.Replace("#", "index.html#", StringComparison.Ordinal)) + "$"));
            await Assertions.Expect(visit.Page.Locator(":target")).ToBeInViewportAsync();
            Assert.Equal("zh-Hans", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        }

        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_heading_whose_id_is_in_the_words_of_its_language_leads_to_the_paragraph_below_it()
    {
        await using var visit = await room.Enter();
        await visit.Open("people/jensen-huang/");
        var heading = visit.Page.Locator(".body h2").Last;
        var paragraph = await visit.Page.Locator(".body h2:last-of-type ~ p[id]").First.GetAttributeAsync("id");
        await visit.Open("people/jensen-huang/#" + await heading.GetAttributeAsync("id"));
        await visit.Page.Locator(Chinese).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex($"/zh/people/jensen-huang/index.html#{paragraph}$"));
        await Assertions.Expect(visit.Page.Locator(":target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_finger_changes_it_and_without_script_it_is_a_link()
    {
        await using var touched = await room.Enter(width: 360, touch: true);
        await touched.Open("zh/timeline/#lenovo-founded");
        await touched.Page.Locator(".languages a[hreflang=en]").TapAsync();
        await Assertions.Expect(touched.Page).ToHaveURLAsync(new Regex("/path/timeline/index.html#lenovo-founded$"));
        await using var plain = await room.Enter(script: false);
        await plain.Open("people/jensen-huang/");
        await plain.Page.ClickAsync(Chinese);
        await Assertions.Expect(plain.Page).ToHaveURLAsync(new Regex("/zh/people/jensen-huang/index.html$"));
    }
}
