using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Layout;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>The map of relations of the real site, and how labels find their places.</summary>
public sealed class MapTests
{
    public static TheoryData<string> Pages => ["graph/index.html", "zh/graph/index.html"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_two_labels_of_the_map_overlap_and_all_lie_inside(string page)
    {
        var svg = Map(page);
        var size = svg.GetAttribute("viewBox")!.Split(' ').Select(Number).ToArray();
        var rects = svg.QuerySelectorAll("rect").Select(r => (X: (double)Of(r, "x"), Y: (double)Of(r, "y"), Width: (double)Of(r, "width"), Height: (double)Of(r, "height"))).ToArray();
        Assert.True(rects.Length > 50);
        Assert.All(rects, r => Assert.True(r.X >= 0 && r.Y >= 0 && r.X + r.Width <= size[2] && r.Y + r.Height <= size[3]));
        Assert.Empty(Overlaps.Of(rects));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_label_is_a_link_to_a_page_that_exists_with_a_name_that_begins_with_what_it_shows(string page)
    {
        foreach (var link in Map(page).QuerySelectorAll("a"))
        {
            var target = new Uri(new Uri("https://h/" + page), link.GetAttribute("href")).AbsolutePath.TrimStart('/');
            Assert.Contains(target, RealSite.Output.Keys);
            Assert.StartsWith(link.QuerySelector("text")!.TextContent.TrimEnd('…'), link.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_table_lists_what_the_lines_join_and_nothing_else_between_the_labels()
    {
        var page = Parse("graph/index.html");
        var at = page.QuerySelectorAll(".map a").ToDictionary(
            a => $"{a.QuerySelector("text")!.GetAttribute("x")} {Of(a.QuerySelector("text")!, "y") - 5}",
            a => a.GetAttribute("href")!);
        var drawn = page.QuerySelector(".map .lines")!.GetAttribute("d")!.Split('M', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('L').Select(end => at[end]).ToArray())
            .Select(ends => Pair(ends[0], ends[1]));
        var listed = page.QuerySelectorAll(".edges tbody tr")
            .Select(row => row.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToArray())
            .Where(ends => ends[0] != ends[1] && ends.All(at.ContainsValue))
            .Select(ends => Pair(ends[0], ends[1]))
            .Distinct();
        Assert.Equal(listed.Order(), drawn.Order());
    }

    [Fact]
    public void The_two_parties_stand_left_and_right()
    {
        var svg = Map("graph/index.html");
        int At(string id) => Of(svg.QuerySelector($"a[href$='/{id}/index.html'] text")!, "x");
        Assert.True(At("nvidia") < 1240 / 3 && At("lenovo") > 1240 * 2 / 3);
    }

    [Fact]
    public void Notes_read_in_another_order_give_the_same_bytes()
    {
        var turned = RealSite.Render(SiteBuild.Read([.. RealSite.Files.AsEnumerable().Reverse()], new BuildOptions()));
        Assert.All(Pages, page => Assert.Equal(RealSite.Output[(string)page], turned[(string)page]));
    }

    [Fact]
    public void A_hundred_and_fifty_labels_are_placed_in_a_moment_and_none_overlaps()
    {
        var boxes = Enumerable.Range(0, 150).Select(i => new MapBox(80 + (i * 37 % 60 * 2), 26, i == 0 ? -1 : i == 1 ? 1 : 0)).ToArray();
        var ties = Enumerable.Range(2, 148).SelectMany(i => new[] { (i, i % 2), (i, i * 7 % i) }).ToArray();
        var start = TimeProvider.System.GetTimestamp();
        var placed = MapLayout.Place(boxes, ties, 1240);
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(30));
        Assert.Equal(placed.Centers, MapLayout.Place(boxes, ties, 1240).Centers);
        Assert.DoesNotContain(
            from i in Enumerable.Range(0, 150)
            from j in Enumerable.Range(i + 1, 149 - i)
            where Math.Abs(placed.Centers[i].X - placed.Centers[j].X) < (boxes[i].Width + boxes[j].Width) / 2
                && Math.Abs(placed.Centers[i].Y - placed.Centers[j].Y) < 26
            select (i, j),
            _ => true);
    }

    private static string Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? $"{a} {b}" : $"{b} {a}";

    private static IDocument Parse(string page) => new HtmlParser().ParseDocument(new MemoryStream(RealSite.Output[page]));

    private static IElement Map(string page) => Parse(page).QuerySelector(".map svg")!;

    private static int Of(IElement element, string attribute) => Number(element.GetAttribute(attribute)!);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
