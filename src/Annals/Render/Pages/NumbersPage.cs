using Annals.Model;
using Annals.Render.Views;
using Scriban.Runtime;

namespace Annals.Render.Pages;

/// <summary>All figures: what was counted more than once as a series, the rest by whom it is about.</summary>
internal static class NumbersPage
{
    private static readonly Lane[] Order = [Lane.Both, Lane.First, Lane.Second, Lane.None];

    public static void Fill(PageScope scope, ScriptObject view)
    {
        var knowledge = scope.Knowledge;
        var all = FigureSeries.Of(knowledge);
        view["series"] = RefViews.List(all.Where(s => s.Points.Length > 1).Select(s => SeriesViews.Of(scope, s)));
        view["groups"] = RefViews.List(
            from lane in Order
            let figures = all.Where(s => s.Points.Length == 1).Select(s => s.Points[0]).Where(p => knowledge.Lanes.Of(p.Event) == lane).ToArray()
            where figures.Length > 0
            select new ScriptObject
            {
                ["name"] = NameOf(scope, lane),
                ["figures"] = RefViews.List(figures.Select(p => EventViews.Figure(scope, p.Event, p.Figure))),
            });
        view["references"] = ReferenceViews.List(scope, []);
    }

    private static string NameOf(PageScope scope, Lane lane) => lane switch
    {
        Lane.First => scope.Say(scope.Knowledge.Find(scope.Knowledge.Lanes.First!)!.Head.Name),
        Lane.Second => scope.Say(scope.Knowledge.Find(scope.Knowledge.Lanes.Second!)!.Head.Name),
        Lane.Both => scope.T("timeline.both"),
        _ => scope.T("numbers.others"),
    };
}
