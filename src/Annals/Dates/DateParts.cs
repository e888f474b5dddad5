namespace Annals.Dates;

/// <summary>The year of a single date.</summary>
/// <param name="Written">As written without qualifiers: <c>1985</c>, <c>-015X</c>, <c>Y-17E7</c>, <c>1950S2</c>.</param>
/// <param name="Value">
/// The number written, when every digit is given; for <c>1950S2</c> the estimate 1950. Null when a digit is <c>X</c>.
/// </param>
/// <param name="Least">The earliest year the writing allows (astronomical).</param>
/// <param name="Greatest">The latest year the writing allows; not before <paramref name="Least"/>.</param>
/// <param name="SignificantDigits">The number after <c>S</c> (ISO 8601-2, 4.7.4), 1 or more; else null.</param>
/// <param name="Precision">Year, Decade, Century or Millennium.</param>
/// <param name="Qualification">What qualifiers say of the year, from either side.</param>
public sealed record YearPart(
    string Written,
    long? Value,
    long Least,
    long Greatest,
    int? SignificantDigits,
    DatePrecision Precision,
    Qualification Qualification)
{
    /// <summary>Whether a digit is unspecified (<c>X</c>).</summary>
    public bool HasUnspecified => Value is null;

    /// <summary>Whether the writing allows the year.</summary>
    /// <param name="year">An astronomical year.</param>
    public bool Allows(long year)
    {
        if (year < Least || year > Greatest) return false;
        if (Value is not null) return true;
        var digits = Written.AsSpan().TrimStart('-');
        var rest = Math.Abs(year);
        for (var i = digits.Length - 1; i >= 0; i--, rest /= 10)
        {
            if (digits[i] != 'X' && digits[i] - '0' != rest % 10) return false;
        }
        return true;
    }
}

/// <summary>The month (or season) or the day of a single date: two characters, each a digit or <c>X</c>.</summary>
/// <param name="Written">The two characters.</param>
/// <param name="Qualification">What qualifiers say of the part, from either side.</param>
public sealed record DatePart(string Written, Qualification Qualification)
{
    /// <summary>The number, or null when a digit is unspecified.</summary>
    public int? Value => HasUnspecified ? null : ((Written[0] - '0') * 10) + (Written[1] - '0');

    /// <summary>Whether a digit is unspecified (<c>X</c>).</summary>
    public bool HasUnspecified => Written.Contains('X', StringComparison.Ordinal);

    /// <summary>Whether nothing is known of the part: <c>XX</c>.</summary>
    public bool IsUnspecified => Written == "XX";

    /// <summary>Whether the writing allows the number.</summary>
    /// <param name="number">0 to 99.</param>
    public bool Allows(int number) =>
        (Written[0] == 'X' || Written[0] - '0' == number / 10) &&
        (Written[1] == 'X' || Written[1] - '0' == number % 10);
}
