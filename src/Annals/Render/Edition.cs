using System.Collections.Concurrent;
using Annals.Model;

namespace Annals.Render;

/// <summary>The site in one language, and what its pages have in common.</summary>
/// <param name="knowledge">The linked notes.</param>
/// <param name="theme">The compiled templates.</param>
/// <param name="language">The language.</param>
/// <param name="ties">What joins the notes; the same in every language.</param>
internal sealed class Edition(Knowledge knowledge, Theme theme, Language language, Lazy<TieMap> ties)
{
    private readonly ConcurrentDictionary<string, SharedViews> shared = new(StringComparer.Ordinal);

    /// <summary>The linked notes.</summary>
    public Knowledge Knowledge => knowledge;

    /// <summary>The compiled templates.</summary>
    public Theme Theme => theme;

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>What joins the notes, and the map of it.</summary>
    public TieMap Ties => ties.Value;

    /// <summary>The views that all pages share from which the site's root is reached alike.</summary>
    /// <param name="root">What leads from such a page to the root of the site.</param>
    public SharedViews From(string root) =>
        shared.GetOrAdd(root, r => new SharedViews(new ViewScope(this, r)));
}
