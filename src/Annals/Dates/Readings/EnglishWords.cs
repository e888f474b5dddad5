using System.Globalization;

namespace Annals.Dates;

/// <summary>Single dates in British English, qualifiers aside.</summary>
internal static class EnglishWords
{
    private static readonly string[] MonthNames =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    public static string Month(int month) => MonthNames[month - 1];

    /// <summary>A date such as <c>6 January 2026</c>, <c>the 1990s</c>, <c>some day in April 1985</c>.</summary>
    public static string Date(SingleDate date)
    {
        var year = Year(date.Year);
        if (date.Month is null) return year;
        if (date.Season is { } code) return SeasonOf(code, year);
        if (date.Month.IsUnspecified) return InUnknownMonth(date, year);
        var months = Either(DatePairs.Months(date), Month);
        if (date.Day is null) return Of(months, year);
        if (date.Day.IsUnspecified) return $"some day in {Of(months, year)}";
        var days = Either(DatePairs.Days(date), static day => day.ToString(CultureInfo.InvariantCulture));
        return Of($"{days} {months}", year);
    }

    /// <summary>A year by its number: <c>1996</c>, <c>AD 79</c>, <c>44 BC</c>, <c>170 million BC</c>.</summary>
    public static string YearNumber(long year) => year switch
    {
        // A round number of that size was never counted from year 0.
        < -9999 when year % 1_000_000 == 0 => $"{Grouped(year / -1_000_000)} million BC",
        < -9999 when year % 1000 == 0 => $"{Grouped(-year)} BC",
        < -9999 => $"{Grouped(1 - year)} BC",
        <= 0 => string.Create(CultureInfo.InvariantCulture, $"{1 - year} BC"),
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"AD {year}"),
        <= 9999 => year.ToString(CultureInfo.InvariantCulture),
        _ => $"the year {Grouped(year)}",
    };

    /// <summary>Puts a year after a day or month: <c>June 2004</c>, <c>June in the 1990s</c>, <c>June of an unknown year</c>.</summary>
    public static string Of(string dayOrMonth, string year) => $"{dayOrMonth}{Link(year, "")}{year}";

    /// <summary>Up to three values in words, more as their span.</summary>
    public static string Either(IReadOnlyList<int> numbers, Func<int, string> word) =>
        numbers.Count > 3
            ? $"between {word(numbers[0])} and {word(numbers[^1])}"
            : List([.. numbers.Select(word)], "or");

    /// <summary><c>a, b or c</c>.</summary>
    public static string List(IReadOnlyList<string> items, string conjunction) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} {conjunction} {items[^1]}";

    private static string Year(YearPart year)
    {
        if (year.Value is { } value)
        {
            return year.Least == year.Greatest
                ? YearNumber(value)
                : $"about {YearNumber(value)}, between {YearNumber(year.Least)} and {YearNumber(year.Greatest)}";
        }
        var isBefore = year.Written[0] == '-';
        // A run of hundred or thousand years is named by its end away from zero.
        var far = isBefore ? -year.Least : year.Greatest;
        var era = isBefore ? " BC" : "";
        return DatePairs.UnspecifiedAtEnd(year) switch
        {
            1 when year.Least >= 100 && year.Least % 100 == 0 => $"the decade {Number(year.Least)}–{Number(year.Greatest)}",
            1 when year.Least >= 100 => $"the {Number(year.Least)}s",
            2 => $"the {Ordinal((far / 100) + 1)} century{era}",
            3 => $"the {Ordinal((far / 1000) + 1)} millennium{era}",
            4 => $"an unknown year{era}",
            _ => $"a year between {YearNumber(year.Least)} and {YearNumber(year.Greatest)}",
        };
    }

    private static string SeasonOf(int code, string year)
    {
        if (code >= 33)
        {
            var part = code switch
            {
                33 => "first quarter",
                34 => "second quarter",
                35 => "third quarter",
                36 => "fourth quarter",
                37 => "first four months",
                38 => "middle four months",
                39 => "last four months",
                40 => "first half",
                _ => "second half",
            };
            return $"the {part} of {year}";
        }
        var name = ((code - 21) % 4) switch { 0 => "spring", 1 => "summer", 2 => "autumn", _ => "winter" };
        var hemisphere = code <= 24 ? "" : code <= 28 ? " (northern hemisphere)" : " (southern hemisphere)";
        return Of(name, year) + hemisphere;
    }

    private static string InUnknownMonth(SingleDate date, string year)
    {
        var link = Link(year, "in ");
        if (date.Day is null) return $"a month{link}{year}";
        return date.Day.Value is { } day ? $"the {Ordinal(day)} of a month{link}{year}" : $"a day{link}{year}";
    }

    private static string Link(string year, string beforeNumber) =>
        year.StartsWith("a year", StringComparison.Ordinal) || year.StartsWith("an ", StringComparison.Ordinal) ? " of "
        : year.StartsWith("the ", StringComparison.Ordinal) ? " in "
        : $" {beforeNumber}";

    private static string Ordinal(long number)
    {
        var ending = (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return Number(number) + ending;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
