using System.Text;
using System.Text.RegularExpressions;
using Annals.Cli;
using Annals.Cli.Terminal;
using Annals.Tests.Support;

namespace Annals.Tests.Serve;

/// <summary>A page in the preview tells the same past as the page that is published.</summary>
public sealed partial class PastOfPagesTests : IDisposable
{
    private readonly GitFolder repository = new();

    public PastOfPagesTests()
    {
        var settings = SiteText.Settings.Replace("relations:", "repository: { url: https://example.org/repo }\nrelations:", StringComparison.Ordinal);
        foreach (var file in RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)).Concat(SiteText.Files(settings + SiteText.Source)))
            repository.Put(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        repository.Put(".gitignore", "/public*\n");
        repository.Put("content/people/ada.md", Note("first"));
        repository.Commit("Add all");
    }

    [Theory]
    [InlineData("")]
    [InlineData("people/ada/")]
    [InlineData("zh/people/ada/")]
    [InlineData("changes/")]
    [InlineData("sources/s/")]
    public async Task A_page_is_the_published_one_but_for_the_script_of_the_preview(string address)
    {
        using var output = new StringWriter();
        Assert.Equal(0, Program.Run(["build"], new ConsoleStreams(output, output, repository.Path, _ => null, IsTerminal: false)));
        var published = await File.ReadAllTextAsync(Path.Combine(repository.Path, "public", address, "index.html"), TestContext.Current.CancellationToken);
        await using var preview = await RunningPreview.StartAtAsync(repository.Path);
        // The past is asked for while the first pages can be seen already.
        await preview.UntilTextAsync("changes/", t => t.Contains("Add all", StringComparison.Ordinal));
        var local = preview.Address.AbsoluteUri;
        Assert.Equal(published.Replace("https://example.org/t/", local, StringComparison.Ordinal), Script().Replace(await preview.TextAsync(address), ""));
        if (address.EndsWith("ada/", StringComparison.Ordinal)) Assert.Matches("about history\">[^<]*(1 May 2026|2026年5月1日)", published);
    }

    [Fact]
    public async Task A_commit_is_seen_without_starting_again()
    {
        await using var preview = await RunningPreview.StartAtAsync(repository.Path);
        await preview.UntilTextAsync("changes/", t => t.Contains("Add all", StringComparison.Ordinal));
        preview.Write("content/people/ada.md", Note("second"));
        await preview.UntilTextAsync("people/ada/", t => t.Contains("the second program", StringComparison.Ordinal));
        repository.Commit("Correct which program", "bob@example.org");
        await preview.UntilTextAsync("changes/", t => t.Contains("Correct which program", StringComparison.Ordinal));
        await preview.UntilTextAsync("people/ada/", t => t.Contains("contributors: 2", StringComparison.Ordinal) && t.Contains("the second program", StringComparison.Ordinal));
        // What follows is taken from an edition that knows its past.
        preview.Write("content/people/ada.md", Note("third"));
        await preview.UntilTextAsync("people/ada/", t => t.Contains("contributors: 2", StringComparison.Ordinal) && t.Contains("the third program", StringComparison.Ordinal));
    }

    public void Dispose() => repository.Dispose();

    private static string Note(string which) => $"---\nname: {{ en: Ada, zh: 艾达 }}\nsummary: A person.\n---\nShe wrote the {which} program [@s \"{which}\"].\n";

    [GeneratedRegex("<script src=\"/_annals/client\\.js\"[^>]*></script>\n?")]
    private static partial Regex Script();
}
