using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Cli;
using Annals.Cli.Git;
using Annals.Cli.Terminal;
using Annals.Model;
using Annals.Tests.Support;

namespace Annals.Tests.Cli;

/// <summary>Who changed a page when is asked of git, once for the whole site.</summary>
public sealed class ProvenanceTests : IDisposable
{
    private readonly GitFolder repository = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public void A_note_has_its_first_and_last_change_and_its_contributors()
    {
        Note("people/ada.md", "Ada");
        repository.Commit("Add Ada");
        Note("people/ada.md", "Ada L.");
        repository.Commit("Name Ada in full", "bob@example.org");
        Note("people/ada.md", "Ada Lovelace");
        repository.Commit("Name Ada again", "BOB@example.org");

        var history = Of("people/ada.md");
        Assert.Equal("2026-05-01T10", history!.First?.ToString("yyyy-MM-dd'T'HH", null));
        Assert.Equal("2026-05-01T12", history.Last?.ToString("yyyy-MM-dd'T'HH", null));
        Assert.Equal(2, history.Authors.Count);
    }

    [Fact]
    public void A_renamed_note_keeps_its_past()
    {
        Note("people/ada.md", "Ada");
        repository.Commit("Add Ada");
        repository.Git("mv", "content/people/ada.md", "content/people/ada-lovelace.md");
        repository.Commit("Rename Ada");
        repository.Git("mv", "content/people/ada-lovelace.md", "content/people/lovelace.md");
        repository.Commit("Rename Ada again");

        Assert.Equal("10", Of("people/lovelace.md")!.First?.ToString("HH", null));
        Assert.All(Read().Provenance.Changes, c => Assert.Equal("content/people/lovelace.md", Assert.Single(c.Files).Path));
    }

    [Fact]
    public void A_translation_has_the_past_of_both_its_files()
    {
        Note("people/ada.md", "Ada");
        repository.Commit("Add Ada");
        Note("people/ada.zh.md", "阿达");
        repository.Commit("Translate Ada", "bob@example.org");

        Assert.Equal("10", Of("people/ada.md")!.Last?.ToString("HH", null));
        Assert.Equal("11", Of("people/ada.md", "zh")!.Last?.ToString("HH", null));
        Assert.Equal(2, Of("people/ada.md", "zh")!.Authors.Count);
    }

    [Fact]
    public async Task A_site_below_the_repositorys_root_has_its_own_paths()
    {
        repository.Put("history/content/people/ada.md", "x");
        repository.Put("content/people/other.md", "x");
        repository.Commit("Add Ada");
        var changes = (await GitHistory.ReadAsync(Path.Combine(repository.Path, "history"))).Provenance.Changes;
        Assert.Equal(["content/people/ada.md"], changes.SelectMany(c => c.Files).Select(f => f.Path));
    }

    [Fact]
    public async Task Without_a_repository_nothing_is_known()
    {
        var folder = Directory.CreateTempSubdirectory("annals-plain-");
        Assert.Empty((await GitHistory.ReadAsync(folder.FullName)).Provenance.Changes);
        folder.Delete();
    }

    [Fact]
    public void A_repository_without_a_commit_has_no_past() => Assert.Empty(Read().Provenance.Changes);

    [Fact]
    public void A_note_that_is_not_committed_has_no_past()
    {
        Note("people/ada.md", "Ada");
        repository.Commit("Add Ada");
        Assert.Null(Of("people/bob.md"));
    }

