namespace Annals.Dates;

/// <summary>
/// Dates in Chinese, as an editor would put them: <c>2026年1月6日</c>, <c>1996年前后</c>, <c>19世纪</c>,
/// <c>2026年1月6日至9日</c>.
/// </summary>
public sealed class ChineseReading : IDateReading
{
    /// <inheritdoc/>
    public string Read(EdtfDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.Form switch
        {
            SingleDate single => Qualified(single, "", "前后"),
            DateInterval interval => Interval(interval),
            DateSet set => Set(set),
            _ => date.Text,
        };
    }

    /// <inheritdoc/>
    public string ReadDay(CalendarDay day) =>
        day.IsReal
            ? $"{ChineseWords.YearNumber(day.Year)}{ChineseWords.Number(day.Month)}月{ChineseWords.Number(day.Day)}日"
            : day.ToString();

    // Alone, an approximate date is followed by 前后; between other words 约 stands before it instead.
    private static string Qualified(SingleDate date, string before, string after)
    {
        var core = ChineseWords.Date(date);
        if (date.Qualification == Qualification.None) return core;
        if (DatePairs.IsApproximateAsOne(date))
        {
            var takesAfter = date.Precision <= DatePrecision.Year && date.Day is not { HasUnspecified: true };
            var doubt = date.Qualification.HasFlag(Qualification.Uncertain) ? "（存疑）" : "";
            return (takesAfter ? $"{before}{core}{after}" : core[0] == '约' ? core : $"约{core}") + doubt;
        }
        if (date.IsQualifiedAsOne) return $"{core}（存疑）";
        string[] names = ["年份", date.Season is null ? "月份" : "季节", "日期"];
        var remarks = DatePairs.Parts(date).Zip(names)
            .Where(static part => part.First != Qualification.None)
            .GroupBy(static part => part.First, static part => part.Second)
            .Select(static group => ChineseWords.List([.. group], "和") + Adjective(group.Key));
        return $"{core}（{string.Join('，', remarks)}）";
    }

    private static string Adjective(Qualification qualification) => qualification switch
    {
        Qualification.Uncertain => "存疑",
        Qualification.Approximate => "为约数",
        _ => "为约数且存疑",
    };

    private static string Around(SingleDate date) => Qualified(date, "", "前后");

    private static string About(SingleDate date) => Qualified(date, "约", "");

    private static string Interval(DateInterval interval) => interval switch
    {
        { Start: { } start, End: { } end } => Between(start, end),
        { Start: { } start, EndKind: EndKind.Open } => $"{About(start)}起",
        { Start: { } start } => $"{About(start)}起（止期不详）",
        { End: { } end, StartKind: EndKind.Open } => $"{About(end)}以前",
        { End: { } end } => $"至{About(end)}（起始不详）",
        _ => "",
    };

    private static string Between(SingleDate a, SingleDate b)
    {
        if (DatePairs.AreAlike(a, b) && a.Qualification == b.Qualification) return Around(a);
        var isOne = a.IsQualifiedAsOne && b.IsQualifiedAsOne && a.Qualification == b.Qualification;
        if (!isOne) return $"{About(a)}至{About(b)}";
        var doubt = a.Qualification.HasFlag(Qualification.Uncertain) ? "（存疑）" : "";
        if (!a.Qualification.HasFlag(Qualification.Approximate)) return Span(a, b) + doubt;
        if (!DatePairs.AreAdjacent(a, b)) return $"{About(a)}至{About(b)}";
        return (DatePairs.AreMonths(a, b) ? Either([a, b], "或") : $"{Span(a, b)}前后") + doubt;
    }

    // Two dates without qualifiers; what they share is said once.
    private static string Span(SingleDate a, SingleDate b)
    {
        var from = ChineseWords.Date(a);
        if (DatePairs.AreDaysOfOneMonth(a, b)) return $"{from}至{ChineseWords.DayOf(b)}";
        if (DatePairs.AreDaysOfOneYear(a, b) || DatePairs.AreMonthsOfOneYear(a, b)) return $"{from}至{ChineseWords.AfterYear(b)}";
        return DatePairs.AreYears(a, b) && a.Year.Least >= 1000 && b.Year.Least <= 9999
            ? $"{ChineseWords.Number(a.Year.Least)}—{ChineseWords.Date(b)}"
            : $"{from}至{ChineseWords.Date(b)}";
    }

    private static string Set(DateSet set)
    {
        var conjunction = set.IsAllOf ? "和" : "或";
        var singles = set.Members.Where(static member => !member.IsRange).Select(static member => member.First).OfType<SingleDate>().ToList();
        return singles.Count == set.Members.Length && singles.TrueForAll(static date => date.Qualification == Qualification.None)
            ? Either(singles, conjunction)
            : ChineseWords.List([.. set.Members.Select(member => Member(member, set.IsAllOf))], conjunction);
    }

    // Months of one year, or days of one month, name it once: 2025年11月或12月. A choice between two
    // neighbours says by itself that the date is approximate, so their qualifiers are left out.
    private static string Either(List<SingleDate> dates, string conjunction)
    {
        var first = dates[0];
        Func<SingleDate, string> rest =
            dates.TrueForAll(date => DatePairs.AreDaysOfOneMonth(first, date)) ? ChineseWords.DayOf
            : dates.TrueForAll(date => DatePairs.AreMonthsOfOneYear(first, date)) ? ChineseWords.AfterYear
            : ChineseWords.Date;
        return ChineseWords.List([ChineseWords.Date(first), .. dates.Skip(1).Select(rest)], conjunction);
    }

    private static string Member(SetMember member, bool isAllOf) => member switch
    {
        { First: { } first, Last: { } last } when !member.IsRange || DatePairs.AreAlike(first, last) => Around(first),
        { First: { } first, Last: { } last } when isAllOf => Between(first, last),
        { First: { } first, Last: { } last } => $"{About(first)}至{About(last)}之间",
        { First: { } first } => isAllOf ? $"{About(first)}以后的所有日期" : $"{About(first)}或以后",
        { Last: { } last } => isAllOf ? $"{About(last)}以前的所有日期" : $"{About(last)}或以前",
        _ => "",
    };
}
