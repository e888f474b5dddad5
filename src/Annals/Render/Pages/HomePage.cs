using Annals.Model;
using Annals.Render.Views;
using Scriban.Runtime;

namespace Annals.Render.Pages;

/// <summary>The first page: what the site tells, in one picture, a few numbers and a few ways in.</summary>
internal static class HomePage
{
    private const int DotHeight = 10;
    private const int TallestYear = 260;
    private const int MostFigures = 6;
    private const int MostNamedNotes = 8;

    public static void Fill(PageScope scope, ScriptObject view)
    {
        var knowledge = scope.Knowledge;
        view["start"] = RefViews.Ref(scope, knowledge.Settings.Home.Start?.Value);
        view["overview"] = OverviewViews.Of(scope, DotHeight, TallestYear);
        view["lanes"] = TimelinePage.LanesOf(scope);
        view["latest"] = EventViews.Items(scope, knowledge.Timeline.Where(e => e.Importance < 3 && e.Status != EventStatus.Planned).Reverse().Take(6));
        view["landmarks"] = EventViews.Items(scope, knowledge.Timeline.Where(e => e.Importance == 1));
        view["eras"] = RefViews.List(scope.Settings.Eras.Select(era => Era(scope, era)));
        view["figures"] = RefViews.List(Figures(knowledge).Select(f => EventViews.Figure(scope, f.Event, f.Figure)));
        view["people"] = MostNamed<Person>(scope);
        view["organizations"] = MostNamed<Organization>(scope);
        view["products"] = MostNamed<Product>(scope);
        view["topics"] = MostNamed<Topic>(scope);
        view["references"] = ReferenceViews.List(scope, []);
    }

    // An editor's choice first; else what both parties share says most of a relationship, with one figure from each event, so that no
    // single day fills the page.
    private static IEnumerable<(Event Event, Figure Figure)> Figures(Knowledge knowledge) =>
        knowledge.Settings.Home.Figures is { IsEmpty: false } chosen
            ? chosen.Select(id => Latest(knowledge, id.Value)).OfType<(Event, Figure)>()
            : (from occurrence in knowledge.Timeline.Reverse()
               where !occurrence.Figures.IsEmpty && occurrence.Importance < 3
               orderby knowledge.Lanes.Of(occurrence) == Lane.Both descending, occurrence.Importance
               select (occurrence, occurrence.Figures[0])).Take(MostFigures);

    private static (Event Event, Figure Figure)? Latest(Knowledge knowledge, string id) =>
        knowledge.Timeline.Reverse()
            .SelectMany(e => e.Figures.Where(f => f.Id.Value == id).Select(f => ((Event, Figure)?)(e, f)))
            .FirstOrDefault();

    private static ScriptObject Era(PageScope scope, Era era)
    {
        var parts = scope.Knowledge.Parts;
        var own = parts.All.Where(p => p.Era == era).ToArray();
        return new ScriptObject
        {
            ["id"] = era.Id.Value,
            ["name"] = scope.Say(era.Name),
            ["summary"] = era.Summary is { } summary ? scope.Say(summary) : null,
            ["span"] = scope.Dates.Read(era.Span.Value),
            ["href"] = own.Length == 0 ? scope.Href(Routes.Timeline) : scope.Href(parts.PathOf(own[0]), "#" + own[0].Slug),
            ["count"] = own.Sum(p => p.Events.Length),
        };
    }

    private static ScriptArray MostNamed<T>(PageScope scope)
        where T : Note => RefViews.Refs(scope, scope.Knowledge.All<T>()
            .OrderByDescending(n => scope.Knowledge.LinkedFrom[n.Id].Count() + scope.Knowledge.Namings[n.Id].Count())
            .ThenBy(n => n.Id, StringComparer.Ordinal)
            .Take(MostNamedNotes));
}
