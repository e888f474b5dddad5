using Annals.Model;
using Annals.Tests.Support;

namespace Annals.Tests.Model;

/// <summary>The coverage of a small site, counted by hand.</summary>
public sealed class CoverageTests
{
    private static readonly Knowledge Knowledge = SiteBuild.Read(
        SiteText.Files(SiteText.Settings + "citations: warn\n" + """
            == content/sources/original.yml
            name: The original
            summary: A report.
            reliability: { grade: medium }
            == content/sources/copy.yml
            name: A copy
            summary: A copy of the report.
            copy_of: original
            snapshot_sha256: ab
            reliability: { grade: low }
            == content/sources/blog.yml
            name: A blog
            summary: Rumours.
            reliability: { grade: low }
            == content/people/ada.md
            ---
            name: Ada
            summary: A person.
            born: 1815
            cites: { born: '@copy "born"' }
            facts:
              - { label: Trade, value: Mathematics, cite: ['@original "numbers"', '@copy "sums"'] }
              - { label: Hat, value: Blue }
            relations: [{ type: leads, to: acme }]
            ---
            She wrote notes [@copy "notes"].

            She liked tea.
            == content/people/ada.zh.md
            ---
            name: 阿达
            ---
            她写过笔记 [@copy "notes"]。
            == content/organizations/acme.md
            ---
            name: Acme
            summary: A firm.
            ---
            It sold tea [@blog "tea"; @copy "tea"].
            == content/topics/empty.yml
            name: Empty
            summary: Says nothing.
            == content/pages/about.md
            ---
            name: About
            summary: Not history.
            ---
            Nothing here is asked for its source.
            == content/verified.yml

            """ + RecordSeal.Of("""
            copy:
              snapshot: ab
              checksum: "CHECKSUM"
              locators:
                - { locator: born, outcome: found, date: 2026-11-24 }
                - { locator: notes, outcome: found, date: 2026-11-24 }
                - { locator: sums, outcome: missing, date: 2026-11-24 }
                - { locator: tea, outcome: repeated, date: 2026-11-24 }
            """)),
        new BuildOptions()).Knowledge!;

    [Fact]
    public void A_page_counts_its_statements_and_citations()
    {
        // born, Trade, Hat, two paragraphs; the relation is not asked. Of "born", "numbers", "sums", "notes" two were found once.
        Assert.Equal(new Coverage(1, 5, 3, 4, 2, 1, 0), Of("ada", "en"));
        Assert.Equal(new Coverage(1, 4, 3, 4, 2, 1, 0), Of("ada", "zh"));
    }

    [Fact]
    public void A_copy_and_its_original_are_one_source() => Assert.Equal(1, Of("ada", "en").OnOneSource);

    [Fact]
    public void A_page_on_two_low_sources_rests_on_low_reliability_only() => Assert.Equal(new Coverage(1, 1, 1, 2, 0, 0, 1), Of("acme", "en"));

    [Theory]
    [InlineData("empty")]
    [InlineData("about")]
    [InlineData("copy")]
    public void What_states_nothing_of_the_history_is_not_counted(string id) => Assert.Equal(Coverage.None, Of(id, "en"));

    [Fact]
    public void Kinds_and_the_site_are_sums()
    {
        Assert.Equal(Of("ada", "en"), Coverage.Of(Knowledge, NoteKind.Person, "en"));
        Assert.Equal(new Coverage(2, 6, 4, 6, 2, 1, 1), Coverage.Of(Knowledge, "en"));
    }

    private static Coverage Of(string id, string language) => Coverage.Of(Knowledge, Knowledge.Find(id)!, language);
}
