using System.Collections.Immutable;
using Annals.Model;

namespace Annals.Link;

/// <summary>What follows from the events alone.</summary>
internal sealed record Chronicle(
    ImmutableArray<Event> Timeline,
    TimelineParts Parts,
    Lanes Lanes,
    FigureParts Figures,
    IReadOnlyDictionary<string, int> Order,
    ILookup<string, (Event Event, Said Said)> Sayings,
    ILookup<string, Event> Events)
{
    /// <summary>Puts the events of a site in order, unless they are those of the earlier one.</summary>
    public static Chronicle Of(SiteSettings settings, ImmutableArray<Note> notes, Knowledge? earlier)
    {
        if (earlier is not null && ReferenceEquals(earlier.Settings, settings) && earlier.All<Event>().SequenceEqual(notes.OfType<Event>(), ReferenceEqualityComparer.Instance))
            return new Chronicle(earlier.Timeline, earlier.Parts, earlier.Lanes, earlier.Figures, earlier.Order, earlier.Sayings, earlier.Events);

        var timeline = notes.OfType<Event>().OrderBy(e => e.Date.Value).ThenBy(e => e.Id, StringComparer.Ordinal).ToImmutableArray();
        var lanes = LanesOf(settings, timeline);
        return new Chronicle(
            timeline,
            TimelineParts.Of(settings, timeline),
            lanes,
            FigureParts.Of(settings, timeline, lanes),
            timeline.Index().ToDictionary(e => e.Item.Id, e => e.Index, StringComparer.Ordinal),
            new DeferredLookup<(Event, Said)>(() => timeline.SelectMany(e => e.Said.Select(s => KeyValuePair.Create(s.By.Value, (e, s))))),
            new DeferredLookup<Event>(() => timeline.SelectMany(e => SubjectsOf(e).Distinct(StringComparer.Ordinal).Select(id => KeyValuePair.Create(id, e)))));
    }

    private static Lanes LanesOf(SiteSettings settings, ImmutableArray<Event> timeline)
    {
        if (settings.Lanes is [var first, var second]) return new Lanes(first.Value, second.Value);
        var most = timeline
            .SelectMany(e => e.Organizations.Select(o => o.Value))
            .GroupBy(id => id, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .Take(2)
            .ToArray();
        return new Lanes(most.ElementAtOrDefault(0), most.ElementAtOrDefault(1));
    }

    private static IEnumerable<string> SubjectsOf(Event occurrence)
    {
        foreach (var id in occurrence.People) yield return id.Value;
        foreach (var id in occurrence.Organizations) yield return id.Value;
        foreach (var id in occurrence.Products) yield return id.Value;
        foreach (var id in occurrence.Head.Topics) yield return id.Value;
        foreach (var said in occurrence.Said) yield return said.By.Value;
        if (occurrence.Place is { } place) yield return place.Value;
    }
}
