namespace Annals.Dates;

/// <summary>
/// The sub-year groupings 21 to 41 (ISO 8601-2, 4.8; LoC levels 1 and 2): which months each one is.
/// </summary>
/// <remarks>
/// The standard names the groupings and leaves the seasons' months to the application. Here a season is
/// three whole months; 21 to 24, which name no hemisphere, are the northern ones.
/// </remarks>
internal static class Season
{
    /// <summary>Whether a number in the month's place names a grouping.</summary>
    public static bool Exists(int code) => code is >= 21 and <= 41;

    /// <summary>How many months a grouping lasts.</summary>
    public static int Months(int code) => code switch
    {
        >= 40 => 6,
        >= 37 => 4,
        _ => 3,
    };

    /// <summary>The first month of a grouping.</summary>
    public static int FirstMonth(int code) => code switch
    {
        <= 24 => 3 + (3 * (code - 21)),
        <= 28 => 3 + (3 * (code - 25)),
        29 => 9,
        30 => 12,
        31 => 3,
        32 => 6,
        <= 36 => 1 + (3 * (code - 33)),
        <= 39 => 1 + (4 * (code - 37)),
        _ => 1 + (6 * (code - 40)),
    };

    /// <summary>The first day of a grouping in a year.</summary>
    public static CalendarDay FirstDay(long year, int code) => new(year, FirstMonth(code), 1);

    /// <summary>The last day of a grouping; for one that begins in December, in the next year.</summary>
    public static CalendarDay LastDay(long year, int code)
    {
        var month = FirstMonth(code) + Months(code) - 1;
        if (month > 12) (year, month) = (year + 1, month - 12);
        return new(year, month, CalendarDay.DaysIn(year, month));
    }
}
