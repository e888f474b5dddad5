using Annals.Tests.Support;

namespace Annals.Tests.Cli;

/// <summary><c>annals verify</c>: locators are looked for, and the outcome is kept.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private const string Record = "content/verified.yml";

    private readonly CommandSite site = new(SiteText.Source + """
        == content/topics/t.md
        ---
        name: T
        summary: T.
        ---
        Said [@s "one"; @s "two"].
        == texts/s.txt
        one and two
        """);

    [Fact]
    public void It_records_what_was_found_and_the_day()
    {
        Assert.Equal(0, site.Run("verify", "--snapshots", "texts"));
        Assert.Equal("1 source: 2 found, 0 repeated, 0 missing → content/verified.yml\n", site.Output);
        Assert.Contains("- { locator: \"one\", outcome: found, date: 2026-11-24 }", site.Get(Record), StringComparison.Ordinal);
        Assert.Equal(0, site.Run("check", "--strict"));
        Assert.Contains("citations machine-checked  2 of 2\n", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_on_another_day_leaves_the_record_as_it_was()
    {
        site.Run("verify", "--snapshots", "texts");
        var first = site.Get(Record);
        site.Epoch = "1900000000";
        Assert.Equal(0, site.Run("verify", "--snapshots", "texts"));
        Assert.Equal(first, site.Get(Record));
        Assert.EndsWith(", as it was\n", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SOURCE_DATE_EPOCH_is_the_day()
    {
        site.Epoch = "0";
        site.Run("verify", "--snapshots", "texts");
        Assert.Contains("date: 1970-01-01", site.Get(Record), StringComparison.Ordinal);
        site.Epoch = "yesterday";
        Assert.Equal(2, site.Run("verify", "--snapshots", "texts"));
    }

    [Fact]
    public void A_missing_locator_is_recorded_and_exits_with_1()
    {
        site.Put("texts/s.txt", "one and too");
        Assert.Equal(1, site.Run("verify", "--snapshots", "texts"));
        Assert.Contains("AN405", site.Error, StringComparison.Ordinal);
        Assert.Contains("\"two\", outcome: missing", site.Get(Record), StringComparison.Ordinal);
        Assert.Equal(1, site.Run("check"));
    }

    [Fact]
    public void Altering_a_locator_the_snapshot_or_the_record_is_told()
    {
        site.Run("verify", "--snapshots", "texts");
        var (note, record) = (site.Get("content/topics/t.md"), site.Get(Record));

        site.Put("content/topics/t.md", note.Replace("two", "twe", StringComparison.Ordinal));
        Assert.Equal(1, site.Run("check", "--snapshots", "texts"));
        Assert.Contains("AN405", site.Output, StringComparison.Ordinal);
        Assert.Equal(1, site.Run("check", "--strict"));
        Assert.Contains("AN409", site.Output, StringComparison.Ordinal);
        Assert.Contains("AN412", site.Output, StringComparison.Ordinal);

        site.Put("content/topics/t.md", note);
        site.Put("content/sources/s.yml", "name: A source\nsummary: A document.\nsnapshot_sha256: 8b4e2f\n");
        Assert.Equal(1, site.Run("check", "--snapshots", "texts"));
        Assert.Contains("AN407", site.Output, StringComparison.Ordinal);
        Assert.Contains("AN411", site.Output, StringComparison.Ordinal);

        site.Put("content/sources/s.yml", "name: A source\nsummary: A document.\n");
        site.Put(Record, record.Replace("2026-11-24", "2026-11-23", StringComparison.Ordinal));
        Assert.Equal(1, site.Run("check"));
        Assert.Contains("AN413", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_that_cannot_be_read_leave_the_record_as_it_was()
    {
        site.Run("verify", "--snapshots", "texts");
        var first = site.Get(Record);
        site.Put("content/topics/t.md", "---\nnmae: T\n---\n");
        Assert.Equal(1, site.Run("verify", "--snapshots", "texts"));
        Assert.EndsWith("nothing was recorded\n", site.Error, StringComparison.Ordinal);
        Assert.Equal(first, site.Get(Record));
    }

    [Fact]
    public void A_broken_record_is_written_anew()
    {
        site.Put(Record, "s: [\n");
        Assert.Equal(0, site.Run("verify", "--snapshots", "texts"));
        Assert.Equal(0, site.Run("check", "--strict"));
    }

    [Fact]
    public void A_text_that_belongs_to_no_source_is_told()
    {
        site.Put("texts/x.txt", "x");
        site.Run("verify", "--snapshots", "texts");
        Assert.Equal("annals: x.txt was passed over: there is no source 'x'\n", site.Error);
    }

    [Fact]
    public void It_needs_a_folder_of_snapshots()
    {
        Assert.Equal(2, site.Run("verify"));
        Assert.Equal(2, site.Run("verify", "--snapshots", "nowhere"));
    }

    public void Dispose() => site.Dispose();
}
