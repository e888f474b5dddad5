using System.Text;

namespace Annals.Render.Views;

/// <summary>How wide a label of the interface's sans-serif letters is at most, without a font at hand: each letter counted as the widest usual font has it.</summary>
internal static class LabelWidth
{
    // Of a name on the map, in letters as wide as Han ones.
    private const double LongestName = 30 / 1.8;

    /// <summary>A name that fits a label of the map: whole, or its beginning.</summary>
    public static string Shorten(string name) => Beginning(name, LongestName);

    /// <summary>A text in lines that are not wider than there is room; the last is cut where the text goes on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Of its letters, in pixels.</param>
    /// <param name="room">In pixels; room for a few letters at least.</param>
    /// <param name="most">Lines at most.</param>
    public static IReadOnlyList<string> Wrap(string text, int size, int room, int most)
    {
        var lines = new List<string>();
        var rest = text;
        while (lines.Count + 1 < most && EndOfLine(rest, (double)room / size) is var end && end < rest.Length)
        {
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        return [.. lines, Whole(rest, size) <= room ? rest : Beginning(rest, ((double)room / size) - 1)];
    }

    /// <summary>The width of a text in pixels, rounded up to an even number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Of its letters, in pixels.</param>
    public static int Of(string text, int size) => (((int)Whole(text, size) / 2) + 1) * 2;

    /// <summary>A text, or its beginning with a sign that it goes on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ems">Its width at most, in letters as wide as Han ones, without the sign.</param>
    public static string Beginning(string text, double ems)
    {
        var width = 0.0;
        var cut = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            width += Ems(rune);
            if (width > ems) return cut.ToString().TrimEnd() + "…";
            cut.Append(rune);
        }

        return text;
    }

    private static double Whole(string text, int size) => text.EnumerateRunes().Sum(Ems) * size;

    // After the last word that fits; within it, if it is the first and longer than a line. Han texts may be broken between any two letters.
    private static int EndOfLine(string text, double ems)
    {
        int end = 0, at = 0;
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHan(rune) && at > 0) end = at;
            width += Ems(rune);
            if (width > ems) return end > 0 ? end : Math.Max(at, 1);
            at += rune.Utf16SequenceLength;
            if (rune.Value is ' ' or '-' || IsHan(rune)) end = at;
        }

        return text.Length;
    }

    // Letters of Han, not its punctuation, with which no line begins.
    private static bool IsHan(Rune letter) => Rune.IsLetter(letter) && letter.Value >= 0x2E80;

    private static double Ems(Rune letter) => letter.Value switch
    {
        >= 0x2E80 => 1,
        'm' or 'w' or 'M' or 'W' => 0.9,
        >= 'A' and <= 'Z' => 0.72,
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or ' ' or '.' or ',' or '-' or '\'' => 0.36,
        _ => 0.6,
    };
}
