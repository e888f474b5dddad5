using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Pages;

/// <summary>One page before it is rendered.</summary>
/// <param name="Template">The template below <c>pages/</c>.</param>
/// <param name="Path">Path below the language's own.</param>
/// <param name="Note">The note that the page is about, if it is about one.</param>
/// <param name="Title">Its title in a language.</param>
/// <param name="Description">One sentence for search engines, in a language.</param>
/// <param name="Fill">Adds what its template gets besides <c>site</c> and <c>page</c>.</param>
internal sealed record PageModel(
    string Template,
    string Path,
    Note? Note,
    Func<PageScope, string> Title,
    Func<PageScope, string> Description,
    Action<PageScope, ScriptObject> Fill)
{
    /// <summary>The note whose page this one is a part of, if it is.</summary>
    public Note? Above { get; init; }
}
