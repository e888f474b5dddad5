using System.Globalization;
using Annals.Dates;
using Annals.Model;

namespace Annals.Render;

/// <summary>Under which heading an event stands on the timeline.</summary>
internal static class TimelineOrder
{
    /// <summary>The year heading of an event, such as <c>2014</c> or the 1990s; events without a bound have none.</summary>
    public static string Year(ViewScope scope, Event occurrence)
    {
        var date = occurrence.Date.Value;
        if (IsLongerThanYear(date)) return scope.Dates.Read(date);
        return Day(date) is { } day ? day.Year.ToString(CultureInfo.InvariantCulture) : scope.T("date.unknown");
    }

    /// <summary>The fragment of an event's year heading; the same in every language.</summary>
    public static string Anchor(TimelinePart part, Event occurrence)
    {
        var date = occurrence.Date.Value;
        var year = Day(date) is { } day ? day.Year.ToString(CultureInfo.InvariantCulture) : "undated";
        return IsLongerThanYear(date) ? $"{part.Slug}-{year}-{date.Precision.Word()}" : $"{part.Slug}-{year}";
    }

    private static bool IsLongerThanYear(EdtfDate date) => date.Precision is DatePrecision.Decade or DatePrecision.Century or DatePrecision.Millennium;

    private static CalendarDay? Day(EdtfDate date) => date.Earliest ?? date.Latest;
}
