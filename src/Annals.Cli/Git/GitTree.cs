using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.Text;
using Annals.Files;

namespace Annals.Cli.Git;

/// <summary>Reads a site's files as they are at a revision, without touching the work tree.</summary>
internal static class GitTree
{
    // Nothing of a stranger's repository settings may run a program.
    private static readonly string[] Safe = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "tar.umask=0022"];

    /// <summary>The files of the site's folder at a revision, sorted by path.</summary>
    /// <param name="root">Full path of the site's folder.</param>
    /// <param name="revision">What git calls a tree-ish: a branch, a tag, a commit.</param>
    /// <param name="belongs">Whether a path from the site's folder is one of the site's files.</param>
    /// <exception cref="UsageException">There is no git, no repository or no such revision.</exception>
    public static InputFile[] Read(string root, string revision, Func<string, bool> belongs)
    {
        var archive = Ask(root, ["archive", "--format=tar", CommitOf(root, revision)]) ?? throw new UsageException($"git cannot read the revision '{revision}'");
        using var tar = new TarReader(new MemoryStream(archive));
        var files = new List<InputFile>();
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !belongs(entry.Name)) continue;
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            files.Add(new InputFile(entry.Name, content.ToArray()));
        }

        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>Where two revisions parted: the newest commit that both have.</summary>
    /// <exception cref="UsageException">There is no git, no repository or no such revision, or the two have nothing in common.</exception>
    public static string Parting(string root, string one, string other) =>
        Line(root, ["merge-base", CommitOf(root, one), CommitOf(root, other)]) ?? throw new UsageException($"'{one}' and '{other}' have no commit in common{Cut(root)}");

    private static string CommitOf(string root, string revision) =>
        revision.StartsWith('-') ? throw new UsageException($"'{revision}' is not a revision")
        : Line(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]) ?? throw new UsageException($"git knows no revision '{revision}' here{Cut(root)}");

    private static string Cut(string root) =>
        Line(root, ["rev-parse", "--is-shallow-repository"]) == "true" ? "; this clone holds only the latest changes, and git fetch --unshallow brings the rest" : "";

    private static string? Line(string root, IEnumerable<string> arguments) => Ask(root, arguments) is { } answer ? Encoding.UTF8.GetString(answer).Trim() : null;

    // What git writes, or null if it refuses.
    private static byte[]? Ask(string root, IEnumerable<string> arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", Safe.Concat(arguments)) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
            start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
            start.Environment["GIT_TERMINAL_PROMPT"] = "0";
            using var git = Process.Start(start) ?? throw new UsageException("git cannot be started");
            git.StandardInput.Close();
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            using var answer = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(answer);
            git.WaitForExit();
            return git.ExitCode == 0 ? answer.ToArray() : null;
        }
        catch (Exception fault) when (fault is Win32Exception or IOException)
        {
            throw new UsageException($"git cannot be started: {fault.Message}");
        }
    }
}
