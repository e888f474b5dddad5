using Annals.Dates.Parsing;

namespace Annals.Dates;

/// <summary>The days a date can lie between.</summary>
/// <param name="Earliest">The first day; null when the start is open or unknown.</param>
/// <param name="Latest">The last day; null when the end is open or unknown.</param>
public readonly record struct DateBounds(CalendarDay? Earliest, CalendarDay? Latest);

/// <summary>
/// A date of the Extended Date/Time Format: ISO 8601-2:2019 as profiled by the Library of Congress,
/// levels 0, 1 and 2. Immutable. Two dates are equal when they are written alike.
/// </summary>
public sealed class EdtfDate : IEquatable<EdtfDate>, IComparable<EdtfDate>
{
    /// <summary>The longest text <see cref="Parse"/> accepts, in UTF-16 units.</summary>
    public const int MaximumLength = 200;

    internal EdtfDate(string text, EdtfForm form)
    {
        Text = text;
        Form = form;
        var bounds = FormBounds.Of(form);
        (Earliest, Latest) = (bounds.Earliest, bounds.Latest);
        var qualification = FormBounds.QualificationOf(form);
        IsApproximate = qualification.HasFlag(Qualification.Approximate);
        IsUncertain = qualification.HasFlag(Qualification.Uncertain);
        (StartKind, EndKind) = FormBounds.EndsOf(form);
    }

    /// <summary>The date as written, without the white space around it.</summary>
    public string Text { get; }

    /// <summary>What kind of expression the date is, with its parts.</summary>
    public EdtfForm Form { get; }

    /// <summary>
    /// The first day the date allows; null when the start is open or unknown (see <see cref="StartKind"/>).
    /// A set gives the first over all its members. Qualifiers widen nothing: <c>1996~</c> starts on 1996-01-01.
    /// </summary>
    /// <remarks>
    /// Seasons 21 to 24 are taken as northern; a season is three whole months, and the one that begins in
    /// December ends in February of the next year. ISO 8601-2, 4.8 leaves this to the application.
    /// </remarks>
    public CalendarDay? Earliest { get; }

    /// <summary>The last day the date allows; null when the end is open or unknown. See <see cref="Earliest"/>.</summary>
    public CalendarDay? Latest { get; }

    /// <summary>Whether the start is known, open (<c>../2005</c>) or unknown (<c>/2005</c>).</summary>
    public EndKind StartKind { get; }

    /// <summary>Whether the end is known, open (<c>2005/..</c>) or unknown (<c>2005/</c>).</summary>
    public EndKind EndKind { get; }

    /// <summary>How finely the date is known.</summary>
    public DatePrecision Precision => Form switch
    {
        SingleDate single => single.Precision,
        DateInterval => DatePrecision.Interval,
        _ => DatePrecision.Set,
    };

    /// <summary>Whether any part carries <c>~</c> or <c>%</c> (ISO 8601-2, 8).</summary>
    public bool IsApproximate { get; }

    /// <summary>Whether any part carries <c>?</c> or <c>%</c> (ISO 8601-2, 8).</summary>
    public bool IsUncertain { get; }

