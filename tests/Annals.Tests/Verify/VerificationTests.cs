using System.Text;
using Annals.Dates;
using Annals.Files;
using Annals.Model;
using Annals.Parse;
using Annals.Tests.Support;
using Annals.Verify;

namespace Annals.Tests.Verify;

/// <summary>What is recorded when locators are looked for.</summary>
public sealed class VerificationTests
{
    private const string Text = "one two three three";

    [Fact]
    public void Every_locator_is_recorded_once_in_order_with_its_outcome() => Assert.Equal(
        ["four Missing 2026-11-24", "one Found 2026-11-24", "three Repeated 2026-11-24"],
        Lines(Verify("@s \"three\"; @s \"one\"; @s \"four\"; @s \"one\"", Text, "", "2026-11-24")));

    [Fact]
    public void A_record_reads_back_as_it_was_written()
    {
        var record = Verify("@s \"say \\\"one\\\"\"; @s \"back\\\\slash # : {\"", "say \"one\" back\\slash # : {", "", "2026-11-24");
        Assert.Equal(["back\\slash # : { Found 2026-11-24", "say \"one\" Found 2026-11-24"], Lines(record));
        var again = VerificationParser.Parse(new InputFile(VerificationRecord.File, RecordText.Of(record).Content));
        Assert.Empty(again.Diagnostics);
        Assert.True(again.Value.Sources.Single().IsIntact);
        Assert.Equal(Written(record), Written(again.Value));
    }

    [Fact]
    public void Verifying_again_changes_no_byte()
    {
        var first = Written(Verify("@s \"one\"; @s \"four\"", Text, "", "2026-11-24"));
        Assert.Equal(first, Written(Verify("@s \"one\"; @s \"four\"", Text, first, "2027-01-01")));
    }

    [Fact]
    public void A_date_changes_with_the_outcome_only()
    {
        var first = Written(Verify("@s \"one\"; @s \"four\"", Text, "", "2026-11-24"));
        Assert.Equal(
            ["four Missing 2026-11-24", "one Found 2026-11-24", "two Found 2027-01-01"],
            Lines(Verify("@s \"one\"; @s \"two\"; @s \"four\"", Text, first, "2027-01-01")));
    }

    [Fact]
    public void Another_text_dates_every_locator_anew()
    {
        var first = Written(Verify("@s \"one\"", Text, "", "2026-11-24"));
        Assert.Equal(["one Found 2027-01-01"], Lines(Verify("@s \"one\"", Text + "!", first, "2027-01-01")));
    }

    [Fact]
    public void A_record_changed_by_hand_is_not_believed()
    {
        var first = Written(Verify("@s \"one\"", Text, "", "2026-11-24")).Replace("2026-11-24", "2020-01-01", StringComparison.Ordinal);
        Assert.Equal(["one Found 2027-01-01"], Lines(Verify("@s \"one\"", Text, first, "2027-01-01")));
    }

    [Fact]
    public void A_source_without_a_snapshot_keeps_what_is_still_cited_of_its_record()
    {
        var first = Written(Verify("@s \"one\"; @s \"two\"", Text, "", "2026-11-24"));
        Assert.Equal(["two Found 2026-11-24"], Lines(Verify("@s \"two\"; @s \"three\"", null, first, "2027-01-01")));
    }

    [Fact]
    public void A_snapshot_that_the_note_does_not_mean_is_not_recorded() =>
        Assert.Empty(Verify("@s \"one\"", Text, "", "2026-11-24", "snapshot_sha256: 00").Sources);

    [Fact]
    public void Nothing_cited_is_nothing_recorded() => Assert.Empty(Verify("@s", Text, "", "2026-11-24").Sources);

    private static VerificationRecord Verify(string cite, string? text, string record, string today, string ofSource = "")
    {
        var files = SiteText.Files($"{SiteText.Settings}{SiteText.Source.TrimEnd()}\n{ofSource}\n== content/topics/t.md\n---\nname: T\nsummary: T.\n---\nSaid [{cite}].\n== content/verified.yml\n{record}");
        return LocatorVerification.Of(
            SiteBuild.Read(files, new BuildOptions()).Knowledge!,
            text is null ? [] : [Snapshot.Of("s", Encoding.UTF8.GetBytes(text))],
            EdtfDate.Parse(today).Date!);
    }

    private static string Written(VerificationRecord record) => Encoding.UTF8.GetString(RecordText.Of(record).Content.Span);

    private static string[] Lines(VerificationRecord record) =>
        [.. record.Sources.SelectMany(s => s.Locators).Select(l => $"{l.Locator.Value} {l.Outcome} {l.Date.Text}")];
}
