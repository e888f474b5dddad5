using System.Collections.Immutable;
using Annals.Files;

namespace Annals.Cli.Serve;

/// <summary>What a browser is told of the site.</summary>
/// <param name="Pages">Changes whenever pages may look different; a browser that holds another value asks for its page again.</param>
/// <param name="Newest">The site as it lies in the folder now.</param>
/// <param name="Shown">The site that is shown: the newest, or the last whole one.</param>
/// <param name="Diagnostics">What is wrong with the newest, as far as is known.</param>
/// <param name="IsChecked">Whether the newest has been checked, so that nothing more is to come.</param>
/// <param name="Trouble">Why the folder could not be read, if it could not.</param>
internal sealed record PreviewState(string Pages, Edition Newest, Edition Shown, ImmutableArray<Diagnostic> Diagnostics, bool IsChecked, string? Trouble)
{
    /// <summary>Whether an earlier site is shown, because the newest cannot be.</summary>
    public bool IsStale => Newest != Shown;

    /// <summary>Published paths of the styles.</summary>
    public IEnumerable<string> Styles => Shown.Site.Theme.AssetFiles.Select(a => a.Path).Where(p => p.EndsWith(".css", StringComparison.Ordinal));
}

/// <summary>What was found at a path.</summary>
/// <param name="File">The file; <see langword="null"/> if there is none.</param>
/// <param name="From">The note or template that it comes from.</param>
/// <param name="IsFailed">Whether there should be one, but it could not be made and was never seen before.</param>
internal sealed record Found(OutputFile? File, string? From, bool IsFailed);
