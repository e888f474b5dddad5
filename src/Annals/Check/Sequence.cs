using Annals.Dates;
using Annals.Files;

namespace Annals.Check;

/// <summary>
/// Whether two dates contradict an order that they ought to have. It is an <b>error</b> where no reading of the dates has that
/// order: the bounds are apart even when widened by what <c>~</c>, <c>?</c> and <c>%</c> leave open
/// (<see cref="EdtfDate.Widened"/>). It is a <b>warning</b> where only those qualifiers save it: as written, the dates contradict
/// each other (<c>1990</c> before <c>1991~</c>). It is nothing where the dates as written overlap, however imprecise they are: two
/// things of <c>2014</c> contradict nobody. An open or unknown end never contradicts.
/// </summary>
internal static class Sequence
{
    /// <summary>What it means that the first date ought not to lie after the second, in one place.</summary>
    public static Severity? Broken(EdtfDate first, EdtfDate second) =>
        IsApart(second.Widened().Latest, first.Widened().Earliest) ? Severity.Error
        : IsApart(second.Latest, first.Earliest) ? Severity.Warning
        : null;

    /// <summary>
    /// The same for dates that two places wrote down. One moment has two dates on either side of the date line (6 January in
    /// Las Vegas is 7 January in Beijing), so the first may lie one day after the second.
    /// </summary>
    public static Severity? BrokenAcrossZones(EdtfDate first, EdtfDate second) =>
        IsApart(second.Widened().Latest?.Next(), first.Widened().Earliest) ? Severity.Error
        : IsApart(second.Latest?.Next(), first.Earliest) ? Severity.Warning
        : null;

    /// <summary>What it means that two dates ought to be dates of one thing, written down in two places.</summary>
    public static Severity? Differ(EdtfDate one, EdtfDate other) =>
        BrokenAcrossZones(one, other) ?? BrokenAcrossZones(other, one);

    private static bool IsApart(CalendarDay? end, CalendarDay? start) => end is { } last && start is { } first && last < first;
}
