namespace Annals.Dates;

/// <summary>
/// How two dates, or the parts of one, stand to each other: what every language asks before it shortens
/// <c>from 6 January 2026 to 9 January 2026</c>.
/// </summary>
internal static class DatePairs
{
    /// <summary>A year, month or day with every digit given.</summary>
    public static bool IsPlain(SingleDate date) =>
        date.Year is { HasUnspecified: false, SignificantDigits: null } && date.Month is null or { HasUnspecified: false } &&
        date.Day is null or { HasUnspecified: false } && date.Season is null;

    public static bool AreDaysOfOneMonth(SingleDate a, SingleDate b) =>
        AreDays(a, b) && HaveOneYear(a, b) && a.Month?.Value == b.Month?.Value;

    public static bool AreDaysOfOneYear(SingleDate a, SingleDate b) => AreDays(a, b) && HaveOneYear(a, b);

    public static bool AreMonthsOfOneYear(SingleDate a, SingleDate b) => AreMonths(a, b) && HaveOneYear(a, b);

    public static bool AreMonths(SingleDate a, SingleDate b) => IsMonth(a) && IsMonth(b);

    public static bool AreYears(SingleDate a, SingleDate b) => IsPlain(a) && IsPlain(b) && a.Month is null && b.Month is null;

    /// <summary>Whether two months or two years follow one another.</summary>
    public static bool AreAdjacent(SingleDate a, SingleDate b) =>
        (AreMonths(a, b) || AreYears(a, b)) && a.Latest.Next() == b.Earliest;

    /// <summary>Whether two dates say the same, qualifiers aside.</summary>
    public static bool AreAlike(SingleDate a, SingleDate b) =>
        a.Year.Written == b.Year.Written && a.Month?.Written == b.Month?.Written && a.Day?.Written == b.Day?.Written;

    /// <summary>
    /// Whether an approximation reads as one of the whole date: it covers all the parts, or only the finest,
    /// for "around 11 June 2004" says no more of June than <c>2004-06-~11</c> does.
    /// </summary>
    public static bool IsApproximateAsOne(SingleDate date)
    {
        var finest = Parts(date)[^1];
        return finest.HasFlag(Qualification.Approximate) &&
            (date.IsQualifiedAsOne || Parts(date).SkipLast(1).All(static part => part == Qualification.None));
    }

    /// <summary>The qualification of the year, the month and the day, as far as there are such.</summary>
    public static IReadOnlyList<Qualification> Parts(SingleDate date) =>
        date.Month is not { } month ? [date.Year.Qualification]
        : date.Day is not { } day ? [date.Year.Qualification, month.Qualification]
        : [date.Year.Qualification, month.Qualification, day.Qualification];

    /// <summary>The months the date allows, in order.</summary>
    public static IReadOnlyList<int> Months(SingleDate date) =>
        [.. Enumerable.Range(1, 12).Where(number => date.Month?.Allows(number) == true)];

    /// <summary>The days of the month the date allows, in order.</summary>
    public static IReadOnlyList<int> Days(SingleDate date)
    {
        var longest = date.Month?.Value is null ? 31 : Math.Max(date.Earliest.Day, date.Latest.Day);
        return [.. Enumerable.Range(1, longest).Where(number => date.Day?.Allows(number) == true)];
    }

    /// <summary>How many digits at the end of a year are <c>X</c>; 0 when one stands before a digit.</summary>
    public static int UnspecifiedAtEnd(YearPart year)
    {
        var first = year.Written.IndexOf('X', StringComparison.Ordinal);
        return first < 0 || year.Written.AsSpan(first).ContainsAnyExcept('X') ? 0 : year.Written.Length - first;
    }

    private static bool AreDays(SingleDate a, SingleDate b) => IsPlain(a) && IsPlain(b) && a.Day is not null && b.Day is not null;

    private static bool IsMonth(SingleDate date) => IsPlain(date) && date.Month is not null && date.Day is null;

    private static bool HaveOneYear(SingleDate a, SingleDate b) => a.Year.Value == b.Year.Value;
}
