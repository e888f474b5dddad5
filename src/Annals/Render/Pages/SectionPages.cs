using Annals.Model;
using Annals.Render.Views;
using Scriban.Runtime;

namespace Annals.Render.Pages;

/// <summary>What the pages that are not about one note show.</summary>
internal static class SectionPages
{
    public static Action<PageScope, ScriptObject> Fill(string template) => template switch
    {
        "home" => HomePage.Fill,
        "timeline" => TimelinePage.Fill,
        "graph" => Graph,
        "numbers" => Numbers,
        "search" => Search,
        "changes" => (scope, view) => view["days"] = HistoryViews.Days(scope),
        _ => (_, _) => { }
        ,
    };

    private static void Graph(PageScope scope, ScriptObject view) =>
        view["edges"] = RefViews.List(
            from note in scope.Knowledge.Notes
            from edge in scope.Knowledge.Edges[note.Id]
            where edge.From == note
            select new ScriptObject
            {
                ["from"] = RefViews.Ref(scope, edge.From),
                ["label"] = scope.Say(edge.Type.Name),
                ["to"] = RefViews.Ref(scope, edge.To),
                ["period"] = RefViews.Period(scope, edge.Relation.From?.Value, edge.Relation.Until?.Value),
            });

    private static void Numbers(PageScope scope, ScriptObject view)
    {
        view["groups"] = RefViews.List(scope.Knowledge.Timeline.Where(e => !e.Figures.IsEmpty).Select(e => new ScriptObject
        {
            ["event"] = EventViews.Item(scope, e),
            ["figures"] = RefViews.List(e.Figures.Select(f => EventViews.Figure(scope, e, f))),
        }));
        view["references"] = ReferenceViews.List(scope, []);
    }

    private static void Search(PageScope scope, ScriptObject view) =>
        view["groups"] = RefViews.List(NoteKinds.All
            .Select(kind => (kind, Notes: scope.Knowledge.Notes.Where(n => n.Kind == kind).ToArray()))
            .Where(g => g.Notes.Length > 0)
            .Select(g => new ScriptObject
            {
                ["name"] = scope.T("kind." + g.kind.Folder()),
                ["items"] = RefViews.Refs(scope, IndexPage.Sorted(scope, g.Notes)),
            }));
}
