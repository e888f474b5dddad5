using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Model;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>What is true of every page of this repository's own site.</summary>
public sealed class RealSiteTests
{
    private static readonly Lazy<Dictionary<string, IDocument>> Pages = new(() =>
    {
        var parser = new HtmlParser();
        return RealSite.Output
            .Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal))
            .AsParallel()
            .ToDictionary(f => f.Key, f => (IDocument)parser.ParseDocument(Encoding.UTF8.GetString(f.Value)));
    });

    [Fact]
    public void The_content_has_no_findings() =>
        Assert.Empty(RealSite.Site.Diagnostics.Select(d => $"{d.At} {d.Rule.Code} {d.Message}"));

    [Fact]
    public void Every_locator_of_a_source_whose_text_is_pinned_was_found_in_it()
    {
        var knowledge = RealSite.Site.Knowledge!;
        var citations = knowledge.All<Source>().Where(s => s.SnapshotSha256 is not null).SelectMany(s => knowledge.Rests[s.Id]).Select(r => r.Citation).Where(c => c.Locator is not null).ToArray();
        Assert.NotEmpty(citations);
        Assert.Empty(citations.Where(c => knowledge.Verified(c)?.Outcome != LocatorOutcome.Found).Select(c => $"{c.At} {c.Locator!.Value}"));
    }

    [Fact]
    public void There_are_at_least_60_notes_of_all_eight_kinds()
    {
        Assert.True(RealSite.Site.Knowledge!.Notes.Length >= 60);
        Assert.Equal(NoteKinds.All, RealSite.Site.Knowledge.Notes.Select(n => n.Kind).Distinct().Order());
    }

    [Fact]
    public void Every_note_with_prose_has_it_in_every_language() =>
        Assert.Empty(RealSite.Site.Knowledge!.Notes
            .Where(n => n.Head.Bodies.Length > 0 && n.Head.Bodies.Length != RealSite.Site.Knowledge.Settings.Languages.Length)
            .Select(n => n.Id));

    [Fact]
    public void Every_link_inside_the_site_leads_to_a_file_and_a_fragment_that_are_there()
    {
        var ids = Pages.Value.ToDictionary(p => p.Key, p => p.Value.All.Select(e => e.Id).OfType<string>().ToHashSet(StringComparer.Ordinal));
        var broken =
            from page in Pages.Value
            where page.Key != "404.html"
            from element in page.Value.QuerySelectorAll("[href], [src]")
            let written = element.GetAttribute("href") ?? element.GetAttribute("src")!
            where !written.StartsWith("http", StringComparison.Ordinal) && !written.StartsWith("mailto:", StringComparison.Ordinal) && !written.StartsWith("data:", StringComparison.Ordinal)
            let target = new Uri(new Uri("https://site/" + page.Key), written)
            let file = Uri.UnescapeDataString(target.AbsolutePath[1..])
            where !RealSite.Output.ContainsKey(file) || (target.Fragment.Length > 1 && ids.TryGetValue(file, out var there) && !there.Contains(Uri.UnescapeDataString(target.Fragment[1..])))
            select $"{page.Key}: {written}";
        Assert.Empty(broken.Distinct().Take(20));
    }

    [Fact]
    public void No_page_has_an_id_twice() =>
        Assert.Empty(Pages.Value.SelectMany(p => p.Value.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).GroupBy(id => id).Where(g => g.Count() > 1).Select(g => $"{p.Key}: {g.Key}")).Take(20));

    [Fact]
    public void Every_page_has_one_main_heading_a_title_and_a_description() =>
        Assert.Empty(Pages.Value
            .Where(p => p.Value.QuerySelector("meta[http-equiv=refresh]") is null)
            .Where(p => p.Value.QuerySelectorAll("h1").Length != 1 || string.IsNullOrWhiteSpace(p.Value.Title) || string.IsNullOrWhiteSpace(p.Value.QuerySelector("meta[name=description]")?.GetAttribute("content")))
            .Select(p => p.Key));

    [Fact]
    public void Titles_are_unique_within_a_language() =>
        Assert.Empty(Pages.Value.Where(p => p.Key != "404.html").GroupBy(p => (p.Value.DocumentElement.GetAttribute("lang"), p.Value.Title)).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(p => p.Key))}"));

    [Fact]
    public void Languages_name_each_other() =>
        Assert.Empty(Pages.Value
            .Where(p => p.Key != "404.html" && p.Value.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => l.GetAttribute("hreflang")).Order().SequenceEqual(["en", "x-default", "zh-Hans"]) is false)
            .Select(p => p.Key));

    [Fact]
    public void The_sitemap_lists_every_page()
    {
        var listed = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(RealSite.Output["sitemap.xml"])).QuerySelectorAll("loc").Select(l => l.TextContent[RealSite.Site.Knowledge!.Settings.BaseUrl.Length..] + "index.html");
        Assert.Equal(Pages.Value.Keys.Where(p => p != "404.html").Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pages_say_which_language_and_script_they_are_in() =>
        Assert.Empty(Pages.Value.Where(p => p.Value.DocumentElement.GetAttribute("lang") != (p.Key.StartsWith("zh/", StringComparison.Ordinal) ? "zh-Hans" : "en")).Select(p => p.Key));

    [Fact]
    public void Every_event_statement_and_reference_can_be_linked_to()
    {
        foreach (var timeline in new[] { "timeline/index.html", "zh/timeline/index.html" })
            Assert.Empty(RealSite.Site.Knowledge!.Timeline.Where(e => Pages.Value[timeline].GetElementById(e.Id) is null).Select(e => e.Id));
        Assert.Empty(Pages.Value.SelectMany(p => p.Value.QuerySelectorAll(".references > li, .body > p:has(a[role=doc-noteref]), a[role=doc-noteref]").Where(e => string.IsNullOrEmpty(e.Id)).Select(e => $"{p.Key}: {e.OuterHtml}")).Take(5));
    }

    [Fact]
    public void No_stylesheet_asks_for_a_font() =>
        Assert.Empty(RealSite.Output.Where(f => f.Key.EndsWith(".css", StringComparison.Ordinal) && Encoding.UTF8.GetString(f.Value).Contains("@font-face", StringComparison.OrdinalIgnoreCase)).Select(f => f.Key));

    [Fact]
    public void A_page_that_names_another_as_its_translation_is_named_by_it()
    {
        var address = new Uri(RealSite.Site.Knowledge!.Settings.BaseUrl);
        var named = Pages.Value.ToDictionary(
            p => p.Key,
            p => p.Value.QuerySelectorAll("link[rel=alternate][hreflang]:not([hreflang=x-default])").Select(l => new Uri(address, l.GetAttribute("href")!).AbsolutePath[address.AbsolutePath.Length..] + "index.html").ToArray());
        Assert.Empty(named.SelectMany(p => p.Value.Where(other => !named.TryGetValue(other, out var back) || !back.Contains(p.Key)).Select(other => $"{p.Key}: {other}")).Take(20));
    }

    [Fact]
    public void Every_page_is_reached_by_links_from_the_home_page()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { "index.html" };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var from))
        {
            foreach (var link in Pages.Value[from].QuerySelectorAll("a[href]"))
            {
                var target = new Uri(new Uri("https://site/" + from), link.GetAttribute("href"));
                var page = Uri.UnescapeDataString(target.AbsolutePath[1..]);
                if (target.Host == "site" && Pages.Value.ContainsKey(page) && reached.Add(page)) open.Enqueue(page);
            }
        }

        // Nothing leads to a page for lost readers, or to one that only sends on.
        Assert.Empty(Pages.Value.Where(p => p.Key != "404.html" && p.Value.QuerySelector("meta[http-equiv=refresh]") is null).Select(p => p.Key).Except(reached).Take(20));
    }

    [Fact]
    public void Nothing_on_a_page_is_inline_script_or_style() =>
        Assert.Empty(Pages.Value.Where(p => p.Value.QuerySelectorAll("script:not([src]):not([type=\"application/ld+json\"]), style, [style]").Length > 0 || p.Value.All.Any(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)))).Select(p => p.Key));

    [Fact]
    public void The_same_files_in_another_order_give_the_same_bytes()
    {
        var shuffled = RealSite.Files.Reverse().ToArray();
        var again = RealSite.Render(SiteBuild.Read(shuffled, new BuildOptions()));
        Assert.Equal(RealSite.Output.Keys.Order(StringComparer.Ordinal), again.Keys.Order(StringComparer.Ordinal));
        Assert.All(again, f => Assert.True(f.Value.AsSpan().SequenceEqual(RealSite.Output[f.Key]), f.Key));
    }

    [Fact]
    public void The_timeline_table_has_a_row_for_every_event()
    {
        var rows = Encoding.UTF8.GetString(RealSite.Output["data/timeline.csv"]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("id,name,date,earliest,latest,precision,status,place,people,organizations,products,url", rows[0]);
        Assert.Equal(RealSite.Site.Knowledge!.Timeline.Length, rows.Length - 1);
    }
}
