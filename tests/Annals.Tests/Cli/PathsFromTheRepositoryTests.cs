using System.Text;
using System.Text.Json;
using Annals.Cli;
using Annals.Cli.Terminal;
using Annals.Tests.Support;

namespace Annals.Tests.Cli;

/// <summary>A code host puts annotations beside lines by the path from the repository's root, wherever in it the site lies.</summary>
public sealed class PathsFromTheRepositoryTests : IDisposable
{
    private const string Broken = "== content/people/ada.md\n---\nname: Ada\nsummary: A person.\nborn: 1815-02-30\n---\n";

    private readonly GitFolder repository = new();

    [Theory]
    [InlineData("")]
    [InlineData("docs/ our history/")]
    [InlineData("史/")]
    public void An_annotation_names_the_path_from_the_root_of_the_repository(string place) =>
        Assert.Contains($"::error file={place}content/people/ada.md,line=4,", Run(place, "check", "--format", "github"), StringComparison.Ordinal);

    [Fact]
    public void So_does_a_build_in_github_actions() =>
        Assert.Contains("::error file=docs/content/people/ada.md,line=4,", Run("docs/", "build"), StringComparison.Ordinal);

    [Fact]
    public void Sarif_names_it_too_and_says_so()
    {
        var run = JsonDocument.Parse(Run("our docs/", "check", "--format", "sarif")).RootElement.GetProperty("runs")[0];
        var place = run.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "AN501").GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("our%20docs/content/people/ada.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("The root of the repository.", run.GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").GetProperty("description").GetProperty("text").GetString());
    }

    [Fact]
    public void The_other_place_of_a_contradiction_is_named_alike()
    {
        const string Text = "== content/people/ada.md\n---\nname: Ada\nsummary: A person.\nborn: 1815\ndied: 1800\n---\n";
        var results = JsonDocument.Parse(Run("docs/", ["check", "--format", "sarif"], Text)).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();
        var related = Assert.Single(results, r => r.TryGetProperty("relatedLocations", out _)).GetProperty("relatedLocations")[0];
        Assert.Equal("docs/content/people/ada.md", related.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void People_are_told_the_path_from_the_folder_of_the_site() =>
        Assert.Contains("\ncontent/people/ada.md:4:", "\n" + Run("docs/", "check", "--format", "text"), StringComparison.Ordinal);

    [Fact]
    public void Without_a_repository_paths_start_at_the_folder_of_the_site()
    {
        using var site = new CommandSite(Broken);
        Assert.Equal(1, site.Run("check", "--format", "github"));
        Assert.Contains("::error file=content/people/ada.md,line=4,", site.Output, StringComparison.Ordinal);
        Assert.Equal(1, site.Run("check", "--format", "sarif"));
        Assert.Contains("The folder of the site, which holds site.yml.", site.Output, StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();

    private string Run(string place, params string[] args) => Run(place, args, Broken);

    private string Run(string place, string[] args, string text)
    {
        foreach (var file in SiteText.Files(SiteText.Settings + text)) repository.Put(place + file.Path, Encoding.UTF8.GetString(file.Content.Span));
        using var output = new StringWriter() { NewLine = "\n" };
        Program.Run(args, new ConsoleStreams(output, output, Path.Combine(repository.Path, place), v => v == "GITHUB_ACTIONS" ? "true" : null, IsTerminal: false));
        return output.ToString();
    }
}
