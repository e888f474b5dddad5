using System.Collections.Immutable;
using System.Globalization;
using Annals.Model;
using Annals.Render.Views;
using Scriban.Runtime;

namespace Annals.Render.Pages;

/// <summary>The timeline: on one page, or, when it is long, an overview with the landmarks and a page for each part.</summary>
internal static class TimelinePage
{
    // A choice among more is no choice; the rest is found by search and on the notes' own pages.
    private const int MostOptions = 150;
    // The picture stays in sight while one reads, so it must be low.
    private const int DotHeight = 5;
    private const int TallestYear = 120;

    /// <summary>The pages of parts, if there are any.</summary>
    public static IEnumerable<PageModel> Parts(Knowledge knowledge) =>
        knowledge.Parts.All.Where(_ => knowledge.Parts.IsSplit).Select(part => new PageModel(
            "timeline",
            Routes.TimelinePart(part.Slug),
            null,
            s => s.T("part.title", s.T("timeline.title"), TimelinePartViews.NameOf(s, part)),
            s => part.Era?.Summary is { } summary ? s.Say(summary) : s.T("timeline.description"),
            (s, view) => Fill(s, view, part)));

    /// <summary>The timeline's first page.</summary>
    public static void Fill(PageScope scope, ScriptObject view) => Fill(scope, view, null);

    private static void Fill(PageScope scope, ScriptObject view, TimelinePart? only)
    {
        var knowledge = scope.Knowledge;
        var parts = knowledge.Parts;
        var shown = only is not null ? [only] : parts.IsSplit ? Landmarks(parts) : parts.All;
        var events = shown.SelectMany(p => p.Events).ToArray();
        view["lanes"] = LanesOf(scope);
        view["overview"] = OverviewViews.Of(scope, DotHeight, TallestYear);
        view["eras"] = RefViews.List(shown.Select(part => Part(scope, part)));
        view["parts"] = TimelinePartViews.Ways(scope, parts, parts.PathOf, only);
        view["count"] = events.Length;
        view["total"] = knowledge.Timeline.Length;
        view["filters"] = RefViews.List(Filters(scope, shown, events));
    }

    /// <summary>The two parties.</summary>
    public static ScriptObject LanesOf(PageScope scope) => new()
    {
        ["first"] = RefViews.Ref(scope, scope.Knowledge.Lanes.First),
        ["second"] = RefViews.Ref(scope, scope.Knowledge.Lanes.Second),
    };

    private static ImmutableArray<TimelinePart> Landmarks(TimelineParts parts)
    {
        ImmutableArray<TimelinePart> landmarks = [.. parts.All
            .Select(p => p with { Events = [.. p.Events.Where(e => e.Importance == 1)] })
            .Where(p => p.Events.Length > 0)];
        return landmarks.Sum(p => p.Events.Length) <= TimelineParts.PageLimit ? landmarks : [];
    }

    private static ScriptObject Part(PageScope scope, TimelinePart part)
    {
        var view = TimelinePartViews.Make(scope, part);
        view["years"] = RefViews.List(part.Events.GroupBy(e => TimelineOrder.Anchor(part, e)).Select(year => new ScriptObject
        {
            ["year"] = TimelineOrder.Year(scope, year.First()),
            ["anchor"] = year.Key,
            ["events"] = RefViews.List(year.Select(e => EventViews.OnTimeline(scope, e))),
        }));
        return view;
    }

    private static IEnumerable<ScriptObject> Filters(PageScope scope, IReadOnlyCollection<TimelinePart> parts, Event[] events)
    {
        if (events.Length == 0) yield break;
        var lanes = scope.Knowledge.Lanes;
        if (lanes is { First: { } first, Second: { } second })
            yield return Filter(scope, "lane", [("first", NameOf(scope, first)), ("both", scope.T("timeline.both")), ("second", NameOf(scope, second))]);
        if (parts.Count > 1) yield return Filter(scope, "era", parts.Where(p => p.Era is not null).Select(p => (p.Slug, TimelinePartViews.NameOf(scope, p))));
        yield return Filter(scope, "importance", [("1", scope.T("timeline.importance-1")), ("2", scope.T("timeline.importance-2"))]);
        foreach (var kind in (NoteKind[])[NoteKind.Person, NoteKind.Organization, NoteKind.Product, NoteKind.Topic])
        {
            var named = events.SelectMany(EventViews.Tags)
                .GroupBy(id => id, StringComparer.Ordinal)
                .Select(g => (Note: scope.Knowledge.Find(g.Key), Count: g.Count()))
                .Where(g => g.Note?.Kind == kind)
                .OrderByDescending(g => g.Count)
                .ThenBy(g => g.Note!.Id, StringComparer.Ordinal)
                .Take(MostOptions)
                .ToDictionary(g => g.Note!, g => g.Count);
            if (named.Count > 1)
                yield return Filter(scope, kind.Word(), IndexPage.Sorted(scope, named.Keys).Select(n => (n.Id, $"{scope.Say(n.Head.Name)} ({named[n].ToString(CultureInfo.InvariantCulture)})")));
        }
    }

    private static string NameOf(PageScope scope, string id) => scope.Knowledge.Find(id) is { } note ? scope.Say(note.Head.Name) : id;

    private static ScriptObject Filter(PageScope scope, string name, IEnumerable<(string Value, string Text)> options) => new()
    {
        ["name"] = name,
        ["label"] = scope.T("timeline.by-" + name),
        ["options"] = RefViews.List(options.Select(o => new ScriptObject { ["value"] = o.Value, ["text"] = o.Text })),
    };
}
