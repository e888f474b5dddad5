using System.Collections.Concurrent;
using Annals.Model;
using Annals.Render.Views;
using Scriban;
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
    private readonly ConcurrentDictionary<string, ScriptObject> cited = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string State, string? Day), ScriptObject> checks = new();
    private readonly ConcurrentDictionary<(string Within, int Count), ScriptArray> backs = new();

    private readonly ConcurrentDictionary<string, ScriptArray> menus = new(StringComparer.Ordinal);

    // By the view itself, which is made once; two views of the same content are two.
    private readonly ConcurrentDictionary<(Template Part, IScriptObject View), Utf8Html> parts = new();
    private readonly Lazy<ScriptObject> site = new(() => ReadOnly(SiteViews.Site(scope)));

    /// <summary>The site itself.</summary>
    public ScriptObject Site => site.Value;

    /// <summary>A note that is named.</summary>
    public ScriptObject Ref(Note note) => refs.GetOrAdd(note.Id, static (_, of) => ReadOnly(RefViews.Make(of.scope, of.note)), (scope, note));

    /// <summary>An event in a list.</summary>
    public ScriptObject Item(Event occurrence) => items.GetOrAdd(occurrence.Id, static (_, of) => ReadOnly(EventViews.Make(of.scope, of.occurrence)), (scope, occurrence));

    /// <summary>A source as references show it.</summary>
    public ScriptObject Cited(Source source) => cited.GetOrAdd(source.Id, static (_, of) => ReadOnly(ReferenceViews.Cited(of.scope, of.source)), (scope, source));

    /// <summary>Whether a machine has found a passage.</summary>
    public ScriptObject Check(VerifiedLocator? verified) =>
        checks.GetOrAdd(VerificationViews.KeyOf(scope, verified), static key => ReadOnly(VerificationViews.Make(key.State, key.Day)));

    /// <summary>The ways back from a passage to its marks: the same on all pages where it has the same number, and as many.</summary>
    public ScriptArray Backs(ReferenceList.Passage passage) => backs.GetOrAdd((passage.Anchor, passage.Marks), static (_, passage) => ReadOnly(ReferenceViews.Backs(passage)), passage);

    /// <summary>The site's menu.</summary>
    /// <param name="current">The entry that holds the page, or nothing.</param>
    public ScriptArray Menu(string current) => menus.GetOrAdd(current, static (key, scope) => ReadOnly(SiteViews.Menu(scope, key)), scope);

    /// <summary>A part that shows one shared view and nothing of the page, rendered once for all pages.</summary>
    /// <param name="part">The part.</param>
    /// <param name="view">What it shows; a view that is not read-only may be another page's tomorrow, and is rendered each time.</param>
    /// <param name="cancellation">Ends what does not end.</param>
    public Utf8Html Part(Template part, IScriptObject view, CancellationToken cancellation) => view.IsReadOnly
        ? parts.GetOrAdd((part, view), static (key, of) => of.Shared.Render(key.Part, key.View, of.cancellation), (Shared: this, cancellation))
        : Render(part, view, cancellation);

    // With nothing but what all pages have: a part that asks for `page` or `note` fails, and would show another's.
    private Utf8Html Render(Template part, IScriptObject view, CancellationToken cancellation)
    {
        var globals = new ScriptObject { ["site"] = Site };
        Functions.AddTo(globals, scope);
        return new Utf8Html(new EscapingContext(scope.Theme, scope.Knowledge.Settings.Limits, globals, cancellation).Render(part, view));
    }

    private static T ReadOnly<T>(T view)
        where T : IScriptObject
    {
        foreach (var part in view is ScriptObject map ? map.Values : [])
        {
            if (part is ScriptObject { IsReadOnly: false } inner) ReadOnly(inner);
            else if (part is ScriptArray list) list.IsReadOnly = true;
        }

        view.IsReadOnly = true;
        return view;
    }
}
