namespace Annals.Dates.Parsing;

/// <summary>
/// The first and last real day a single date allows, or why it allows none. Unspecified digits are tried
/// out against the calendar, so <c>1985-0X-31</c> ends in August and <c>190X-02-29</c> starts in 1904.
/// </summary>
internal static class DayBounds
{
    private const int LongestMonth = 31;

    private static readonly string[] MonthNames =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>The date with its bounds; or null and the error.</summary>
    /// <param name="date">The date as read, without bounds.</param>
    /// <param name="month">Where the month stands, when there is one.</param>
    /// <param name="day">Where the day stands, when there is one.</param>
    /// <param name="error">Why there is no such day.</param>
    public static SingleDate? Find(SingleDate date, Slice month, Slice day, out EdtfError? error)
    {
        error = null;
        if (date.Season is { } code && Season.Exists(code))
        {
            if (date.Day is null)
            {
                return date with
                {
                    Earliest = Season.FirstDay(date.Year.Least, code),
                    Latest = Season.LastDay(date.Year.Greatest, code),
                };
            }
            error = day.Error("a season or quarter has no day");
            return null;
        }
        if (CanBe(date) && First(date) is { } first && Last(date) is { } last) return date with { Earliest = first, Latest = last };
        error = HasMonth(date) ? DayError(date, day) : MonthError(date, month);
        return null;
    }

    // Rules out what no year could help, so that the searches below end with the first year but for 29 February.
    private static bool CanBe(SingleDate date)
    {
        const int SomeLeapYear = 0;
        return Enumerable.Range(1, 12).Any(month => date.Month?.Allows(month) != false &&
            Enumerable.Range(1, CalendarDay.DaysIn(SomeLeapYear, month)).Any(day => date.Day?.Allows(day) != false));
    }

    private static bool HasMonth(SingleDate date) =>
        date.Month is not { } month || Enumerable.Range(1, 12).Any(month.Allows);

    private static EdtfError MonthError(SingleDate date, Slice slice)
    {
        var swapped = date is { Month.Value: > 12 and <= LongestMonth, Day.Value: >= 1 and <= 12 };
        return slice.Error(
            $"there is no month {date.Month?.Written}",
            swapped ? $"write {date.Year.Written}-{date.Day?.Written}-{date.Month?.Written}" : $"months are 01 to 12; write {date.Year.Written} if the month is not known");
    }

    private static EdtfError DayError(SingleDate date, Slice slice)
    {
        var day = date.Day;
        if (day?.Value == 0) return slice.Error("there is no day 00: days start at 01", Without(date));
        if (date.Month?.Value is not { } month)
            return slice.Error($"no month {date.Month?.Written} has a day {day?.Written}", Without(date));
        if (day?.Value is null && !Enumerable.Range(1, LongestMonth).Any(number => day?.Allows(number) ?? false))
            return slice.Error($"there is no day {day?.Written}", Without(date));
        var name = MonthNames[month - 1];
        if (month == 2 && day?.Value == 29)
        {
            return slice.Error(
                date.Year.HasUnspecified ? $"no year {date.Year.Written} is a leap year" : $"{date.Year.Written} is not a leap year",
                LastOrWithout(date, month));
        }
        if (date.Year.Value is { } year)
            return slice.Error($"{name} {date.Year.Written} has {CalendarDay.DaysIn(year, month)} days", LastOrWithout(date, month));
        return slice.Error(month == 2 ? "February has at most 29 days" : $"{name} has {CalendarDay.DaysIn(0, month)} days", Without(date));
    }

    private static string LastOrWithout(SingleDate date, int month) => date.Year.Value is { } year
        ? $"write {date.Year.Written}-{date.Month?.Written}-{CalendarDay.DaysIn(year, month)} for its last day, or {date.Year.Written}-{date.Month?.Written} if the day is not known"
        : Without(date);

    private static string Without(SingleDate date) => $"write {date.Year.Written}-{date.Month?.Written} if the day is not known";

    // Years of long spans (Y171010000S3) have neither month nor day, so their first year will do; a span
    // with X has ten thousand years at most, and only 29 February asks for more than one of them.
    private static CalendarDay? First(SingleDate date)
    {
        for (var year = date.Year.Least; year <= (date.Day is null ? date.Year.Least : date.Year.Greatest); year++)
        {
            if (!date.Year.Allows(year)) continue;
            for (var month = 1; month <= 12; month++)
            {
                if (date.Month?.Allows(month) == false) continue;
                for (var day = 1; day <= CalendarDay.DaysIn(year, month); day++)
                {
                    if (date.Day?.Allows(day) != false) return new(year, month, day);
                }
            }
        }
        return null;
    }

    private static CalendarDay? Last(SingleDate date)
    {
        for (var year = date.Year.Greatest; year >= (date.Day is null ? date.Year.Greatest : date.Year.Least); year--)
        {
            if (!date.Year.Allows(year)) continue;
            for (var month = 12; month >= 1; month--)
            {
                if (date.Month?.Allows(month) == false) continue;
                for (var day = CalendarDay.DaysIn(year, month); day >= 1; day--)
                {
                    if (date.Day?.Allows(day) != false) return new(year, month, day);
                }
            }
        }
        return null;
    }
}
