using System.Text;
using Annals.Model;

namespace Annals.Cli.Git;

/// <summary>
/// Asks git, once for the whole site, who changed which notes when. Without git, or where the site's folder is not in a
/// repository, nothing is known and nothing is said: a site needs no version control.
/// </summary>
/// <param name="Provenance">What git recorded.</param>
/// <param name="IsShallow">Whether the clone holds only the latest changes.</param>
internal sealed record GitHistory(Provenance Provenance, bool IsShallow)
{
    private static readonly GitHistory Unknown = new(Provenance.None, false);

    /// <summary>What to tell of a clone that holds only the latest changes.</summary>
    public const string ShallowNote = "this clone holds only the latest changes, so pages do not tell when they were first written; git fetch --unshallow brings the rest";

    // The repository's settings are a stranger's: nothing of them may change the form of the answer.
    private static readonly string[] Log =
    [
        "-c", "log.showSignature=false",
        "log", "--relative", "-z", "--name-status", "-M", "-l2000", "--diff-merges=off", "--no-color", "--no-ext-diff", "--no-textconv", "--encoding=UTF-8",
        "--format=" + GitLog.Format, "HEAD", "--", "content",
    ];

    /// <summary>Starts asking; the answer takes a few milliseconds, in which the site's files can be read.</summary>
    /// <param name="root">Full path of the site's folder.</param>
    public static Task<GitHistory> ReadAsync(string root) => Task.Run(() => Read(root));

    /// <summary>The file in which git notes each commit, pull and checkout of this work tree; it need not be there yet.</summary>
    /// <returns>Its full path; <see langword="null"/> without git or a repository.</returns>
    public static string? RecordOf(string root) =>
        GitProgram.IfThereIsGit(() => GitProgram.Line(root, ["rev-parse", "--git-path", "logs/HEAD"])) is { } answer ? Path.GetFullPath(answer, root) : null;

    private static GitHistory Read(string root) => GitProgram.IfThereIsGit(() =>
        GitProgram.IsShallow(root) is { } isShallow && GitProgram.Ask(root, Log) is { } answer ? new GitHistory(Provenance.Of(GitLog.Parse(Encoding.UTF8.GetString(answer), isShallow)), isShallow) : null) ?? Unknown;
}
