using System.Globalization;
using System.Text.RegularExpressions;

namespace Annals.Prose;

/// <summary>A stretch of a body's HTML that its author wrote as HTML.</summary>
/// <param name="Start">Where it stands in the written HTML.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Source">Where it stands in the Markdown.</param>
internal readonly partial record struct RawFragment(int Start, int Length, int Source)
{
    /// <summary>Raw HTML without the characters that mark open parts, however they are written.</summary>
    public static string WithoutMarks(string html)
    {
        var text = html.AsSpan().IndexOfAnyInRange(BodyWriter.MarkStart, '\uFDEF') < 0 && !html.Contains('\0', StringComparison.Ordinal)
            ? html
            : string.Concat(html.Select(c => c is '\0' or (>= BodyWriter.MarkStart and <= '\uFDEF') ? '\uFFFD' : c));
        return text.Contains("&#", StringComparison.Ordinal) ? Numeric().Replace(text, m => IsMark(m.Value.AsSpan(2)) ? "\uFFFD" : m.Value) : text;
    }

    /// <summary>The fragment that holds a position of the written HTML.</summary>
    public static RawFragment? At(List<RawFragment> fragments, int position)
    {
        var (low, high) = (0, fragments.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var fragment = fragments[middle];
            if (position < fragment.Start) high = middle - 1;
            else if (position >= fragment.Start + fragment.Length) low = middle + 1;
            else return fragment;
        }

        return null;
    }

    private static bool IsMark(ReadOnlySpan<char> reference)
    {
        var isHex = reference[0] is 'x' or 'X';
        var digits = reference.Trim("xX;").TrimStart('0');
        return digits.Length is > 0 and <= 6
            && int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code is >= BodyWriter.MarkStart and <= '\uFDEF';
    }

    [GeneratedRegex("&#(?:[xX][0-9a-fA-F]+|[0-9]+);?", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();
}
