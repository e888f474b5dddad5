using System.Globalization;
using Annals.Dates;
using Annals.Model;

namespace Annals.Render;

/// <summary>Where an event stands on the timeline.</summary>
internal static class TimelineOrder
{
    /// <summary>The era that holds the start of an event; the later one where two overlap.</summary>
    public static Era? EraOf(SiteSettings settings, Event occurrence)
    {
        var day = occurrence.Date.Value.Earliest ?? occurrence.Date.Value.Latest;
        return day is not { } start ? null : settings.Eras.LastOrDefault(e =>
            (e.Span.Value.Earliest is not { } from || from.CompareTo(start) <= 0) && (e.Span.Value.Latest is not { } until || start.CompareTo(until) <= 0));
    }

    /// <summary>The year heading of an event, such as <c>2014</c> or the 1990s; events without a bound have none.</summary>
    public static string Year(ViewScope scope, Event occurrence)
    {
        var date = occurrence.Date.Value;
        if (date.Precision is DatePrecision.Decade or DatePrecision.Century or DatePrecision.Millennium) return scope.Dates.Read(date);
        return (date.Earliest ?? date.Latest) is { } day ? day.Year.ToString(CultureInfo.InvariantCulture) : scope.T("date.unknown");
    }

    /// <summary>The two organizations that most events name: the timeline's outer lanes.</summary>
    public static (string? First, string? Second) Lanes(Knowledge knowledge)
    {
        var most = knowledge.Timeline
            .SelectMany(e => e.Organizations.Select(o => o.Value))
            .GroupBy(id => id, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(2)
            .Select(g => g.Key)
            .Order(StringComparer.Ordinal)
            .ToArray();
        // The ordinally later one stands first only by chance of its name; two lanes need a stable side, no more.
        return (most.ElementAtOrDefault(1) ?? most.ElementAtOrDefault(0), most.Length > 1 ? most[0] : null);
    }

    /// <summary><c>first</c>, <c>both</c>, <c>second</c> or <c>none</c>.</summary>
    public static string Lane(Knowledge knowledge, Event occurrence)
    {
        var (first, second) = LanesOf(knowledge);
        var names = occurrence.Organizations.Select(o => o.Value).ToHashSet(StringComparer.Ordinal);
        return (first is not null && names.Contains(first), second is not null && names.Contains(second)) switch
        {
            (true, true) => "both",
            (true, false) => "first",
            (false, true) => "second",
            _ => "none",
        };
    }

    // The lanes of a site are asked for once per event item; they follow from the knowledge alone.
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Knowledge, Tuple<string?, string?>> Known = [];

    private static (string? First, string? Second) LanesOf(Knowledge knowledge)
    {
        var lanes = Known.GetValue(knowledge, k => Lanes(k).ToTuple());
        return (lanes.Item1, lanes.Item2);
    }
}
