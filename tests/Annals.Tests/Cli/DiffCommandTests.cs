using System.Diagnostics;
using Annals.Tests.Support;

namespace Annals.Tests.Cli;

/// <summary><c>annals diff</c> reads revisions from git and leaves the work tree alone.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("annals-diff-").FullName;

    public DiffCommandTests()
    {
        // The site lies below the top of its repository: paths are the site's, not the repository's.
        Write("history/content/people/ada.yml", "name: Ada\nsummary: A person.\nborn: 1815\n");
        foreach (var file in SiteText.Files(SiteText.Settings + SiteText.Source)) Write("history/" + file.Path, System.Text.Encoding.UTF8.GetString(file.Content.Span));
        Git("init", "-q");
        Commit("first");
        Write("history/content/people/ada.yml", "name: Ada\nsummary: A person.\nborn: 1815-12-10\n");
        Commit("second");
    }

    [Fact]
    public void Two_revisions_are_compared()
    {
        var (exit, text, _) = Run("diff", "HEAD~1", "HEAD");
        Assert.Equal(0, exit);
        Assert.Contains("| born | 1815 | 1815-12-10 |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_is_compared_with_the_folder_as_it_is()
    {
        Write("history/content/people/ada.yml", "name: Ada\nsummary: A person.\nborn: 1816\n");
        var (exit, text, _) = Run("diff", "HEAD");
        Assert.Equal(0, exit);
        Assert.Contains("| born | 1815-12-10 | 1816 |", text, StringComparison.Ordinal);
        Assert.Equal("name: Ada\nsummary: A person.\nborn: 1816\n", File.ReadAllText(Path.Combine(folder, "history/content/people/ada.yml")));
    }

    [Theory]
    [InlineData("nothing-of-that-name")]
    [InlineData("--output=x")]
    public void What_git_does_not_know_is_wrong_usage(string revision)
    {
        var (exit, _, error) = Run("diff", "--", revision);
        Assert.Equal(2, exit);
        Assert.Contains(revision, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_repository_it_is_wrong_usage()
    {
        Directory.Move(Path.Combine(folder, ".git"), Path.Combine(folder, "git"));
        Assert.Equal(2, Run("diff", "HEAD").Exit);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private (int Exit, string Out, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = Annals.Cli.Program.Run(args, new Annals.Cli.Terminal.ConsoleStreams(output, error, Path.Combine(folder, "history"), _ => null, false));
        return (exit, output.ToString(), error.ToString());
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private void Commit(string subject)
    {
        Git("add", "-A");
        Git("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", subject);
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