    [Fact]
    public async Task A_shallow_clone_does_not_take_its_oldest_commit_for_the_beginning()
    {
        Site();
        repository.Commit("Add all");
        Note("people/bob.md", "Robert");
        repository.Commit("Name Bob in full");
        using var clone = repository.ShallowClone();
        clone.Put("content/people/ada.md", Text("Ada Lovelace"));
        clone.Commit("Name Ada in full");

        var history = await GitHistory.ReadAsync(clone.Path);
        Assert.True(history.IsShallow);
        Assert.Equal("Name Ada in full", Assert.Single(history.Provenance.Changes).Subject);
        Assert.Null(history.Provenance.Of(Person("people/ada.md"), "en")!.First);
        Assert.Null(history.Provenance.Of(Person("people/bob.md"), "en"));

        Assert.Equal(0, Build(clone.Path));
        Assert.Contains("git fetch --unshallow", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_tells_its_past_and_leads_to_all_of_it()
    {
        Site();
        repository.Commit("Add all");
        Note("people/ada.md", "Ada Lovelace");
        repository.Commit("Name Ada in full", "bob@example.org");
        Assert.Equal(0, Build(repository.Path));

        var line = Page("people/ada/index.html").QuerySelector(".history")!;
        Assert.Contains("Last changed on 1 May 2026, contributors: 2", line.TextContent, StringComparison.Ordinal);
        Assert.Equal(["https://example.org/repo/commits/main/content/people/ada.md"], line.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains("https://example.org/repo/edit/main/content/people/ada.md", Page("people/ada/index.html").QuerySelectorAll("footer a").Select(a => a.GetAttribute("href")));
        Assert.Contains("最近修订于2026年5月1日", Page("zh/people/ada/index.html").QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<lastmod>2026-05-01T11:00:00Z</lastmod>", Published("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("<updated>2026-05-01T10:00:00Z</updated>", Published("feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("bob@example.org", Published("people/ada/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_are_listed_by_day_with_what_they_did_to_which_note()
    {
        Site();
        repository.Put("content/people/secret.md", Text("Secret").Replace("---\nname", "---\ndraft: true\nname", StringComparison.Ordinal));
        repository.Commit("Add all");
        Note("people/ada.zh.md", "阿达");
        repository.Commit("Translate Ada");
        File.Delete(Path.Combine(repository.Path, "content/people/bob.md"));
        Note("people/secret.md", "Secret");
        repository.Put("content/people/secret.md", Text("Secret2").Replace("---\nname", "---\ndraft: true\nname", StringComparison.Ordinal));
        repository.Commit("Take <Bob> out");
        Assert.Equal(0, Build(repository.Path));

        var page = Page("changes/index.html");
        Assert.Equal("1 May 2026", page.QuerySelector("main h2 time")!.TextContent);
        Assert.Equal(["Take <Bob> out", "Translate Ada", "Add all"], page.QuerySelectorAll(".changes > li > p").Select(p => p.TextContent));
        Assert.Equal(
            ["removed bob", "translated Ada", "new Fair", "new Ada", "new A source"],
            page.QuerySelectorAll(".changes li li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.StartsWith("https://example.org/repo/commit/", page.QuerySelector(".changes a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("../people/ada/index.html", page.QuerySelectorAll(".changes li li a")[0].GetAttribute("href"));
        Assert.Equal("2026年5月1日", Page("zh/changes/index.html").QuerySelector("main h2 time")!.TextContent);
    }

    [Fact]
    public void The_same_commit_gives_the_same_bytes()
    {
        Site();
        repository.Commit("Add all");
        Build(repository.Path);
        var once = Published("changes/index.html");
        Build(repository.Path);
        Assert.Equal(once, Published("changes/index.html"));
    }

    public void Dispose() => repository.Dispose();

    private void Site()
    {
        foreach (var file in RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)))
            repository.Put(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        var settings = SiteText.Settings.Replace("relations:", "repository: { url: https://example.org/repo }\nrelations:", StringComparison.Ordinal);
        foreach (var file in SiteText.Files(settings + SiteText.Source)) repository.Put(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        repository.Put("content/events/fair.yml", "name: Fair\nsummary: An event.\ndate: 1990\n");
        repository.Put(".gitignore", "/public*\n");
        Note("people/ada.md", "Ada");
        Note("people/bob.md", "Bob");
    }

    private void Note(string path, string name) => repository.Put("content/" + path, Text(name));

    private static string Text(string name) => $"---\nname: {name}\nsummary: A person.\n---\n";

    private GitHistory Read() => GitHistory.ReadAsync(repository.Path).Result;

    private FileHistory? Of(string path, string language = "en") => Read().Provenance.Of(Person(path), language);

    private static Person Person(string path) => new(
        new NoteHead
        {
            Id = "ada",
            File = "content/" + path,
            Name = Annals.Model.Text.Of("en", "Ada"),
            Summary = Annals.Model.Text.Of("en", "A person."),
            BaseDigest = TextDigest.Parse(""),
            Translations = [new Translation("zh", "content/" + path.Replace(".md", ".zh.md", StringComparison.Ordinal), null)],
        },
        null,
        null,
        null,
        []);

    private int Build(string folder) => Program.Run(["build"], new ConsoleStreams(output, error, folder, _ => null, IsTerminal: false));

    private string Published(string path) => File.ReadAllText(Path.Combine(repository.Path, "public", path));

    private IDocument Page(string path) => new HtmlParser().ParseDocument(Published(path));
}
