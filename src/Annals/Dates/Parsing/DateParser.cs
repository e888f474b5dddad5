using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Annals.Dates.Parsing;

/// <summary>
/// The outermost layer of the grammar: a single date, an interval or a set. Every layer walks its stretch
/// of the text once, from the left, and never goes back.
/// </summary>
internal static class DateParser
{
    private const string Dots = "..";

    public static EdtfResult Parse(string text)
    {
        var strict = ParseStrictly(text);
        // Only a text that failed is worth a second look for the habit behind it.
        return strict.Error is { } error && text.Length <= EdtfDate.MaximumLength
            ? new(null, Habits.Explain(text, error))
            : strict;
    }

    /// <summary>The grammar alone, without guesses at what the writer meant.</summary>
    public static EdtfResult ParseStrictly(string text)
    {
        if (text.Length > EdtfDate.MaximumLength)
            return new(null, new("a date has at most 200 characters", 0, text.Length, null));
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var slice = new Slice(text, start, start + text.AsSpan().Trim().Length);
        return TryForm(slice, out var form, out var error)
            ? new(new EdtfDate(slice.ToString(), form), null)
            : new(null, error);
    }

    private static bool TryForm(
        Slice slice, [NotNullWhen(true)] out EdtfForm? form, [NotNullWhen(false)] out EdtfError? error)
    {
        form = null;
        error = null;
        if (slice.IsEmpty)
        {
            error = slice.Error("there is no date here");
        }
        else if (slice[0] is '[' or '{')
        {
            if (TrySet(slice, out var set, out error)) form = set;
        }
        else if (slice.IndexOf('/') >= 0)
        {
            if (TryInterval(slice, out var interval, out error)) form = interval;
        }
        else if (SingleDateParser.TryParse(slice, out var single, out error))
        {
            form = single;
        }
        return form is not null;
    }

    private static bool TryInterval(
        Slice slice, [NotNullWhen(true)] out DateInterval? interval, [NotNullWhen(false)] out EdtfError? error)
    {
        interval = null;
        var slash = slice.IndexOf('/');
        var right = slice.From(slash + 1);
        if (right.IndexOf('/') is >= 0 and var second)
        {
            error = right.From(second).Error("an interval has two ends and one slash");
            return false;
        }
        if (!TryEnd(slice.Take(slash), out var start, out var startKind, out error)) return false;
        if (!TryEnd(right, out var end, out var endKind, out error)) return false;
        if (start is null && end is null)
        {
            error = slice.Error("an interval needs a date at one end at least");
            return false;
        }
        if (start is not null && end is not null && end.Latest < start.Earliest)
        {
            error = slice.Error("the interval ends before it starts", $"write {right}/{slice.Take(slash)}");
            return false;
        }
        interval = new(start, startKind, end, endKind);
        return true;
    }

    private static bool TryEnd(Slice slice, out SingleDate? date, out EndKind kind, [NotNullWhen(false)] out EdtfError? error)
    {
        (date, error) = (null, null);
        kind = slice.IsEmpty ? EndKind.Unknown : slice.Span is Dots ? EndKind.Open : EndKind.Known;
        return kind != EndKind.Known || TryTimeless(slice, "an interval", out date, out error);
    }

    private static bool TrySet(
        Slice slice, [NotNullWhen(true)] out DateSet? set, [NotNullWhen(false)] out EdtfError? error)
    {
        set = null;
        var isAllOf = slice[0] == '{';
        var close = isAllOf ? '}' : ']';
        if (slice.Length < 2 || slice[^1] != close)
        {
            error = slice.From(slice.Length).Error($"the set that opens with {slice[0]} is not closed by {close}");
            return false;
        }
        var rest = slice.From(1).Take(slice.Length - 2);
        if (rest.IsEmpty)
        {
            error = slice.Error("a set needs a date");
            return false;
        }
        var members = ImmutableArray.CreateBuilder<SetMember>();
        var isLast = false;
        while (!isLast)
        {
            var comma = rest.IndexOf(',');
            isLast = comma < 0;
            var part = isLast ? rest : rest.Take(comma);
            if (!TryMember(part, members.Count == 0, isLast, out var member, out error)) return false;
            members.Add(member);
            rest = rest.From(isLast ? rest.Length : comma + 1);
        }
        set = new(isAllOf, members.ToImmutable());
        error = null;
        return true;
    }

    private static bool TryMember(
        Slice slice, bool isFirst, bool isLast, [NotNullWhen(true)] out SetMember? member, [NotNullWhen(false)] out EdtfError? error)
    {
        member = null;
        SingleDate? first = null;
        SingleDate? last = null;
        var dots = slice.Span.IndexOf(Dots);
        if (slice.IsEmpty || (dots == 0 && slice.Length == Dots.Length))
        {
            error = slice.Error("a member of the set is missing");
            return false;
        }
        if (dots < 0)
        {
            if (!TryTimeless(slice, "a set", out first, out error)) return false;
            member = new(first, first);
            return true;
        }
        var left = slice.Take(dots);
        var right = slice.From(dots + Dots.Length);
        if (left.IsEmpty && !isFirst)
        {
            error = slice.Error("only the first member of a set can have no beginning");
            return false;
        }
        if (right.IsEmpty && !isLast)
        {
            error = slice.Error("only the last member of a set can have no end");
            return false;
        }
        if (!left.IsEmpty && !TryTimeless(left, "a set", out first, out error)) return false;
        if (!right.IsEmpty && !TryTimeless(right, "a set", out last, out error)) return false;
        if (first is not null && last is not null && last.Latest < first.Earliest)
        {
            error = slice.Error("the range ends before it starts", "put the earlier date first");
            return false;
        }
        member = new(first, last);
        error = null;
        return true;
    }

    // Inside intervals and sets the profile has dates only: a time of day would be lost in the bounds.
    private static bool TryTimeless(
        Slice slice, string where, [NotNullWhen(true)] out SingleDate? date, [NotNullWhen(false)] out EdtfError? error)
    {
        if (!SingleDateParser.TryParse(slice, out date, out error)) return false;
        if (date.Time is null) return true;
        error = slice.From(slice.IndexOf('T')).Error($"{where} takes dates without a time of day", $"write {slice.Take(slice.IndexOf('T'))}");
        return false;
    }
}
