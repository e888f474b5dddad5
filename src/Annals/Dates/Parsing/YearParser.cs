using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Annals.Dates.Parsing;

/// <summary>
/// The year: four digits with or without <c>X</c> and a sign, or the letter <c>Y</c> with as many digits as
/// it takes and an exponent; either may end in significant digits (ISO 8601-2, 4.7).
/// </summary>
internal static class YearParser
{
    /// <summary>What a year, month or day is written with.</summary>
    internal static readonly SearchValues<char> DigitsAndX = SearchValues.Create("0123456789X");

    // Eighteen digits leave room in a long for the sums that widen bounds.
    private const int MostDigits = 18;

    public static bool TryParse(
        Slice slice, [NotNullWhen(true)] out YearPart? year, [NotNullWhen(false)] out EdtfError? error)
    {
        year = null;
        if (slice.IsEmpty)
        {
            error = slice.Error("the year is missing");
            return false;
        }
        var number = slice;
        int? significant = null;
        if (slice.IndexOf('S') is > 0 and var letter)
        {
            number = slice.Take(letter);
            if (!TryCount(slice.From(letter + 1), "the S takes the number of significant digits", out var count, out error))
                return false;
            significant = count;
        }
        var isLong = number[0] == 'Y';
        var digits = isLong ? number.From(1) : number;
        var isNegative = !digits.IsEmpty && digits[0] == '-';
        if (isNegative) digits = digits.From(1);
        return isLong
            ? TryLong(slice, number, digits, isNegative, significant, out year, out error)
            : TryFour(slice, number, digits, isNegative, significant, out year, out error);
    }

    private static bool TryFour(
        Slice slice, Slice number, Slice digits, bool isNegative, int? significant,
        [NotNullWhen(true)] out YearPart? year, [NotNullWhen(false)] out EdtfError? error)
    {
        year = null;
        if (digits.Span.ContainsAnyExcept(DigitsAndX))
        {
            error = number.Error("a year is four digits, or X for a digit that is not known");
            return false;
        }
        if (digits.Length != 4)
        {
            var hint = FourDigitHint(digits.Span, isNegative);
            error = number.Error(digits.Length > 4 ? "a year of more than four digits starts with Y" : "a year is four digits", hint);
            return false;
        }
        if (!digits.Span.Contains('X'))
        {
            var value = long.Parse(digits.Span, NumberStyles.None, CultureInfo.InvariantCulture);
            if (isNegative && value == 0)
            {
                error = number.Error("the year 0000 takes no sign", "write 0000");
                return false;
            }
            return TryValue(slice, isNegative ? -value : value, 4, significant, out year, out error);
        }
        if (significant is not null)
        {
            error = slice.Error("significant digits need a year without X");
            return false;
        }
        var least = Fill(digits.Span, 0);
        var greatest = Fill(digits.Span, 9);
        year = new(
            slice.ToString(), null, isNegative ? -greatest : least, isNegative ? -least : greatest, null,
            Dropped(4 - digits.IndexOf('X')), Qualification.None);
        error = null;
        return true;
    }

    private static string? FourDigitHint(ReadOnlySpan<char> digits, bool isNegative)
    {
        if (digits.IsEmpty || digits.Contains('X')) return null;
        var number = digits.TrimStart('0').ToString();
        var sign = isNegative && number.Length > 0 ? "-" : "";
        return number.Length > MostDigits ? null
            : number.Length > 4 ? $"write Y{sign}{number}"
            : $"write {sign}{number.PadLeft(4, '0')}";
    }

    private static bool TryLong(
        Slice slice, Slice number, Slice digits, bool isNegative, int? significant,
        [NotNullWhen(true)] out YearPart? year, [NotNullWhen(false)] out EdtfError? error)
    {
        year = null;
        var exponent = 0;
        if (digits.IndexOf('E') is >= 0 and var letter)
        {
            if (!TryCount(digits.From(letter + 1), "the E takes the number of zeros", out exponent, out error)) return false;
            digits = digits.Take(letter);
        }
        if (digits.IsEmpty || digits.Span.ContainsAnyExceptInRange('0', '9'))
        {
            error = number.Error("a year that starts with Y goes on with digits");
            return false;
        }
        var length = digits.Span.TrimStart('0').Length + exponent;
        if (length > MostDigits)
        {
            error = number.Error("a year has at most 18 digits");
            return false;
        }
        var value = long.Parse(digits.Span, NumberStyles.None, CultureInfo.InvariantCulture);
        for (var i = 0; i < exponent; i++) value *= 10;
        if (value <= 9999)
        {
            var plain = (isNegative && value > 0 ? "-" : "") + value.ToString("0000", CultureInfo.InvariantCulture);
            error = number.Error("only a year of more than four digits starts with Y", $"write {plain}");
            return false;
        }
        return TryValue(slice, isNegative ? -value : value, length, significant, out year, out error);
    }

    private static bool TryValue(
        Slice slice, long value, int digits, int? significant,
        [NotNullWhen(true)] out YearPart? year, [NotNullWhen(false)] out EdtfError? error)
    {
        year = null;
        error = null;
        if (significant is not { } count)
        {
            year = new(slice.ToString(), value, value, value, null, DatePrecision.Year, Qualification.None);
            return true;
        }
        if (count == 0 || count > digits)
        {
            error = slice.From(slice.IndexOf('S')).Error($"this year has from 1 to {digits} significant digits");
            return false;
        }
        long unit = 1;
        for (var i = count; i < digits; i++) unit *= 10;
        var least = Math.Abs(value) / unit * unit;
        var greatest = least + unit - 1;
        year = new(
            slice.ToString(), value, value < 0 ? -greatest : least, value < 0 ? -least : greatest, count,
            Dropped(digits - count), Qualification.None);
        return true;
    }

    // Two digits suffice for every exponent and count within the eighteen.
    private static bool TryCount(Slice slice, string message, out int count, [NotNullWhen(false)] out EdtfError? error)
    {
        error = null;
        if (slice.Length is 1 or 2 &&
            int.TryParse(slice.Span, NumberStyles.None, CultureInfo.InvariantCulture, out count)) return true;
        count = 0;
        error = slice.Error($"{message}, up to 18");
        return false;
    }

    private static long Fill(ReadOnlySpan<char> digits, int forUnknown)
    {
        long value = 0;
        foreach (var digit in digits) value = (value * 10) + (digit == 'X' ? forUnknown : digit - '0');
        return value;
    }

    private static DatePrecision Dropped(int digits) => digits switch
    {
        0 => DatePrecision.Year,
        1 => DatePrecision.Decade,
        2 => DatePrecision.Century,
        _ => DatePrecision.Millennium,
    };
}
