using System.Globalization;
using Annals.Dates;

namespace Annals.Render.Views;

/// <summary>A stretch of whole years drawn along a line: where a day lies on it, as a percentage that SVG understands.</summary>
/// <param name="First">The first year.</param>
/// <param name="Last">The last year.</param>
internal readonly record struct TimeScale(long First, long Last)
{
    /// <summary>The years that hold a date; <see langword="null"/> if it has no bound at all.</summary>
    public static TimeScale? Of(EdtfDate date) =>
        (date.Earliest ?? date.Latest) is { } from && (date.Latest ?? date.Earliest) is { } to ? new(from.Year, to.Year) : null;

    /// <summary>Where a day starts, from 0 to 100.</summary>
    public double Start(CalendarDay day) => 100 * (day.Year - First + Passed(day, 0)) / (Last - First + 1);

    /// <summary>Where a day ends, from 0 to 100.</summary>
    public double End(CalendarDay day) => 100 * (day.Year - First + Passed(day, 1)) / (Last - First + 1);

    /// <summary>A place on the line, to a tenth of a per cent.</summary>
    public static string Percent(double place) => place.ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static double Passed(CalendarDay day, int more)
    {
        var days = day.Day - 1 + more;
        for (var month = 1; month < day.Month; month++) days += CalendarDay.DaysIn(day.Year, month);
        return days / (CalendarDay.IsLeapYear(day.Year) ? 366.0 : 365.0);
    }
}
