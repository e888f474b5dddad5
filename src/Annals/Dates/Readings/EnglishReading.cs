using System.Globalization;

namespace Annals.Dates;

/// <summary>
/// Dates in British English, as an editor would put them: <c>6 January 2026</c>, <c>around 1996</c>,
/// <c>the 19th century</c>, <c>6–9 January 2026</c>.
/// </summary>
public sealed class EnglishReading : IDateReading
{
    /// <inheritdoc/>
    public string Read(EdtfDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.Form switch
        {
            SingleDate single => Alone(single),
            DateInterval interval => Interval(interval),
            DateSet set => Set(set),
            _ => date.Text,
        };
    }

    /// <inheritdoc/>
    public string ReadDay(CalendarDay day) =>
        day.IsReal
            ? EnglishWords.Of(
                string.Create(CultureInfo.InvariantCulture, $"{day.Day} {EnglishWords.Month(day.Month)}"), EnglishWords.YearNumber(day.Year))
            : day.ToString();

    // "the 1990s" lose their article when a remark in brackets makes a label of them: "1990s (approximate)".
    private static string Alone(SingleDate date)
    {
        var read = Qualified(date, "around");
        const string Article = "the ";
        return date.Qualification != Qualification.None && date.Month is null && read.StartsWith(Article, StringComparison.Ordinal) &&
            read.EndsWith(')') && !date.Year.Written.StartsWith('Y')
            ? read[Article.Length..]
            : read;
    }

    private static string Qualified(SingleDate date, string about)
    {
        var core = EnglishWords.Date(date);
        if (date.Qualification == Qualification.None) return core;
        var takesAbout = date.Precision <= DatePrecision.Year && date.Day is not { HasUnspecified: true } && date.Month is not { HasUnspecified: true };
        if (DatePairs.IsApproximateAsOne(date) && takesAbout)
        {
            var doubt = date.Qualification.HasFlag(Qualification.Uncertain) ? " (uncertain)" : "";
            return $"{about} {core}{doubt}";
        }
        if (date.IsQualifiedAsOne) return $"{core} ({Adjective(date.Qualification)})";
        var parts = DatePairs.Parts(date);
        string[] names = ["year", date.Season is null ? "month" : "season", "day"];
        var remarks = parts.Zip(names)
            .Where(static part => part.First != Qualification.None)
            .GroupBy(static part => part.First, static part => part.Second)
            .Select(static group => $"{EnglishWords.List([.. group], "and")} {Adjective(group.Key)}");
        return $"{core} ({string.Join(", ", remarks)})";
    }

    private static string Adjective(Qualification qualification) => qualification switch
    {
        Qualification.Uncertain => "uncertain",
        Qualification.Approximate => "approximate",
        _ => "approximate and uncertain",
    };

    private static string Interval(DateInterval interval) => interval switch
    {
        { Start: { } start, End: { } end } => Between(start, end),
        { Start: { } start, EndKind: EndKind.Open } => $"since {Qualified(start, "around")}",
        { Start: { } start } => $"from {Qualified(start, "around")} on (end unknown)",
        { End: { } end, StartKind: EndKind.Open } => $"until {Qualified(end, "around")}",
        { End: { } end } => $"until {Qualified(end, "around")} (start unknown)",
        _ => "",
    };

    private static string Between(SingleDate a, SingleDate b)
    {
        if (DatePairs.AreAlike(a, b) && a.Qualification == b.Qualification) return Alone(a);
        var isOne = a.IsQualifiedAsOne && b.IsQualifiedAsOne && a.Qualification == b.Qualification;
        if (!isOne) return $"from {Qualified(a, "about")} to {Qualified(b, "about")}";
        var doubt = a.Qualification.HasFlag(Qualification.Uncertain) ? " (uncertain)" : "";
        if (!a.Qualification.HasFlag(Qualification.Approximate)) return Span(a, b) + doubt;
        if (!DatePairs.AreAdjacent(a, b)) return $"from {Qualified(a, "about")} to {Qualified(b, "about")}";
        return (DatePairs.AreMonths(a, b) ? Either([a, b], "or") : $"around {Span(a, b)}") + doubt;
    }

    // Two dates without qualifiers; what they share is said once.
    private static string Span(SingleDate a, SingleDate b)
    {
        if (DatePairs.AreDaysOfOneMonth(a, b)) return $"{Day(a)}–{EnglishWords.Date(b)}";
        if (DatePairs.AreDaysOfOneYear(a, b)) return $"{Day(a)} {Month(a)} – {EnglishWords.Date(b)}";
        if (DatePairs.AreMonthsOfOneYear(a, b)) return $"{Month(a)}–{EnglishWords.Date(b)}";
        return DatePairs.AreYears(a, b) && a.Year.Least >= 1000 && b.Year.Least <= 9999
            ? $"{EnglishWords.Date(a)}–{EnglishWords.Date(b)}"
            : $"from {EnglishWords.Date(a)} to {EnglishWords.Date(b)}";
    }

    private static string Set(DateSet set)
    {
        var conjunction = set.IsAllOf ? "and" : "or";
        var singles = set.Members.Where(static member => !member.IsRange).Select(static member => member.First).OfType<SingleDate>().ToList();
        return singles.Count == set.Members.Length && singles.TrueForAll(static date => date.Qualification == Qualification.None)
            ? Either(singles, conjunction)
            : EnglishWords.List([.. set.Members.Select(member => Member(member, set.IsAllOf))], conjunction);
    }

    // Months of one year, or days of one month, name it once: "November or December 2025". A choice between
    // two neighbours says by itself that the date is approximate, so their qualifiers are left out.
    private static string Either(List<SingleDate> dates, string conjunction)
    {
        var last = dates[^1];
        if (dates.Count > 1 && dates.TrueForAll(date => DatePairs.AreMonthsOfOneYear(date, last)))
            return EnglishWords.Of(EnglishWords.List([.. dates.Select(Month)], conjunction), EnglishWords.YearNumber(last.Year.Least));
        if (dates.Count > 1 && dates.TrueForAll(date => DatePairs.AreDaysOfOneMonth(date, last)))
        {
            var days = EnglishWords.List([.. dates.Select(Day)], conjunction);
            return EnglishWords.Of($"{days} {Month(last)}", EnglishWords.YearNumber(last.Year.Least));
        }
        return EnglishWords.List([.. dates.Select(EnglishWords.Date)], conjunction);
    }

    private static string Member(SetMember member, bool isAllOf) => member switch
    {
        { First: { } first, Last: { } last } when !member.IsRange || DatePairs.AreAlike(first, last) => Qualified(first, "around"),
        { First: { } first, Last: { } last } when isAllOf => Between(first, last),
        { First: { } first, Last: { } last } => $"between {Qualified(first, "about")} and {Qualified(last, "about")}",
        { First: { } first } => isAllOf ? $"all dates from {Qualified(first, "about")} on" : $"{Qualified(first, "around")} or later",
        { Last: { } last } => isAllOf ? $"all dates until {Qualified(last, "about")}" : $"{Qualified(last, "around")} or earlier",
        _ => "",
    };

    private static string Day(SingleDate date) => (date.Day?.Value ?? 0).ToString(CultureInfo.InvariantCulture);

    private static string Month(SingleDate date) => EnglishWords.Month(date.Month?.Value ?? 1);
}
