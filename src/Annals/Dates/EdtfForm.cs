using System.Collections.Immutable;

namespace Annals.Dates;

/// <summary>
/// What kind of expression a date is. The cases are <see cref="SingleDate"/>, <see cref="DateInterval"/>
/// and <see cref="DateSet"/>; there are no others.
/// </summary>
public abstract record EdtfForm
{
    // Nobody outside adds a case, so a switch over the three is complete.
    private protected EdtfForm()
    {
    }
}

/// <summary>A year, a month or season of a year, or a day (ISO 8601-1, 4.3; ISO 8601-2, 4; LoC levels 0 to 2).</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">
/// The month 01 to 12 or the sub-year grouping 21 to 41 (ISO 8601-2, 4.8), or null when only a year is given.
/// </param>
/// <param name="Day">The day of the month, or null.</param>
/// <param name="Time">The time of day with its shift as written after <c>T</c>, or null. It does not move the bounds.</param>
public sealed record SingleDate(YearPart Year, DatePart? Month, DatePart? Day, string? Time) : EdtfForm
{
    /// <summary>The first day the writing allows.</summary>
    public CalendarDay Earliest { get; internal init; }

    /// <summary>The last day the writing allows.</summary>
    public CalendarDay Latest { get; internal init; }

    /// <summary>The season or other grouping 21 to 41, when the date is one (ISO 8601-2, 4.8).</summary>
    public int? Season => Month?.Value is >= 21 and var code ? code : null;

    /// <summary>The finest part of which nothing coarser is unspecified.</summary>
    public DatePrecision Precision =>
        Year.Precision != DatePrecision.Year || Month is null ? Year.Precision
        : Season is not null ? DatePrecision.Season
        : Month.HasUnspecified ? DatePrecision.Year
        : Day is null || Day.HasUnspecified ? DatePrecision.Month
        : DatePrecision.Day;

    /// <summary>What qualifiers say of any part, taken together.</summary>
    public Qualification Qualification =>
        Year.Qualification | (Month?.Qualification ?? default) | (Day?.Qualification ?? default);

    /// <summary>Whether every part is qualified alike, as in <c>2004-06-11%</c>, or none is.</summary>
    public bool IsQualifiedAsOne =>
        (Month is null || Month.Qualification == Year.Qualification) &&
        (Day is null || Day.Qualification == Year.Qualification);

    /// <summary>
    /// The coarsest part a qualifier stands at, and so the unit <see cref="EdtfDate.Widened"/> uses; null without one.
    /// </summary>
    internal DatePrecision? QualifiedUnit { get; init; }
}

/// <summary>What an end of an interval or of a range is.</summary>
public enum EndKind
{
    /// <summary>A date is given.</summary>
    Known,

    /// <summary>There is no end on this side: <c>..</c> (ISO 8601-2, 10.3).</summary>
    Open,

    /// <summary>There is an end, but it is not known: an empty side (ISO 8601-2, 10.2).</summary>
    Unknown,
}

/// <summary>An interval <c>start/end</c> (LoC level 0; open and unknown ends: level 1; qualified parts: level 2).</summary>
/// <param name="Start">The start, or null; at least one end is a date.</param>
/// <param name="StartKind">Whether the start is known, open or unknown.</param>
/// <param name="End">The end, or null; never wholly before the start.</param>
/// <param name="EndKind">Whether the end is known, open or unknown.</param>
public sealed record DateInterval(SingleDate? Start, EndKind StartKind, SingleDate? End, EndKind EndKind) : EdtfForm;

/// <summary>A set of dates (ISO 8601-2, 6; LoC level 2).</summary>
/// <param name="IsAllOf">True for <c>{…}</c>, all the members; false for <c>[…]</c>, one of them.</param>
/// <param name="Members">The members in the order written; at least one.</param>
public sealed record DateSet(bool IsAllOf, ImmutableArray<SetMember> Members) : EdtfForm
{
    /// <summary>Equal when the members are, one by one.</summary>
    /// <param name="other">The set to compare with.</param>
    public bool Equals(DateSet? other) =>
        other is not null && IsAllOf == other.IsAllOf && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(IsAllOf);
        foreach (var member in Members) hash.Add(member);
        return hash.ToHashCode();
    }
}

/// <summary>One member of a set: a date, or a range of dates <c>a..b</c>, <c>..b</c>, <c>a..</c>.</summary>
/// <param name="First">The first date; null for a range without a beginning.</param>
/// <param name="Last">The last date; the same as <paramref name="First"/> for a single date, null for a range without an end.</param>
public sealed record SetMember(SingleDate? First, SingleDate? Last)
{
    /// <summary>Whether the member is a range.</summary>
    public bool IsRange => !ReferenceEquals(First, Last);
}
