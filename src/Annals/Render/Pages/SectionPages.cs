using System.Globalization;
using Annals.Model;
using Annals.Render.Views;
using Scriban.Runtime;

namespace Annals.Render.Pages;

/// <summary>What the pages that are not about one note show.</summary>
internal static class SectionPages
{
    public static Action<PageScope, ScriptObject> Fill(string template) => template switch
    {
        "home" => Home,
        "timeline" => Timeline,
        "graph" => Graph,
        "numbers" => Numbers,
        "search" => Search,
        _ => (_, _) => { }
        ,
    };

    private static void Home(PageScope scope, ScriptObject view)
    {
        var knowledge = scope.Knowledge;
        view["latest"] = EventViews.Items(scope, knowledge.Timeline.Where(e => e.Importance < 3 && e.Status != EventStatus.Planned).Reverse().Take(6));
        view["landmarks"] = EventViews.Items(scope, knowledge.Timeline.Where(e => e.Importance == 1));
        view["eras"] = RefViews.List(scope.Settings.Eras.Select(era => Era(scope, era, knowledge.Timeline.Count(e => TimelineOrder.EraOf(scope.Settings, e) == era))));
        view["figures"] = RefViews.List(knowledge.Timeline
            .Where(e => e.Importance == 1)
            .Reverse()
            .SelectMany(e => e.Figures.Take(2).Select(f => (e, f)))
            .Take(8)
            .Select(p => EventViews.Figure(scope, p.e, p.f with { Cite = [] })));
        view["people"] = MostNamed<Person>(scope);
        view["organizations"] = MostNamed<Organization>(scope);
        view["products"] = MostNamed<Product>(scope);
        view["topics"] = MostNamed<Topic>(scope);
    }

    private static void Timeline(PageScope scope, ScriptObject view)
    {
        var knowledge = scope.Knowledge;
        var (first, second) = TimelineOrder.Lanes(knowledge);
        view["lanes"] = new ScriptObject { ["first"] = RefViews.Ref(scope, first), ["second"] = RefViews.Ref(scope, second) };
        var byEra = knowledge.Timeline.GroupBy(e => TimelineOrder.EraOf(scope.Settings, e)?.Id.Value).ToDictionary(g => g.Key ?? "", g => g.ToArray());
        var eras = scope.Settings.Eras
            .Where(e => byEra.ContainsKey(e.Id.Value))
            .Select(e => (View: Era(scope, e, byEra[e.Id.Value].Length), Events: byEra[e.Id.Value]))
            .ToList();
        if (byEra.TryGetValue("", out var outside))
            eras.Insert(0, (new ScriptObject { ["id"] = "other", ["name"] = scope.T("timeline.other"), ["summary"] = null, ["span"] = "", ["href"] = "#other", ["count"] = outside.Length }, outside));
        foreach (var (era, events) in eras)
        {
            era["years"] = RefViews.List(events.GroupBy(e => TimelineOrder.Year(scope, e)).Select(year => new ScriptObject
            {
                ["year"] = year.Key,
                ["anchor"] = Anchor(era, year.First()),
                ["events"] = EventViews.Items(scope, year),
            }));
        }

        view["eras"] = RefViews.List(eras.Select(e => e.View));
        view["count"] = knowledge.Timeline.Length;
        view["strip"] = RefViews.List(eras.SelectMany(e => e.Events.GroupBy(x => TimelineOrder.Year(scope, x)).Select(year => new ScriptObject
        {
            ["year"] = year.Key,
            ["count"] = year.Count(),
            ["href"] = "#" + Anchor(e.View, year.First()),
        })));
    }

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

    private static ScriptObject Era(PageScope scope, Era era, int count) => new()
    {
        ["id"] = era.Id.Value,
        ["name"] = scope.Say(era.Name),
        ["summary"] = era.Summary is { } summary ? scope.Say(summary) : null,
        ["span"] = scope.Dates.Read(era.Span.Value),
        ["href"] = scope.Href("timeline/", "#" + era.Id.Value),
        ["count"] = count,
    };

    private static string Anchor(ScriptObject era, Event first)
    {
        var day = first.Date.Value.Earliest ?? first.Date.Value.Latest;
        var year = day?.Year.ToString(CultureInfo.InvariantCulture) ?? "unknown";
        return $"{era["id"]}-{year}-{first.Date.Value.Precision.ToString().ToLowerInvariant()}";
    }

    private static ScriptArray MostNamed<T>(PageScope scope)
        where T : Note => RefViews.Refs(scope, scope.Knowledge.All<T>()
            .OrderByDescending(n => scope.Knowledge.LinkedFrom[n.Id].Count() + scope.Knowledge.Namings[n.Id].Count())
            .ThenBy(n => n.Id, StringComparer.Ordinal)
            .Take(8));
}
