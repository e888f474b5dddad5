namespace Annals.Dates;

/// <summary>
/// How finely a date is known. For a single date it is the finest part of which nothing coarser is
/// unspecified: <c>1985-04-XX</c> is known to the month, <c>156X-12-25</c> to the decade.
/// Single dates are ordered from fine to coarse.
/// </summary>
public enum DatePrecision
{
    /// <summary>A calendar day (ISO 8601-1, 4.3.2.1).</summary>
    Day,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A season, quarter, quadrimester or semester (ISO 8601-2, 4.8; LoC level 1 and 2).</summary>
    Season,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A year whose last digit is not known or not significant: <c>199X</c>.</summary>
    Decade,

    /// <summary>A year whose last two digits are not known or not significant: <c>19XX</c>, <c>1950S2</c>.</summary>
    Century,

    /// <summary>A year of which three digits or more are not known or not significant.</summary>
    Millennium,

    /// <summary>A time interval (ISO 8601-2, 10), also an open one.</summary>
    Interval,

    /// <summary>A set of dates (ISO 8601-2, 6; LoC level 2).</summary>
    Set,
}

/// <summary>The written form of <see cref="DatePrecision"/>.</summary>
public static class DatePrecisionWords
{
    /// <summary>The lower-case English word of a precision: <c>day</c>, <c>month</c>, … <c>set</c>.</summary>
    /// <param name="precision">Any precision; an undefined value reads as <c>unknown</c>.</param>
    public static string Word(this DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "day",
        DatePrecision.Month => "month",
        DatePrecision.Season => "season",
        DatePrecision.Year => "year",
        DatePrecision.Decade => "decade",
        DatePrecision.Century => "century",
        DatePrecision.Millennium => "millennium",
        DatePrecision.Interval => "interval",
        DatePrecision.Set => "set",
        _ => "unknown",
    };
}
