using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Annals.Layout;
using Annals.Model;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>The drawing of what stands around a note, a file beside its page.</summary>
public sealed partial class NeighbourhoodTests
{
    private const int Most = 14;

    // The narrowest that a drawing is shown, on a page of 320 pixels, and the widest.
    private static readonly int[] Widths = [288, 600];

    private static readonly Lazy<Dictionary<string, XElement>> Drawings = new(() => RealSite.Output
        .Where(f => f.Key.EndsWith("/near.svg", StringComparison.Ordinal))
        .ToDictionary(f => f.Key, f => XDocument.Load(new MemoryStream(f.Value)).Root!));

    [Fact]
    public void Every_note_that_is_joined_with_two_others_has_one_in_each_language_and_its_page_shows_it()
    {
        var knowledge = RealSite.Site.Knowledge!;
        var joined = Tie.All(knowledge).SelectMany(t => new[] { (t.From, t.To), (From: t.To, To: t.From) })
            .Where(t => t.From is not (Source or Page) && t.To is not (Source or Page) && t.From.Id != t.To.Id)
            .DistinctBy(t => (t.From.Id, t.To.Id))
            .CountBy(t => t.From)
            .Where(c => c.Value > 1)
            .SelectMany(c => new[] { Routes.Note(c.Key), "zh/" + Routes.Note(c.Key) });
        Assert.DoesNotContain(joined, path => !Drawings.Value.ContainsKey(path + Routes.NearFile));
        Assert.True(Drawings.Value.Count > 200);
        var parser = new HtmlParser();
        Assert.Equal(
            Drawings.Value.Keys.Order(StringComparer.Ordinal),
            from file in RealSite.Output
            where file.Key.EndsWith("/index.html", StringComparison.Ordinal)
            let picture = parser.ParseDocument(Encoding.UTF8.GetString(file.Value)).QuerySelector("main img.near")
            where picture is not null && picture.GetAttribute("alt")!.Length > 10 && picture.GetAttribute("loading") == "lazy"
            let path = file.Key[..^"index.html".Length] + picture.GetAttribute("src")
            orderby path
            select path);
    }

