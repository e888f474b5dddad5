using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>What readers see of the evidence.</summary>
public sealed class EvidenceTests
{
    private static readonly IReadOnlyDictionary<string, byte[]> Output = RealSite.Render(SiteBuild.Read(
        [.. RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)),
         .. SiteText.Files(SiteText.Settings + """
            == content/sources/original.yml
            name: The original
            summary: A report.
            url: https://example.org/report
            language: zh-Hans
            reliability: { grade: medium }
            == content/sources/reprint.yml
            name: A reprint
            summary: A copy.
            copy_of: original
            == content/sources/copy.yml
            name: A copy
            summary: A copy of a copy.
            copy_of: reprint
            snapshot_sha256: ab
            language: en
            reliability: { grade: low, reason: It is garbled. }
            == content/people/ada.md
            ---
            name: Ada
            summary: A person.
            born: 1815
            cites: { born: '@copy "born"' }
            relations: [{ type: leads, to: acme, cite: '@copy "led"' }]
            ---
            She wrote 3-4 notes [@original "3-4 notes, R&D"; @copy "notes"].
            == content/people/ada.zh.md
            ---
            name: 阿达
            translated_from: 0123456789abcdef name:0000
            ---
            她写过笔记 [@original "3-4 notes, R&D"; @copy "notes"]。
            == content/organizations/acme.yml
            name: { en: Acme, zh: 极致公司 }
            summary: A firm.
            == content/pages/how.md
            ---
            name: How
            summary: How we know.
            shows: coverage
            ---
            == content/verified.yml

            """ + RecordSeal.Of("""
            copy:
              snapshot: ab
              checksum: "CHECKSUM"
              locators:
                - { locator: born, outcome: repeated, date: 2026-11-23 }
                - { locator: notes, outcome: found, date: 2026-11-24 }
            """))],
        new BuildOptions()));

    [Fact]
    public void Each_reference_says_whether_its_passage_was_found_and_when() => Assert.Equal(
        ["Found more than once in the archived text, 23 November 2026", "Passage found in the archived text, 24 November 2026", "Not machine-checked", "Not machine-checked"],
        Texts("people/ada/index.html", ".references .checked"));

    [Fact]
    public void And_says_so_in_Chinese() => Assert.Equal(
        ["在存档文本中不止一处出现（2026年11月23日）", "已在存档文本中找到这段文字（2026年11月24日）", "未经程序核对", "未经程序核对"],
        Texts("zh/people/ada/index.html", ".references .checked"));

    [Fact]
    public void A_reference_leads_to_its_passage_where_the_source_has_an_address() => Assert.Equal(
        ["https://example.org/report#:~:text=3%2D4%20notes%2C%20R%26D"],
        Page("people/ada/index.html").QuerySelectorAll(".references a[rel~=external]").Select(a => a.GetAttribute("href")));

    [Theory]
    [InlineData("", null, "zh-Hans", null, null)]
    [InlineData("zh/", "en", null, "en", "en")]
    public void A_locator_is_in_the_language_of_its_source_and_says_so_where_the_page_is_in_another(string language, string? born, string? report, string? notes, string? rests)
    {
        var lists = Page(language + "people/ada/index.html").QuerySelectorAll(".references .locator").ToDictionary(q => q.TextContent.Trim('“', '”'), q => q.GetAttribute("lang"));
        Assert.Equal((born, report, notes), (lists["born"], lists["3-4 notes, R&D"], lists["notes"]));
        Assert.All(Page(language + "sources/copy/index.html").QuerySelectorAll(".rests .locator"), q => Assert.Equal(rests, q.GetAttribute("lang")));
    }

    [Fact]
    public void A_copy_and_its_original_that_support_one_statement_say_that_they_count_once()
    {
        var passages = Page("people/ada/index.html").QuerySelectorAll(".references .ways");
        Assert.Equal([[], ["#ref-2"], [], ["#ref-1-2"]], passages.Select(e => e.QuerySelectorAll(".together a").Select(a => a.GetAttribute("href")!).ToArray()));
    }

    [Fact]
    public void A_page_says_how_far_it_can_be_traced() => Assert.Equal(
        ["Statements with a source: 3 of 3 · passages checked by machine: 1 of 4 · this page rests on one source"],
        Texts("people/ada/index.html", ".coverage"));

    [Fact]
    public void The_page_that_shows_coverage_has_a_row_for_each_kind_and_one_for_all() => Assert.Equal(
        ["People 1 3 of 3 1 of 4 1 0", "All 1 3 of 3 1 of 4 1 0"],
        Page("pages/how/index.html").QuerySelectorAll(".coverage-table tbody tr, .coverage-table tfoot tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent))));

    [Theory]
    [InlineData("", "Ada: Leads: Acme “led”, Born “born” Found more than once in the archived text, 23 November 2026, She wrote 3-4 notes. “notes” Passage found in the archived text, 24 November 2026")]
    [InlineData("zh/", "阿达: 领导：极致公司 “led”, 出生 “born” 在存档文本中不止一处出现（2026年11月23日）, 她写过笔记。 “notes” 已在存档文本中找到这段文字（2026年11月24日）")]
    public void A_source_lists_every_statement_that_rests_on_it_by_note_with_its_locator_and_what_is_not_usual_of_it(string language, params string[] lines) => Assert.Equal(
        lines,
        Page(language + "sources/copy/index.html").QuerySelectorAll(".rests > li").Select(n => $"{n.QuerySelector("h3")!.TextContent}: {string.Join(", ", n.QuerySelectorAll("li").Select(s => s.TextContent.Trim()))}"));

    [Theory]
    [InlineData(60)]
    [InlineData(61)]
    public void More_than_sixty_statements_have_a_page_for_each_kind_below_the_source(int statements)
    {
        var paragraphs = string.Concat(Enumerable.Range(2, statements - 1).Select(i => $"Said {i} [@s \"word {i}\"].\n\n"));
        var site = RenderedSite.Of($$"""
            == content/people/ada.yml
            name: Ada
            summary: A person.
            born: 1815
            cites: { born: '@s "word 1"' }
            == content/topics/engines.md
            ---
            name: Engines
            summary: A topic.
            ---
            {{paragraphs}}
            """);
        var page = site["sources/s/index.html"];
        Assert.Equal(statements > 60 ? 0 : statements, page.QuerySelectorAll(".rests ul > li").Length);
        Assert.Contains($"Statements: {statements} ", page.QuerySelector("#note-rests + p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(statements > 60, site.Paths.Contains("zh/sources/s/people/index.html"));
        if (statements <= 60) return;
        Assert.Equal(["People 1", "Topics 60"], page.QuerySelectorAll(".path a").Select(a => a.TextContent));
        Assert.Equal(["../../sources/s/people/index.html", "../../sources/s/topics/index.html"], page.QuerySelectorAll(".path a").Select(a => a.GetAttribute("href")));
        var topics = site["sources/s/topics/index.html"];
        Assert.Equal(60, topics.QuerySelectorAll(".rests ul > li").Length);
        Assert.Equal("../../../sources/s/index.html", topics.QuerySelector(".lead .title")!.GetAttribute("href"));
        Assert.Equal("Topics 60", topics.QuerySelector(".path [aria-current=page]")!.TextContent);
        Assert.Equal("../../../topics/engines/index.html#p1", topics.QuerySelector(".rests ul a")!.GetAttribute("href"));
    }

    [Fact]
    public void And_says_once_what_is_usual_of_its_passages() => Assert.Contains(
        "Statements: 3 · passages: 3 · unless one says otherwise: Not machine-checked",
        Texts("sources/copy/index.html", "section > .about"));

    [Fact]
    public void A_source_says_how_reliable_it_is_and_why() =>
        Assert.Contains("low reliability It is garbled.", string.Join(' ', Texts("sources/copy/index.html", ".judged")), StringComparison.Ordinal);

    [Theory]
    [InlineData("copy", "reprint", "original")]
    [InlineData("reprint", "original", "copy")]
    [InlineData("original", "reprint", "copy")]
    public void A_source_names_the_whole_chain_of_copies_both_ways(string id, params string[] others) => Assert.Equal(
        others,
        Page($"sources/{id}/index.html").QuerySelectorAll(".notice a").Select(a => a.GetAttribute("href")!.Split('/')[^2]));

    [Fact]
    public void A_stale_translation_says_so_to_its_readers()
    {
        Assert.Single(Page("zh/people/ada/index.html").QuerySelectorAll(".notice"));
        Assert.Empty(Page("people/ada/index.html").QuerySelectorAll(".notice"));
    }

    private static IDocument Page(string path) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Output[path]));

    private static IEnumerable<string> Texts(string path, string selector) => Page(path).QuerySelectorAll(selector).Select(e => e.TextContent.Trim());
}
