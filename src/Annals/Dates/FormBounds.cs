namespace Annals.Dates;

/// <summary>The bounds, qualification and ends of a whole expression, from those of its single dates.</summary>
internal static class FormBounds
{
    public static DateBounds Of(EdtfForm form) => Over(form, static date => (date.Earliest, date.Latest));

    public static DateBounds WidenedOf(EdtfForm form) => Over(form, Widen);

    public static (EndKind Start, EndKind End) EndsOf(EdtfForm form) => form switch
    {
        DateInterval interval => (interval.StartKind, interval.EndKind),
        DateSet set => (
            set.Members.Any(static member => member.First is null) ? EndKind.Open : EndKind.Known,
            set.Members.Any(static member => member.Last is null) ? EndKind.Open : EndKind.Known),
        _ => (EndKind.Known, EndKind.Known),
    };

    public static Qualification QualificationOf(EdtfForm form) => form switch
    {
        SingleDate single => single.Qualification,
        DateInterval interval => Of(interval.Start) | Of(interval.End),
        DateSet set => set.Members.Aggregate(Qualification.None, static (all, member) => all | Of(member.First) | Of(member.Last)),
        _ => Qualification.None,
    };

    private static Qualification Of(SingleDate? date) => date?.Qualification ?? Qualification.None;

    private static DateBounds Over(EdtfForm form, Func<SingleDate, (CalendarDay Earliest, CalendarDay Latest)> days)
    {
        switch (form)
        {
            case SingleDate single:
                return Between(single, single);
            case DateInterval interval:
                return Between(interval.Start, interval.End);
            case DateSet set:
                var all = set.Members.Select(member => Between(member.First, member.Last)).ToList();
                return new(
                    all.Exists(static one => one.Earliest is null) ? null : all.Min(static one => one.Earliest),
                    all.Exists(static one => one.Latest is null) ? null : all.Max(static one => one.Latest));
            default:
                return default;
        }

        DateBounds Between(SingleDate? first, SingleDate? last) =>
            new(first is null ? null : days(first).Earliest, last is null ? null : days(last).Latest);
    }

    private static (CalendarDay Earliest, CalendarDay Latest) Widen(SingleDate date)
    {
        if (date.QualifiedUnit is not { } unit) return (date.Earliest, date.Latest);
        switch (unit)
        {
            case DatePrecision.Day:
                return (date.Earliest.Previous(), date.Latest.Next());
            case DatePrecision.Month:
                return (date.Earliest.PlusMonths(-1), date.Latest.PlusMonths(1));
            case DatePrecision.Season:
                var months = Season.Months(date.Season ?? 0);
                return (date.Earliest.PlusMonths(-months), date.Latest.PlusMonths(months));
            default:
                var years = date.Year.Greatest - date.Year.Least + 1;
                return (date.Earliest.PlusYears(-years), date.Latest.PlusYears(years));
        }
    }
}
