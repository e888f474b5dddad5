using System.Globalization;
using System.Net;
using Annals.Cli.Serve;

namespace Annals.Tests.Serve;

/// <summary>The ways in which editors and their tools change a folder.</summary>
public sealed class EditorsHabitsTests
{
    private const string Ada = "== content/people/ada.md\n---\nname: Ada\nsummary: A person.\n---\n";

    [Fact]
    public async Task A_save_through_a_temporary_file_and_a_rename_is_a_change()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        preview.Write("content/people/.ada.md.swp", "---\nname: Countess\nsummary: A person.\n---\n");
        File.Move(Path.Combine(preview.Folder, "content/people/.ada.md.swp"), Path.Combine(preview.Folder, "content/people/ada.md"), overwrite: true);
        await preview.UntilTextAsync("people/ada/", t => t.Contains("Countess", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Removing_a_note_and_writing_it_anew_is_a_change()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        File.Delete(Path.Combine(preview.Folder, "content/people/ada.md"));
        await preview.UntilAsync(async () => (await preview.GetAsync("people/ada/")).StatusCode == HttpStatusCode.NotFound, "the page is gone");
        preview.Write("content/people/ada.md", "---\nname: Countess\nsummary: A person.\n---\n");
        await preview.UntilTextAsync("people/ada/", t => t.Contains("Countess", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_burst_of_saves_is_told_once_with_its_end()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        for (var save = 0; save <= 20; save++) preview.Write("content/people/ada.md", $"---\nname: Ada {save}\nsummary: A person.\n---\n");
        await preview.UntilTextAsync("people/ada/", t => t.Contains("Ada 20", StringComparison.Ordinal));
        Assert.True(preview.Output.Split('\n').Count(l => l.Contains("read again", StringComparison.Ordinal)) < 21);
    }

    [Fact]
    public async Task A_checkout_of_hundreds_of_files_in_new_folders_is_followed_whole()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        for (var note = 0; note < 300; note++) preview.Write(string.Create(CultureInfo.InvariantCulture, $"content/people/branch/{note / 50}/person-{note}.md"), $"---\nname: Person {note}\nsummary: A person.\n---\n");
        for (var note = 0; note < 300; note += 37) await preview.UntilTextAsync($"people/person-{note}/", t => t.Contains($"Person {note}", StringComparison.Ordinal));
        await preview.UntilTextAsync("people/", t => t.Contains("person-299", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_moved_away_and_back_is_followed_and_so_are_later_changes_in_it()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        var content = Path.Combine(preview.Folder, "content");
        Directory.Move(content, content + "-away");
        await preview.UntilAsync(async () => (await preview.GetAsync("people/ada/")).StatusCode == HttpStatusCode.NotFound, "the page is gone");
        Directory.Move(content + "-away", content);
        await preview.UntilAsync(async () => (await preview.GetAsync("people/ada/")).StatusCode == HttpStatusCode.OK, "the page is back");
        preview.Write("content/people/ada.md", "---\nname: Countess\nsummary: A person.\n---\n");
        await preview.UntilTextAsync("people/ada/", t => t.Contains("Countess", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_renamed_or_removed_takes_its_notes_with_it()
    {
        await using var preview = await RunningPreview.StartAsync("== content/people/old/ada.md\n---\nname: Ada\nsummary: A person.\n---\n");
        Directory.Move(Path.Combine(preview.Folder, "content/people/old"), Path.Combine(preview.Folder, "content/topics"));
        await preview.UntilAsync(async () => (await preview.GetAsync("topics/ada/")).StatusCode == HttpStatusCode.OK, "the note is a topic now");
        Assert.Equal(HttpStatusCode.NotFound, (await preview.GetAsync("people/ada/")).StatusCode);
        Directory.Delete(Path.Combine(preview.Folder, "content/topics"), recursive: true);
        await preview.UntilAsync(async () => (await preview.GetAsync("topics/ada/")).StatusCode == HttpStatusCode.NotFound, "the note is gone");
    }

    [Fact]
    public async Task A_watcher_that_lost_count_says_that_all_must_be_looked_at_again()
    {
        var folder = Directory.CreateTempSubdirectory("annals-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "content"));
            using var watcher = FolderWatcher.OfSite(folder.FullName);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "content/a.md"), "x", TestContext.Current.CancellationToken);
            watcher.Overflow();
            Assert.Null(await watcher.NextAsync(TestContext.Current.CancellationToken));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "content/b.md"), "x", TestContext.Current.CancellationToken);
            Assert.Contains("content/b.md", (await watcher.NextAsync(TestContext.Current.CancellationToken))!);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task What_happened_while_count_was_lost_is_on_the_page_after_all_was_looked_at_again()
    {
        await using var site = await RunningPreview.StartAsync(Ada);
        using var watcher = FolderWatcher.OfSite(site.Folder);
        var preview = new Preview(new SiteMirror(site.Folder), new BuildOptions(), "test");
        site.Write("content/people/ada.md", "---\nname: Countess\nsummary: A person.\n---\n");
        File.Delete(Path.Combine(site.Folder, "content/sources/s.yml"));
        site.Write("content/people/bob.md", "---\nname: Bob\nsummary: A person.\n---\n");
        // Nobody follows what this tells: as far as the preview knows, nothing has happened.
        await watcher.NextAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Countess", Page("people/ada/index.html"), StringComparison.Ordinal);

        watcher.Overflow();
        preview.Follow(await watcher.NextAsync(TestContext.Current.CancellationToken), () => false);
        Assert.Contains("Countess", Page("people/ada/index.html"), StringComparison.Ordinal);
        Assert.Contains("Bob", Page("people/bob/index.html"), StringComparison.Ordinal);
        Assert.Null(preview.Find("sources/s/index.html").File);

        string Page(string path) => System.Text.Encoding.UTF8.GetString(preview.Find(path).File!.Content.Span);
    }

    [Fact]
    public async Task Settings_and_templates_are_followed()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        preview.Write("site.yml", (await File.ReadAllTextAsync(Path.Combine(preview.Folder, "site.yml"), TestContext.Current.CancellationToken)).Replace("en: Test", "en: Renamed", StringComparison.Ordinal));
        await preview.UntilTextAsync("", t => t.Contains("Renamed", StringComparison.Ordinal));
        preview.Write("templates/pages/person.html", "<p>a new template for {{ note.name }}</p>");
        await preview.UntilTextAsync("people/ada/", t => t.Contains("a new template for Ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_leave_the_site_as_it_was()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        preview.Write("site.yml", "titel: x\n");
        await preview.UntilTextAsync("people/ada/", t => t.Contains("AN201", StringComparison.Ordinal) && t.Contains("Ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_out_of_the_folder_is_told_and_the_site_follows_again_once_it_is_gone()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        var link = Path.Combine(preview.Folder, "content/people/link");
        Directory.CreateSymbolicLink(link, Path.GetTempPath());
        await preview.UntilAsync(() => preview.Error.Contains("symbolic link", StringComparison.Ordinal), "it is told");
        Assert.Equal(HttpStatusCode.OK, (await preview.GetAsync("people/ada/")).StatusCode);
        File.Delete(link);
        preview.Write("content/people/ada.md", "---\nname: Countess\nsummary: A person.\n---\n");
        await preview.UntilTextAsync("people/ada/", t => t.Contains("Countess", StringComparison.Ordinal));
    }
}
