using System.Text;

namespace Annals.Cli.Git;

/// <summary>Where a site lies in its repository. Services that read what is wrong know paths from the repository's root only.</summary>
internal static class GitPlace
{
    /// <summary>Path from the repository's root to the site's folder: empty if it is the root, else ending in <c>/</c>; <see langword="null"/> without git or a repository.</summary>
    /// <param name="root">Full path of the site's folder.</param>
    public static string? Of(string root) =>
        GitProgram.IfThereIsGit(() => GitProgram.Ask(root, ["rev-parse", "--show-prefix"]) is { } answer ? Encoding.UTF8.GetString(answer).TrimEnd('\n') : null);
}
