namespace Annals.Dates;

/// <summary>
/// One day of the proleptic Gregorian calendar (ISO 8601-1:2019, 4.3.2.1), in any year a date of this
/// format can name: <see cref="DateOnly"/> stops at the years 1 and 9999, EDTF does not.
/// </summary>
/// <param name="Year">The astronomical year: 0 is 1 BC, -43 is 44 BC. Parsed dates stay within 18 digits.</param>
/// <param name="Month">The month, 1 to 12. Not checked here; see <see cref="IsReal"/>.</param>
/// <param name="Day">The day of the month, 1 to 31. Not checked here; see <see cref="IsReal"/>.</param>
public readonly record struct CalendarDay(long Year, int Month, int Day) : IComparable<CalendarDay>
{
    /// <summary>Whether the calendar has this day.</summary>
    public bool IsReal => Month is >= 1 and <= 12 && Day >= 1 && Day <= DaysIn(Year, Month);

    /// <summary>Whether the proleptic Gregorian calendar gives the year a 29 February.</summary>
    /// <param name="year">The astronomical year.</param>
    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>How many days a month has.</summary>
    /// <param name="year">The astronomical year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>28 to 31, or 0 when <paramref name="month"/> is no month.</returns>
    public static int DaysIn(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        >= 1 and <= 12 => 31,
        _ => 0,
    };

    /// <summary>The same day as the standard library holds it.</summary>
    /// <param name="day">A day of the years 1 to 9999.</param>
    public static CalendarDay From(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Orders by the calendar: year, month, day.</summary>
    /// <param name="other">The day to compare with.</param>
    public int CompareTo(CalendarDay other)
    {
        var byYear = Year.CompareTo(other.Year);
        if (byYear != 0) return byYear;
        var byMonth = Month.CompareTo(other.Month);
        return byMonth != 0 ? byMonth : Day.CompareTo(other.Day);
    }

    /// <summary>Whether the left day comes first.</summary>
    public static bool operator <(CalendarDay left, CalendarDay right) => left.CompareTo(right) < 0;

    /// <summary>Whether the right day comes first.</summary>
    public static bool operator >(CalendarDay left, CalendarDay right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left day comes first or is the same.</summary>
    public static bool operator <=(CalendarDay left, CalendarDay right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right day comes first or is the same.</summary>
    public static bool operator >=(CalendarDay left, CalendarDay right) => left.CompareTo(right) >= 0;

    /// <summary>
    /// ISO 8601 extended form: <c>2026-01-06</c>, <c>-0044-03-15</c>; a year of more than four digits
    /// carries the letter of ISO 8601-2, 4.7.2: <c>Y170000002-01-01</c>.
    /// </summary>
    public override string ToString()
    {
        var year = Year is > 9999 or < -9999
            ? FormattableString.Invariant($"Y{Year}")
            : FormattableString.Invariant($"{Year:0000;-0000}");
        return FormattableString.Invariant($"{year}-{Month:00}-{Day:00}");
    }

    /// <summary>The day after, crossing months and years.</summary>
    internal CalendarDay Next() =>
        Day < DaysIn(Year, Month) ? this with { Day = Day + 1 }
        : Month < 12 ? new(Year, Month + 1, 1)
        : new(Year + 1, 1, 1);

    /// <summary>The day before, crossing months and years.</summary>
    internal CalendarDay Previous() =>
        Day > 1 ? this with { Day = Day - 1 }
        : Month > 1 ? new(Year, Month - 1, DaysIn(Year, Month - 1))
        : new(Year - 1, 12, 31);

    /// <summary>
    /// The day some months away. The last day of a month stays the last day of the month it arrives in,
    /// so that a bound that closed a month still closes one.
    /// </summary>
    internal CalendarDay PlusMonths(long months)
    {
        var index = (Year * 12) + (Month - 1) + months;
        var year = Math.DivRem(index, 12L, out var month);
        if (month < 0)
        {
            month += 12;
            year--;
        }
        var length = DaysIn(year, (int)month + 1);
        var closes = Day == DaysIn(Year, Month);
        return new(year, (int)month + 1, closes ? length : Math.Min(Day, length));
    }

    /// <summary>The day some years away, kept at the end of its month as <see cref="PlusMonths"/> does.</summary>
    internal CalendarDay PlusYears(long years)
    {
        var length = DaysIn(Year + years, Month);
        var closes = Day == DaysIn(Year, Month);
        return new(Year + years, Month, closes ? length : Math.Min(Day, length));
    }
}