    /// <summary>
    /// Reads a date of any level. White space around it is ignored; letters are case-sensitive, as the
    /// format has them. Never throws for a string.
    /// </summary>
    /// <param name="text">The text; more than <see cref="MaximumLength"/> characters is an error.</param>
    /// <returns>The date, or an error that says why there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static EdtfResult Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DateParser.Parse(text);
    }

    /// <summary>
    /// The date that a text means to a reader: in this format, or written out as people write dates
    /// (<c>17 February 1963</c>, <c>1984年11月</c>).
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>The date; null when the text is no date and nothing but a date.</returns>
    public static EdtfDate? FromWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text).Date ?? (Habits.Meaning(text) is { } written ? Parse(written).Date : null);
    }

    /// <summary>
    /// The bounds taken leniently. Each single date of the expression that carries <c>~</c>, <c>?</c> or
    /// <c>%</c> is widened on both sides by one unit: the coarsest part a qualifier stands at, or the
    /// date's own precision where that is coarser. <c>2004-06~</c> gives a month, <c>2004~-06-11</c> a year,
    /// <c>199X~</c> ten years, a season the months it lasts. Dates without qualifiers stay as they are.
    /// </summary>
    public DateBounds Widened() => FormBounds.WidenedOf(Form);

    /// <summary>
    /// Whether every reading puts all of this date before all of the other, on the <see cref="Widened"/>
    /// bounds of both. An open or unknown side in between makes it false.
    /// </summary>
    /// <param name="other">The date to compare with.</param>
    public bool IsCertainlyBefore(EdtfDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Widened().Latest is { } latest && other.Widened().Earliest is { } earliest && latest < earliest;
    }

    /// <summary>
    /// Whether some reading puts a day of this date after a day of the other, on the <see cref="Widened"/>
    /// bounds of both. An open or unknown side in between makes it true.
    /// </summary>
    /// <param name="other">The date to compare with.</param>
    public bool IsPossiblyAfter(EdtfDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Widened().Latest is not { } latest || other.Widened().Earliest is not { } earliest || latest > earliest;
    }

    /// <summary>
    /// Whether this date says nothing that would not be true of another: no day that the other may mean lies outside of its bounds, as
    /// <c>2019</c> holds <c>2019-03-11</c>. Every date holds itself.
    /// </summary>
    public bool Holds(EdtfDate other) =>
        (Earliest is not { } first || (other.Earliest is { } otherFirst && first <= otherFirst))
        && (Latest is not { } last || (other.Latest is { } otherLast && otherLast <= last));

    /// <summary>
    /// A total order that agrees with equality: by earliest day (open starts first, unknown starts last),
    /// then by latest day (open ends after all days, unknown ends after those), then by text, ordinally.
    /// </summary>
    /// <param name="other">The date to compare with; null comes first.</param>
    public int CompareTo(EdtfDate? other)
    {
        if (other is null) return 1;
        var byStart = StartRank(StartKind).CompareTo(StartRank(other.StartKind));
        if (byStart != 0) return byStart;
        var byEarliest = Nullable.Compare(Earliest, other.Earliest);
        if (byEarliest != 0) return byEarliest;
        // The members of EndKind are declared in the order the ends take.
        var byEnd = EndKind.CompareTo(other.EndKind);
        if (byEnd != 0) return byEnd;
        var byLatest = Nullable.Compare(Latest, other.Latest);
        return byLatest != 0 ? byLatest : string.CompareOrdinal(Text, other.Text);
    }

    /// <summary>Whether the two are written alike.</summary>
    /// <param name="other">The date to compare with.</param>
    public bool Equals(EdtfDate? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EdtfDate);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <summary>Whether the two are written alike.</summary>
    public static bool operator ==(EdtfDate? left, EdtfDate? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the two are written differently.</summary>
    public static bool operator !=(EdtfDate? left, EdtfDate? right) => !(left == right);

    /// <summary>Whether the left date is first in the total order.</summary>
    public static bool operator <(EdtfDate? left, EdtfDate? right) => left is null ? right is not null : left.CompareTo(right) < 0;

    /// <summary>Whether the right date is first in the total order.</summary>
    public static bool operator >(EdtfDate? left, EdtfDate? right) => right < left;

    /// <summary>Whether the left date is first in the total order, or equal.</summary>
    public static bool operator <=(EdtfDate? left, EdtfDate? right) => !(right < left);

    /// <summary>Whether the right date is first in the total order, or equal.</summary>
    public static bool operator >=(EdtfDate? left, EdtfDate? right) => !(left < right);

    private static int StartRank(EndKind kind) => kind switch
    {
        EndKind.Open => -1,
        EndKind.Unknown => 1,
        _ => 0,
    };
}