    [Fact]
    public void A_theme_without_its_template_has_none_and_its_pages_show_none()
    {
        var site = SiteBuild.Read([.. RealSite.Files.Where(f => f.Path != "templates/drawings/near.svg")], new BuildOptions());
        Assert.DoesNotContain(site.Plan!.Files, f => f.Path.EndsWith(Routes.NearFile, StringComparison.Ordinal));
        var page = site.Plan.Files.Single(f => f.Path == "people/jensen-huang/index.html").Make();
        Assert.Empty(page.Diagnostics);
        Assert.Null(new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Value!.Content.Span)).QuerySelector("img.near"));
    }

    [Fact]
    public void The_page_lists_in_words_every_note_that_its_drawing_shows()
    {
        var parser = new HtmlParser();
        foreach (var (path, drawing) in Drawings.Value)
        {
            var page = parser.ParseDocument(Encoding.UTF8.GetString(RealSite.Output[path.Replace(Routes.NearFile, "index.html", StringComparison.Ordinal)]));
            var listed = page.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!.Split('/') is [.., var id, "index.html"] ? id : "").ToHashSet(StringComparer.Ordinal);
            var shown = Labels(drawing).Select(l => l.Attribute("id")?.Value).OfType<string>().ToArray();
            Assert.InRange(shown.Length, 2, Most);
            Assert.Empty(shown.Where(id => !listed.Contains(id) || RealSite.Site.Knowledge!.Find(id) is null).Select(id => $"{path}: {id}"));
        }
    }

    [Fact]
    public void The_picture_leads_to_its_note_on_the_map_where_it_is_on_it()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(RealSite.Output["zh/people/jensen-huang/index.html"]));
        Assert.Equal("../../graph/index.html#at-jensen-huang", page.QuerySelector("a:has(> img.near)")!.GetAttribute("href"));
        var place = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(RealSite.Output["places/las-vegas/index.html"]));
        Assert.Null(place.QuerySelector("a > img.near"));
        Assert.NotNull(place.QuerySelector("img.near"));
    }

    [Fact]
    public void No_label_meets_another_or_leaves_the_picture_however_wide_it_is_shown_and_all_have_the_height_that_the_page_says()
    {
        foreach (var (path, drawing) in Drawings.Value)
        {
            var height = Number(drawing.Elements().First(e => e.Name.LocalName == "svg").Attribute("height")!);
            Assert.Contains($"height=\"{height}\"", Encoding.UTF8.GetString(RealSite.Output[path.Replace(Routes.NearFile, "index.html", StringComparison.Ordinal)]), StringComparison.Ordinal);
            foreach (var width in Widths)
            {
                var labels = Labels(drawing).Select(r => Box(r, width)).ToArray();
                Assert.InRange(labels.Length, 3, Most + 1);
                Assert.All(labels, l => Assert.True(l.X >= 0 && l.Y >= 0 && l.X + l.Width <= width && l.Y + l.Height <= height, $"{path} {width}: {l}"));
                Assert.Empty(Overlaps.Of(labels).Select(o => $"{path} {width}: {o}"));
            }
        }
    }

    [Fact]
    public void Notes_read_in_another_order_give_the_same_bytes()
    {
        var turned = RealSite.Render(SiteBuild.Read([.. RealSite.Files.AsEnumerable().Reverse()], new BuildOptions()));
        Assert.All(Drawings.Value.Keys, path => Assert.Equal(RealSite.Output[path], turned[path]));
    }

    [Fact]
    public void Its_colours_are_those_of_the_stylesheet()
    {
        var tokens = StyleTokens().Matches(Encoding.UTF8.GetString(RealSite.Files.Single(f => f.Path == "templates/styles/base.css").Content.Span))
            .ToDictionary(m => m.Groups["name"].Value, m => (Light: m.Groups["light"].Value, Dark: m.Groups["dark"].Value));
        var svg = Encoding.UTF8.GetString(RealSite.Files.Single(f => f.Path == "templates/drawings/near.svg").Content.Span);
        var dark = svg[svg.IndexOf("@media", StringComparison.Ordinal)..];
        foreach (var name in new[] { "paper", "ink", "soft", "edge", "first", "second" })
        {
            Assert.Contains(tokens[name].Light, svg.Replace("#470 ", "#447700 ", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Matches($@"\.{name} {{ (fill|stroke): {tokens[name].Dark} }}", dark);
        }
    }

    [Fact]
    public void Names_are_text_whatever_they_hold()
    {
        const string Hostile = """</text><script>alert(1)</script>&"']]><!--""";
        var site = RenderedSite.Of($$"""
            == content/people/ada.yml
            name: {{System.Text.Json.JsonSerializer.Serialize(Hostile)}}
            summary: A person.
            relations: [{ type: leads, to: acme }, { type: leads, to: beta }]
            == content/organizations/acme.yml
            name: {{System.Text.Json.JsonSerializer.Serialize(Hostile + " 1")}}
            summary: A firm.
            == content/organizations/beta.yml
            name: Beta
            summary: A firm.

            """);
        var drawing = XDocument.Parse(site.Text("people/ada/near.svg")).Root!;
        Assert.DoesNotContain(drawing.Descendants(), e => e.Name.LocalName is "script" or "a" or "foreignObject");
        Assert.Equal(Hostile.Replace('\'', '’'), drawing.Elements().First(e => e.Name.LocalName == "title").Value);
        Assert.Contains(drawing.Descendants(), e => e.Name.LocalName == "text" && e.Value == "Beta");
        Assert.DoesNotContain("organizations/acme/near.svg", site.Paths);
    }

    [Fact]
    public void What_joins_two_notes_stands_in_the_words_of_the_one_in_the_middle()
    {
        var site = RenderedSite.Of("""
            == content/people/ada.yml
            name: { en: Ada, zh: 阿达 }
            summary: A person.
            relations: [{ type: leads, to: acme }]
            roles:
              - { title: { en: Page, zh: 学徒 }, organization: acme, from: 1999, until: 2000, cite: '@s "a"' }
              - { title: { en: Clerk, zh: 职员 }, organization: acme, from: 2000, cite: '@s "b"' }
            == content/organizations/acme.yml
            name: { en: Acme, zh: 极致公司 }
            summary: A firm.
            == content/products/engine.yml
            name: { en: Engine, zh: 引擎 }
            summary: A thing.
            maker: acme

            """);
        Assert.Equal(["Acme", "Ada", "Engine", "Led by, Clerk, Page", "Made"], Texts(site.Text("organizations/acme/near.svg")));
        Assert.Equal(["极致公司", "阿达", "引擎", "领导者，职员，学徒", "制造"], Texts(site.Text("zh/organizations/acme/near.svg")));
    }

    [Fact]
    public void Of_many_neighbours_the_strongest_are_drawn_and_the_others_counted()
    {
        var site = RenderedSite.Of(string.Concat(Enumerable.Range(10, 20).Select(i => $"""
            == content/organizations/o{i}.yml
            name: Firm {i}
            summary: A firm.

            """)) + $"""
            == content/people/ada.yml
            name: Ada
            summary: A person.
            relations: [{string.Join(", ", Enumerable.Range(10, 20).Select(i => $"{{ type: leads, to: o{i} }}"))}]
            roles: [{"{"} title: Clerk, organization: o29, cite: '@s "a"' {"}"}]

            """);
        var texts = Texts(site.Text("people/ada/near.svg"));
        Assert.Equal(Most, texts.Count(t => t.StartsWith("Firm", StringComparison.Ordinal)));
        Assert.Contains("Firm 29", texts);
        Assert.Equal("and 6 more", texts[^1]);
    }

    [Theory]
    [InlineData("Jensen Huang", "Jensen Huang")]
    [InlineData("Lenovo announces three inferencing servers", "Lenovo|announces three|inferencing serv…")]
    [InlineData("联想人工智能云超级工厂，规模第一", "联想人工智能云超级|工厂，规模第一")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", "Donaudampfschiff|fahrtsgesellschaft")]
    public void A_name_is_broken_between_words_into_three_lines_at_most(string name, string broken)
    {
        var site = RenderedSite.Of($"""
            == content/products/engine.yml
            name: Engine
            summary: A thing.
            uses: [wheel, part]
            == content/products/part.yml
            name: "{name}"
            summary: A thing.
            == content/products/wheel.yml
            name: Wheel
            summary: A thing.

            """);
        Assert.Equal(broken.Split('|'), Texts(site.Text("products/engine/near.svg")).Skip(1).Take(broken.Split('|').Length));
    }

    [Fact]
    public void The_one_in_the_middle_has_a_row_of_its_own_halfway_down()
    {
        var placed = WingLayout.Place(30, [40, 40, 60], [44, 20]);
        Assert.Equal([26, 122, 184], placed.Left);
        Assert.Equal([26, 122], placed.Right);
        Assert.Equal(75, placed.Middle);
        Assert.Equal(218, placed.Height);
    }

    private static IEnumerable<XElement> Labels(XElement drawing) => drawing.Descendants().Where(e => e.Name.LocalName == "rect");

    private static string[] Texts(string svg) => [.. XDocument.Parse(svg).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];

    private static (double X, double Y, double Width, double Height) Box(XElement rect, int width)
    {
        var across = int.Parse(rect.Attribute("x")!.Value.TrimEnd('%'), CultureInfo.InvariantCulture) * width / 100.0;
        var shift = int.Parse(rect.Attribute("transform")!.Value["translate(".Length..^1], CultureInfo.InvariantCulture);
        return (across + shift, Number(rect.Attribute("y")!), Number(rect.Attribute("width")!), Number(rect.Attribute("height")!));
    }

    private static int Number(XAttribute attribute) => int.Parse(attribute.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"--(?<name>\w+): light-dark\((?<light>#\w+), (?<dark>#\w+)\)")]
    private static partial Regex StyleTokens();
}
