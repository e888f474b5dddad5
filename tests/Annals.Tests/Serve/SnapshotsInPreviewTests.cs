using Annals.Cli;
using Annals.Cli.Serve;
using Annals.Cli.Terminal;

namespace Annals.Tests.Serve;

/// <summary><c>annals serve --snapshots</c>: locators are looked for in the sources' texts while one writes.</summary>
public sealed class SnapshotsInPreviewTests
{
    private const string Texts = "texts";

    private const string Site = """
        == content/people/ada.md
        ---
        name: Ada
        summary: A person.
        ---
        She wrote it [@s "the first programm"].
        == texts/s.txt
        Here is the first program of all.

        """;

    [Fact]
    public async Task A_locator_that_its_source_does_not_hold_is_told_in_the_page_and_the_terminal_until_the_note_is_mended()
    {
        await using var preview = await RunningPreview.StartAsync(Site, "--snapshots", Texts);
        var page = await preview.TextAsync("people/ada/");
        Assert.Contains("AN405", page, StringComparison.Ordinal);
        Assert.Contains("She wrote it", page, StringComparison.Ordinal);
        await preview.UntilAsync(() => preview.Error.Contains("content/people/ada.md:5:19: error AN405: `the first programm` does not occur", StringComparison.Ordinal), "the terminal tells it");

        preview.Write("content/people/ada.md", "---\nname: Ada\nsummary: A person.\n---\nShe wrote it [@s \"the first program\"].\n");
        await preview.UntilTextAsync("people/ada/", t => t.Contains("&quot;checked&quot;:true", StringComparison.Ordinal) && !t.Contains("AN405", StringComparison.Ordinal));
        await preview.UntilAsync(() => preview.Error.EndsWith("all is well again\n", StringComparison.Ordinal), "the terminal says so");

        preview.Write("content/people/ada.md", "---\nname: Ada\nsummary: A person.\n---\nShe wrote it [@s \"the last program\"].\n");
        await preview.UntilTextAsync("people/ada/", t => t.Contains("AN405", StringComparison.Ordinal) && t.Contains("the last program", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_that_is_corrected_is_read_again_and_no_page_changes_for_it()
    {
        await using var preview = await RunningPreview.StartAsync(Site, "--snapshots", Texts);
        var states = preview.StatesAsync().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await states.MoveNextAsync());
        var before = states.Current;
        Assert.Equal(1, before.GetProperty("errors").GetInt32());
        preview.Write("texts/s.txt", "Here is the first programm of all.\n");
        // A file that is emptied before it is written may be told in two steps.
        do
        {
            Assert.True(await states.MoveNextAsync());
            Assert.Equal(before.GetProperty("pages").GetString(), states.Current.GetProperty("pages").GetString());
        }
        while (states.Current.GetProperty("errors").GetInt32() > 0);
        await preview.UntilAsync(() => preview.Error.EndsWith("all is well again\n", StringComparison.Ordinal), "the terminal says so");
        await states.DisposeAsync();
    }

    [Fact]
    public async Task A_text_that_comes_later_counts_and_one_that_is_taken_away_no_longer_does()
    {
        await using var preview = await RunningPreview.StartAsync(Site, "--snapshots", Texts);
        File.Delete(Path.Combine(preview.Folder, "texts/s.txt"));
        await preview.UntilTextAsync("people/ada/", t => !t.Contains("AN405", StringComparison.Ordinal));
        preview.Write("texts/s.txt", "Nothing of it.\n");
        await preview.UntilTextAsync("people/ada/", t => t.Contains("AN405", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_of_texts_that_is_taken_away_is_told_and_followed_when_it_is_back()
    {
        await using var preview = await RunningPreview.StartAsync(Site, "--snapshots", Texts);
        var folder = Path.Combine(preview.Folder, Texts);
        Directory.Move(folder, folder + "-away");
        await preview.UntilAsync(() => preview.Error.Contains($"annals: there is no folder {folder}\n", StringComparison.Ordinal), "the terminal tells it");
        Assert.Contains("AN405", await preview.TextAsync("people/ada/"), StringComparison.Ordinal);
        Directory.Move(folder + "-away", folder);
        preview.Write("texts/s.txt", "Here is the first programm of all.\n");
        await preview.UntilTextAsync("people/ada/", t => !t.Contains("AN405", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_of_no_source_is_told()
    {
        await using var preview = await RunningPreview.StartAsync(Site, "--snapshots", Texts);
        preview.Write("texts/ss.txt", "A misspelt name.\n");
        await preview.UntilAsync(() => preview.Error.Contains("annals: ss.txt was passed over: there is no source 'ss'\n", StringComparison.Ordinal), "the terminal tells it");
    }

    [Fact]
    public async Task A_text_that_stays_the_same_stays_the_very_object_that_knows_its_locators()
    {
        var folder = Directory.CreateTempSubdirectory("annals-texts-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "s.txt"), "one", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "t.txt"), "two", TestContext.Current.CancellationToken);
            using var follower = new SnapshotFollower(folder);
            var before = (await follower.NextAsync(TestContext.Current.CancellationToken)).Snapshots;
            Assert.Equal(["one", "two"], before.Select(s => s.Text));
            await File.WriteAllTextAsync(Path.Combine(folder, "notes.md"), "no snapshot", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "s.txt"), "three", TestContext.Current.CancellationToken);
            var after = before;
            // A file that is emptied before it is written may be told in two steps.
            while (after[0].Text != "three") after = (await follower.NextAsync(TestContext.Current.CancellationToken)).Snapshots;
            Assert.Equal(2, after.Length);
            Assert.Same(before[1], after[1]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told_at_once()
    {
        var folder = Directory.CreateTempSubdirectory("annals-serve-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "site.yml"), "");
            using var output = new StringWriter();
            using var error = new StringWriter() { NewLine = "\n" };
            Assert.Equal(2, Program.Run(["serve", "--port", "0", "--snapshots", Texts], new ConsoleStreams(output, error, folder, _ => null, IsTerminal: false)));
            Assert.Equal($"annals: there is no folder {Path.Combine(folder, Texts)}\n", error.ToString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
