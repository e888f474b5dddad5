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
        "numbers" => NumbersPage.Fill,
        "search" => Search,
        "changes" => (scope, view) => view["days"] = HistoryViews.Days(scope),
        _ => (_, _) => { }
        ,
    };

    private static void Graph(PageScope scope, ScriptObject view)
    {
        view["lanes"] = TimelinePage.LanesOf(scope);
        view["map"] = MapViews.Of(scope);
        view["edges"] = RefViews.List(scope.Edition.Ties.All.Select(tie => new ScriptObject
        {
            ["from"] = RefViews.Ref(scope, tie.From),
            ["label"] = Label(scope, tie),
            ["to"] = RefViews.Ref(scope, tie.To),
            ["period"] = RefViews.Period(scope, tie.Begins, tie.Ends),
        }));
    }

    private static string Label(PageScope scope, Tie tie) => tie switch
    {
        { Declared: { } type, Title: { } role } => scope.Say(type.Name) + scope.T("list.colon") + scope.Say(role),
        { Declared: { } type } => scope.Say(type.Name),
        { Title: { } title } => scope.Say(title),
        _ => scope.T("field." + tie.Field),
    };

    private static void Search(PageScope scope, ScriptObject view) =>
        view["letters"] = RefViews.List(IndexPage.Filed(scope, scope.Knowledge.Notes)
            .GroupBy(entry => entry.Place.Letter)
            .Select(g => new ScriptObject
            {
                ["id"] = "letter-" + (g.Key is { } letter ? char.ToLowerInvariant(letter).ToString() : "other"),
                ["name"] = g.Key?.ToString() ?? scope.T("search.other"),
                ["items"] = RefViews.List(g.Select(entry => new ScriptObject
                {
                    ["href"] = scope.Href(Routes.Note(entry.Note)),
                    ["name"] = entry.Name.Value,
                    ["lang"] = scope.ForeignTag(entry.Name),
                    ["kind_name"] = scope.T("kind." + entry.Note.Kind.Word()),
                })),
            }));
}
