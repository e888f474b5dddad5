using Annals.Dates;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>
/// A date drawn as what it is, on a line as long as the years that hold it: a point for a day, a bar over the bounds of
/// anything longer, with soft ends where it is approximate or open and broken where it is uncertain.
/// </summary>
internal static class DateBars
{
    // Each of the soft strokes covers less than the one before; where they lie on one another they are darkest.
    private static readonly double[] SoftInsets = [0, 0.07, 0.14, 0.21, 0.28];

    /// <summary>The strokes: <c>x1</c>, <c>x2</c> (percentages), <c>look</c> (<c>sure</c>, <c>soft</c> or <c>broken</c>). None for a date without bounds.</summary>
    public static ScriptArray Of(EdtfDate date) => TimeScale.Of(date) is { } scale ? Over(scale, date) : [];

    /// <summary>The strokes on a given scale.</summary>
    public static ScriptArray Over(TimeScale scale, EdtfDate date)
    {
        var from = scale.Start(date.Earliest ?? new CalendarDay(scale.First, 1, 1));
        var to = scale.End(date.Latest ?? new CalendarDay(scale.Last, 12, 31));
        if (date.Precision == DatePrecision.Day && date.Earliest == date.Latest) from = to = (from + to) / 2;
        if (date.IsUncertain) return [Stroke(from, to, "broken")];
        if (!date.IsApproximate && date.Earliest is not null && date.Latest is not null) return [Stroke(from, to, "sure")];
        return new ScriptArray(SoftInsets.Select(inset => Stroke(from + ((to - from) * inset), to - ((to - from) * inset), "soft")));
    }

    private static ScriptObject Stroke(double from, double to, string look) => new()
    {
        ["x1"] = TimeScale.Percent(from),
        ["x2"] = TimeScale.Percent(to),
        ["look"] = look,
    };
}
