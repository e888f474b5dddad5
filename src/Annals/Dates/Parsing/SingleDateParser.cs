using System.Diagnostics.CodeAnalysis;

namespace Annals.Dates.Parsing;

/// <summary>A year, a year and month or season, or a day, with qualifiers and perhaps a time.</summary>
internal static class SingleDateParser
{
    /// <summary>A part between hyphens: what stands to its left, itself, what stands to its right.</summary>
    private readonly record struct Qualified(Slice Body, Qualification Own, Qualification Group)
    {
        public bool IsQualified => (Own | Group) != Qualification.None;
    }

    public static bool TryParse(
        Slice slice, [NotNullWhen(true)] out SingleDate? date, [NotNullWhen(false)] out EdtfError? error)
    {
        date = null;
        string? time = null;
        var calendar = slice;
        if (slice.IndexOf('T') is >= 0 and var letter)
        {
            calendar = slice.Take(letter);
            if (!TimeOfDay.TryCheck(slice.From(letter), out error)) return false;
            time = slice.From(letter + 1).ToString();
        }
        if (!TryParts(calendar, out var parts, out error)) return false;
        if (time is not null && parts.Count < 3)
        {
            error = calendar.Error("a time of day needs a full date before it", "write the date as yyyy-mm-dd");
            return false;
        }
        if (time is not null && parts[2].Group != Qualification.None)
        {
            error = calendar.From(calendar.Length - 1).Error("a date with a time of day takes no qualifier");
            return false;
        }
        if (!TryRead(parts, time, out var read, out error)) return false;
        date = DayBounds.Find(
            read, parts.Count > 1 ? parts[1].Body : default, parts.Count > 2 ? parts[2].Body : default, out error);
        return date is not null;
    }

    private static bool TryParts(Slice slice, out List<Qualified> parts, [NotNullWhen(false)] out EdtfError? error)
    {
        parts = [];
        var rest = slice;
        while (true)
        {
            var end = parts.Count == 0 ? YearEnd(rest) : rest.IndexOf('-');
            if (!TryQualified(end < 0 ? rest : rest.Take(end), out var part, out error)) return false;
            if (parts.Count == 3)
            {
                error = rest.Error("a date has a year, a month and a day, and nothing after them");
                return false;
            }
            parts.Add(part);
            if (end < 0) return true;
            rest = rest.From(end + 1);
        }
    }

    // The year's own sign is no separator: skip a qualifier, the letter and the sign, in that order.
    private static int YearEnd(Slice slice)
    {
        var index = 0;
        if (index < slice.Length && Qualifier(slice[index]) is not null) index++;
        if (index < slice.Length && slice[index] == 'Y') index++;
        if (index < slice.Length && slice[index] == '-') index++;
        var found = slice.From(index).IndexOf('-');
        return found < 0 ? -1 : index + found;
    }

    private static bool TryQualified(Slice slice, out Qualified part, [NotNullWhen(false)] out EdtfError? error)
    {
        var own = Qualification.None;
        var group = Qualification.None;
        part = default;
        error = null;
        var body = slice;
        if (!body.IsEmpty && Qualifier(body[0]) is { } left) (own, body) = (left, body.From(1));
        if (!body.IsEmpty && Qualifier(body[^1]) is { } right) (group, body) = (right, body.Take(body.Length - 1));
        var more = body.Span.IndexOfAny('?', '~', '%');
        if (more >= 0)
        {
            error = body.From(more).Take(1).Error(
                "a part takes one qualifier on each side", "write % for both uncertain and approximate");
            return false;
        }
        part = new(body, own, group);
        return true;
    }

    private static Qualification? Qualifier(char character) => character switch
    {
        '?' => Qualification.Uncertain,
        '~' => Qualification.Approximate,
        '%' => Qualification.UncertainAndApproximate,
        _ => null,
    };

    private static bool TryRead(
        List<Qualified> parts, string? time, [NotNullWhen(true)] out SingleDate? date, [NotNullWhen(false)] out EdtfError? error)
    {
        date = null;
        if (!YearParser.TryParse(parts[0].Body, out var year, out error)) return false;
        if (parts.Count > 1 && (year.SignificantDigits is not null || year.Written[0] == 'Y'))
        {
            error = parts[1].Body.Error("a year written with Y, E or S stands without a month");
            return false;
        }
        // A qualifier on the right covers its part and all to the left of it; so gather from the right.
        var group = Qualification.None;
        DatePart? day = null;
        DatePart? month = null;
        if (parts.Count > 2)
        {
            group = parts[2].Group;
            if (!TryTwo(parts[2], "day", "01 to 31", group, out day, out error)) return false;
        }
        if (parts.Count > 1)
        {
            group |= parts[1].Group;
            if (!TryTwo(parts[1], "month", "01 to 12", group, out month, out error)) return false;
        }
        year = year with { Qualification = parts[0].Own | parts[0].Group | group };
        date = new SingleDate(year, month, day, time);
        date = date with { QualifiedUnit = Unit(parts, date) };
        return true;
    }

    private static bool TryTwo(
        Qualified part, string name, string range, Qualification group,
        [NotNullWhen(true)] out DatePart? read, [NotNullWhen(false)] out EdtfError? error)
    {
        read = null;
        var body = part.Body;
        if (body.IsEmpty)
        {
            error = body.Error($"the {name} is missing after the hyphen");
            return false;
        }
        if (body.Length != 2 || body.Span.ContainsAnyExcept(YearParser.DigitsAndX))
        {
            error = body.Error($"a {name} is two digits, {range}, or X for a digit that is not known");
            return false;
        }
        read = new(body.ToString(), part.Own | group);
        error = null;
        return true;
    }

    private static DatePrecision? Unit(List<Qualified> parts, SingleDate date)
    {
        var index = parts.FindIndex(static part => part.IsQualified);
        if (index < 0) return null;
        var unit = index switch
        {
            0 => date.Year.Precision,
            1 => date.Season is null ? DatePrecision.Month : DatePrecision.Season,
            _ => DatePrecision.Day,
        };
        return unit > date.Precision ? unit : date.Precision;
    }
}
