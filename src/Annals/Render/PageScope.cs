using Annals.Model;

namespace Annals.Render;

/// <summary>What the views of one page need besides: where it lies, and which references it has numbered so far. Lives for one page.</summary>
/// <param name="edition">The site in the page's language.</param>
/// <param name="path">The page's path from the site's root.</param>
internal sealed class PageScope(Edition edition, string path) : ViewScope(edition, RootFrom(edition, path))
{
    /// <summary>The page's path from the site's root.</summary>
    public string Path => path;

    public ReferenceList References { get; } = new();

    /// <summary>A page of the site in this language; the page itself is not loaded again for a place on it.</summary>
    public string HrefFromHere(string pathInLanguage, string fragment = "") =>
        fragment.Length > 0 && Routes.In(Settings, Language, pathInLanguage) == path ? fragment : Href(pathInLanguage, fragment);

    // A host serves 404.html at any depth, so only there links start at the root of the host.
    private static string RootFrom(Edition edition, string path) => path == Routes.NotFoundFile
        ? new Uri(edition.Knowledge.Settings.BaseUrl).AbsolutePath
        : Routes.ToRoot(path);
}
