using System.Diagnostics;
using System.Globalization;

namespace Annals.Tests.Support;

/// <summary>A repository in a temporary folder, with a history that is the same wherever the tests run.</summary>
internal sealed class GitFolder : IDisposable
{
    private int hour;

    public GitFolder()
    {
        Path = Directory.CreateTempSubdirectory("annals-git-").FullName;
        Git("init", "--quiet", "--initial-branch", "main");
    }

    private GitFolder(string path) => Path = path;

    public string Path { get; }

    public void Put(string path, string text)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Commits everything; each commit is an hour later than the one before, the first at 10:00 UTC of 1 May 2026.</summary>
    public void Commit(string subject, string author = "ada@example.org")
    {
        Git("add", "--all");
        Git("-c", $"user.email={author}", "-c", "user.name=A", "commit", "--quiet", "--message", subject);
        hour++;
    }

    /// <summary>A clone that holds only the latest commit.</summary>
    public GitFolder ShallowClone()
    {
        var target = Directory.CreateTempSubdirectory("annals-git-").FullName;
        Git("clone", "--quiet", "--depth", "1", "file://" + Path, target);
        return new GitFolder(target);
    }

    public void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Path, RedirectStandardError = true, RedirectStandardOutput = true };
        var time = new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero).AddHours(hour).ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);
        start.Environment["GIT_COMMITTER_DATE"] = start.Environment["GIT_AUTHOR_DATE"] = time;
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error);
    }

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
