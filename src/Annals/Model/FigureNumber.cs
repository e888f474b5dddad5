using System.Globalization;

namespace Annals.Model;

/// <summary>Which values of figures are numbers.</summary>
public static class FigureNumber
{
    /// <summary>
    /// A value as a number; <see langword="null"/> if it is anything else, such as a range (<c>10–15</c>) or a fraction (<c>1/3</c>). A comma
    /// counts only where it parts thousands: <c>100,000</c> is a number, <c>1,5</c> is not.
    /// </summary>
    public static decimal? Parse(string value)
    {
        var (whole, fraction) = value.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? (value[..dot], value[dot..]) : (value, "");
        var groups = whole.TrimStart('-').Split(',');
        var isParted = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
        return isParted
            && decimal.TryParse(string.Concat(whole.Replace(",", "", StringComparison.Ordinal), fraction), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
    }
}
