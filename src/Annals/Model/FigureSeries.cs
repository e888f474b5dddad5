using System.Collections.Immutable;
using System.Globalization;
using Annals.Dates;

namespace Annals.Model;

/// <summary>A figure as an event gives it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Figure">The figure.</param>
public sealed record FigurePoint(Event Event, Figure Figure)
{
    /// <summary>The day for which it holds: <c>as_of</c>, or else the event's date.</summary>
    public EdtfDate Date => Figure.AsOf?.Value ?? Event.Date.Value;

    /// <summary>
    /// The value as a number; <see langword="null"/> if it is anything else, such as a range (<c>10–15</c>) or a fraction (<c>1/3</c>). A comma
    /// counts only where it parts thousands: <c>100,000</c> is a number, <c>1,5</c> is not.
    /// </summary>
    public decimal? Number
    {
        get
        {
            var (whole, fraction) = Figure.Value.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot
                ? (Figure.Value[..dot], Figure.Value[dot..])
                : (Figure.Value, "");
            var groups = whole.TrimStart('-').Split(',');
            var isParted = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
            return isParted
                && decimal.TryParse(string.Concat(whole.Replace(",", "", StringComparison.Ordinal), fraction), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : null;
        }
    }
}

/// <summary>Figures with the same id, in the order of the days for which they hold.</summary>
/// <param name="Id">The id.</param>
/// <param name="Points">The figures, never empty.</param>
public sealed record FigureSeries(string Id, ImmutableArray<FigurePoint> Points)
{
    /// <summary>Whether the values can be drawn against each other: two or more, all of them numbers of one unit, each for a time with two ends.</summary>
    public bool IsComparable =>
        Points.Length > 1
        && Points.All(p => p.Number is not null && p.Date is { Earliest: not null, Latest: not null } && UnitOf(p).SequenceEqual(UnitOf(Points[0])));

    /// <summary>All series of a site: those that can be drawn first, the longest before the shorter, then the others by the order of their events.</summary>
    public static ImmutableArray<FigureSeries> Of(Knowledge knowledge) =>
    [
        .. knowledge.Timeline
            .SelectMany(e => e.Figures.Select(f => new FigurePoint(e, f)))
            .GroupBy(p => p.Figure.Id.Value, StringComparer.Ordinal)
            .Select(g => new FigureSeries(g.Key, [.. g.OrderBy(p => p.Date.Earliest ?? p.Date.Latest).ThenBy(p => p.Date.Latest)]))
            .OrderByDescending(s => s.IsComparable)
            .ThenByDescending(s => s.IsComparable ? s.Points.Length : 0),
    ];

    private static ImmutableArray<TextVersion> UnitOf(FigurePoint point) => point.Figure.Unit?.Versions ?? [];
}
