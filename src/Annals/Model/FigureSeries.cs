using System.Collections.Immutable;
using Annals.Dates;

namespace Annals.Model;

/// <summary>A figure as an event gives it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Number">The value as a number, by which it is drawn, in the site's default language; <see langword="null"/> if it is none.</param>
public sealed record FigurePoint(Event Event, Figure Figure, decimal? Number)
{
    /// <summary>The day for which it holds: <c>as_of</c>, or else the event's date.</summary>
    public EdtfDate Date => Figure.AsOf?.Value ?? Event.Date.Value;
}

/// <summary>Figures with the same id, in the order of the days for which they hold.</summary>
/// <param name="Id">The id.</param>
/// <param name="Points">The figures, never empty.</param>
public sealed record FigureSeries(string Id, ImmutableArray<FigurePoint> Points)
{
    /// <summary>
    /// Whether the values can be drawn against each other: two or more, all of them numbers of one unit, each for a time with two ends. What
    /// was counted over a quarter is not drawn beside what was counted over a year.
    /// </summary>
    public bool IsComparable =>
        Points.Length > 1
        && Points.Select(Months).OfType<long>().Distinct().Count() < 2
        && Points.All(p => p.Number is not null && p.Date is { Earliest: not null, Latest: not null } && UnitOf(p).SequenceEqual(UnitOf(Points[0])));

    /// <summary>All series of a site: those that can be drawn first, the longest before the shorter, then the others by the order of their events.</summary>
    public static ImmutableArray<FigureSeries> Of(SiteSettings settings, ImmutableArray<Event> timeline)
    {
        var main = settings.Default.Path;
        return
        [
            .. timeline
                .SelectMany(e => e.Figures.Select(f => new FigurePoint(e, f, FigureNumber.Parse(f.Value.Value.In(main, main).Value))))
                .GroupBy(p => p.Figure.Id.Value, StringComparer.Ordinal)
                .Select(g => new FigureSeries(g.Key, [.. g.OrderBy(p => p.Date.Earliest ?? p.Date.Latest).ThenBy(p => p.Date.Latest)]))
                .OrderByDescending(s => s.IsComparable)
                .ThenByDescending(s => s.IsComparable ? s.Points.Length : 0),
        ];
    }

    // How long the time is over which a value was counted, if it says so.
    private static long? Months(FigurePoint point) =>
        point.Date is { Form: DateInterval, Earliest: { } from, Latest: { } to } ? ((to.Year - from.Year) * 12) + to.Month - from.Month : null;

    private static ImmutableArray<TextVersion> UnitOf(FigurePoint point) => point.Figure.Unit?.Versions ?? [];
}
