using System.Collections.Concurrent;
using System.Text;
using AngleSharp.Html.Parser;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>
/// What must arrive before a page of this repository's own site can be seen whole: its HTML and its stylesheet, compressed. 14.6 kB fit
/// ten packets, the first flight of a connection.
/// </summary>
public sealed class FirstPaintTests
{
    private const double Kilobyte = 1024;
    private const double Flight = 14.6;

    // What lists all of a kind, or all about a party, in one place, so that readers can look through it: the most that each may need.
    private static readonly Dictionary<string, double> Longer = new(StringComparer.Ordinal)
    {
        ["timeline/"] = 46,
        ["search/"] = 22,
        ["sources/"] = 19,
        ["graph/"] = 18,
        ["organizations/lenovo/"] = 22,
        ["organizations/nvidia/"] = 19,
        ["sources/sohu-2026-01-11/events/"] = 19.5,
        ["events/tech-world-2026/"] = 15.2,
    };

    private static readonly ConcurrentDictionary<string, double> Styles = new(StringComparer.Ordinal);

    private static readonly Lazy<(string Page, double Needs, double Most)[]> Pages = new(() => [.. RealSite.Output
        .Where(f => f.Key.EndsWith("index.html", StringComparison.Ordinal))
        .AsParallel()
        .Select(f => (f.Key, Needs(f.Key, f.Value), Longer.GetValueOrDefault(Named(f.Key), Flight)))]);

    [Fact]
    public void A_page_with_its_stylesheet_fits_the_first_flight_of_a_connection_and_the_longest_lists_their_own_bounds() =>
        Assert.Empty(Pages.Value.Where(p => p.Needs > p.Most).Select(p => $"{p.Page} needs {p.Needs:N1} kB of {p.Most}"));

    [Fact]
    public void Only_pages_that_need_more_in_some_language_are_allowed_more() =>
        Assert.Empty(Longer.Keys.Except(Pages.Value.Where(p => p.Needs > Flight).Select(p => Named(p.Page))));

    [Fact]
    public void A_page_has_one_stylesheet() =>
        Assert.All(Pages.Value, p => Assert.Single(SheetsOf(p.Page, RealSite.Output[p.Page])));

    // The path of a page in the main language.
    private static string Named(string page) => (page.StartsWith("zh/", StringComparison.Ordinal) ? page[3..] : page)[..^"index.html".Length];

    private static double Needs(string page, byte[] html) =>
        (Gzip.Size(html) + SheetsOf(page, html).Sum(sheet => Styles.GetOrAdd(sheet, s => Gzip.Size(RealSite.Output[s])))) / Kilobyte;

    private static IEnumerable<string> SheetsOf(string page, byte[] html)
    {
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));
        return [.. document.QuerySelectorAll("link[rel=stylesheet]").Select(l => new Uri(new Uri("https://site/" + page), l.GetAttribute("href")!).AbsolutePath[1..])];
    }
}
