using System.Text;
using AngleSharp.Html.Parser;
using Annals.Browser.Tests.Support;
using Annals.Tests.Support;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>
/// Of a page that is longer than the first flight of a connection, ten packets, that flight brings all that a screen shows first: the
/// stylesheet, and as much of the HTML as fits beside it. What comes after it moves nothing.
/// </summary>
public sealed class TheFirstFlightIsEnough(ReadingRoom room)
{
    private const double Flight = 14.6 * 1024;

    [Theory]
    [InlineData("", 412, 823)]
    [InlineData("", 1440, 900)]
    [InlineData("zh/", 412, 823)]
    [InlineData("zh/", 1440, 900)]
    public async Task The_first_screen_of_any_page_is_painted_from_its_beginning_alone(string language, int width, int height)
    {
        await using var visit = await room.Enter(width, height);
        // A first paint waits for no script.
        await visit.Page.RouteAsync("**/*.js", r => r.AbortAsync());
        var differ = new List<string>();
        var cut = 0;
        foreach (var path in PageTypes.Paths(room, language))
        {
            var page = room.File(path + "index.html");
            var html = await File.ReadAllBytesAsync(page.FullName, TestContext.Current.CancellationToken);
            var beginning = Beginning(html, Flight - Styles(page, html));
            if (beginning.Length == html.Length) continue;
            cut++;
            await visit.Open(path);
            var whole = await visit.Page.ScreenshotAsync();
            await visit.Page.RouteAsync("**/index.html", r => r.FulfillAsync(new RouteFulfillOptions { BodyBytes = beginning, ContentType = "text/html; charset=utf-8" }));
            await visit.Open(path);
            var first = await visit.Page.ScreenshotAsync();
            await visit.Page.UnrouteAsync("**/index.html");
            if (!whole.AsSpan().SequenceEqual(first)) differ.Add(path);
        }

        Assert.NotEqual(0, cut);
        Assert.Empty(differ);
    }

    private static double Styles(FileInfo page, byte[] html)
    {
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));
        return document.QuerySelectorAll("link[rel=stylesheet]").Sum(l => Gzip.Size(File.ReadAllBytes(Path.Combine(page.DirectoryName!, l.GetAttribute("href")!))));
    }

    // The longest beginning that ends with a tag and is no longer than so many bytes when compressed.
    private static byte[] Beginning(byte[] html, double bytes)
    {
        if (Gzip.Size(html) <= bytes) return html;
        int fits = 0, tooLong = html.Length;
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (Gzip.Size(html.AsSpan(0, middle)) <= bytes) fits = middle;
            else tooLong = middle;
        }

        return html[..(html.AsSpan(0, fits).LastIndexOf((byte)'>') + 1)];
    }
}
