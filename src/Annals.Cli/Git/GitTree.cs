using System.Formats.Tar;
using Annals.Files;

namespace Annals.Cli.Git;

/// <summary>Reads a site's files as they are at a revision, without touching the work tree.</summary>
internal static class GitTree
{
    /// <summary>The files of the site's folder at a revision, sorted by path.</summary>
    /// <param name="root">Full path of the site's folder.</param>
    /// <param name="revision">What git calls a tree-ish: a branch, a tag, a commit.</param>
    /// <param name="belongs">Whether a path from the site's folder is one of the site's files.</param>
    /// <exception cref="UsageException">There is no git, no repository or no such revision.</exception>
    public static InputFile[] Read(string root, string revision, Func<string, bool> belongs)
    {
        var archive = GitProgram.Ask(root, ["-c", "tar.umask=0022", "archive", "--format=tar", CommitOf(root, revision)]) ?? throw new UsageException($"git cannot read the revision '{revision}'");
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
        GitProgram.Line(root, ["merge-base", CommitOf(root, one), CommitOf(root, other)]) ?? throw new UsageException($"'{one}' and '{other}' have no commit in common{Cut(root)}");

    private static string CommitOf(string root, string revision) =>
        revision.StartsWith('-') ? throw new UsageException($"'{revision}' is not a revision")
        : GitProgram.Line(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]) ?? throw new UsageException($"git knows no revision '{revision}' here{Cut(root)}");

    private static string Cut(string root) =>
        GitProgram.IsShallow(root) == true ? "; this clone holds only the latest changes, and git fetch --unshallow brings the rest" : "";
}
