using System.Collections.Concurrent;
using Annals.Model;
using Annals.Render.Views;
using Scriban.Runtime;

namespace Annals.Render;

/// <summary>
/// Views that are the same on many pages, each made when a page first asks for it. Templates can read them and nothing
/// else: what one page wrote into them, others would show.
/// </summary>
internal sealed class SharedViews(ViewScope scope)
{
    private readonly ConcurrentDictionary<string, ScriptObject> refs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ScriptObject> items = new(StringComparer.Ordinal);
    private readonly Lazy<ScriptObject> site = new(() => ReadOnly(SiteViews.Site(scope)));

    /// <summary>The site itself.</summary>
    public ScriptObject Site => site.Value;

    /// <summary>A note that is named.</summary>
    public ScriptObject Ref(Note note) => refs.GetOrAdd(note.Id, static (_, of) => ReadOnly(RefViews.Make(of.scope, of.note)), (scope, note));

    /// <summary>An event in a list.</summary>
    public ScriptObject Item(Event occurrence) => items.GetOrAdd(occurrence.Id, static (_, of) => ReadOnly(EventViews.Make(of.scope, of.occurrence)), (scope, occurrence));

    private static ScriptObject ReadOnly(ScriptObject view)
    {
        view.IsReadOnly = true;
        return view;
    }
}
