using Annals.Tests.Support;

namespace Annals.Tests.Check;

/// <summary>The record of verified locators and the notes say the same.</summary>
public sealed class RecordTests
{
    private const string Record = """
        s:
          snapshot: "2d71"
          checksum: "CHECKSUM"
          locators:
            - { locator: "one", outcome: found, date: 2026-11-24 }
            - { locator: "two", outcome: found, date: 2026-11-24 }
        """;

    [Fact]
    public void A_record_that_agrees_has_no_findings() => Assert.Empty(Findings(Sealed()));

    [Fact]
    public void A_citation_newer_than_the_record_is_a_warning_at_the_citation() => Assert.Equal(
        ["content/topics/t.md:5:30 AN409 `three` is newer than the record of `s` [see that the source says exactly this; whoever holds its text runs annals verify --snapshots DIR]"],
        Findings(Sealed(), "One [@s \"one\"; @s \"two\"; @s \"three\"]."));

    [Fact]
    public void A_recorded_locator_that_no_note_cites_is_a_warning_at_the_record() => Assert.Equal(
        ["content/verified.yml:6:18 AN412 no note cites `two` [run annals verify --snapshots DIR]"],
        Findings(Sealed(), "One [@s \"one\"]."));

    [Fact]
    public void A_record_of_an_unknown_source_is_an_error() => Assert.Equal(
        ["content/verified.yml:1:1 AN410 there is no source `z` [run annals verify --snapshots DIR]"],
        Findings("z" + Sealed()[1..]).Where(f => f.Contains("AN410", StringComparison.Ordinal)));

    [Fact]
    public void A_record_of_another_snapshot_than_the_note_means_is_an_error() => Assert.Equal(
        ["content/verified.yml:2:13 AN411 `s` was verified with the snapshot `2d72`, but its note means 2d71 [run annals verify --snapshots DIR]"],
        Findings(Sealed().Replace("2d71", "2d72", StringComparison.Ordinal)));

    [Theory]
    [InlineData("date: 2026-11-24", "date: 2026-11-25")]
    [InlineData("\"one\", outcome: found", "\"one\", outcome: repeated")]
    public void A_record_changed_by_hand_is_an_error(string from, string to) => Assert.Contains(
        Findings(Sealed().Replace(from, to, StringComparison.Ordinal)),
        f => f.StartsWith("content/verified.yml:3:13 AN413 what is recorded of `s` has been changed by hand [run annals verify", StringComparison.Ordinal));

    [Theory]
    [InlineData("missing", "AN405 `one` was not found in the snapshot of `s` [mend it, then run annals verify --snapshots DIR]")]
    [InlineData("repeated", "AN406 `one` was found several times in the snapshot of `s` [make it longer, then run annals verify --snapshots DIR]")]
    public void What_the_record_says_is_wrong_is_told_without_snapshots(string outcome, string finding) => Assert.Contains(
        Findings(Sealed(Record.Replace("\"one\", outcome: found", $"\"one\", outcome: {outcome}", StringComparison.Ordinal))),
        f => f.EndsWith(finding, StringComparison.Ordinal));

    [Theory]
    [InlineData("outcome: found", "outcome: foond", "AN204")]
    [InlineData("2026-11-24", "2026-11-34", "AN501")]
    [InlineData("snapshot:", "snapshut:", "AN201")]
    [InlineData("- {", "- [", "AN103")]
    public void A_record_that_cannot_be_read_is_told_at_its_token(string from, string to, string code) => Assert.Contains(
        Findings(Sealed().Replace(from, to, StringComparison.Ordinal)),
        f => f.StartsWith("content/verified.yml:", StringComparison.Ordinal) && f.Contains(code, StringComparison.Ordinal));

    private static string Sealed(string record = Record) => RecordSeal.Of(record);

    private static string[] Findings(string record, string body = "One [@s \"one\"; @s \"two\"].") =>
        [.. SiteBuild.Read(
                SiteText.Files($"{SiteText.Settings}{SiteText.Source.TrimEnd()}\nsnapshot_sha256: 2d71\n== content/topics/t.md\n---\nname: T\nsummary: T.\n---\n{body}\n== content/verified.yml\n{record}"),
                new BuildOptions())
            .Diagnostics
            .Where(d => !d.At.File.StartsWith("templates/", StringComparison.Ordinal))
            .Select(d => $"{d.At} {d.Rule.Code} {d.Message}{(d.Hint is null ? "" : $" [{d.Hint}]")}")];
}
