using System.Text;

namespace Annals.Render.Views;

/// <summary>How wide a label of the interface's sans-serif letters is at most, without a font at hand: each letter counted as the widest usual font has it.</summary>
internal static class LabelWidth
{
    private const int LongestName = 30;

    /// <summary>A name that fits a label: whole, or its beginning.</summary>
    public static string Shorten(string name)
    {
        var width = 0.0;
        var text = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            width += Ems(rune) * 1.8;
            if (width > LongestName) return text.ToString().TrimEnd() + "…";
            text.Append(rune);
        }

        return name;
    }

    /// <summary>The width of a text in pixels, rounded up to an even number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Of its letters, in pixels.</param>
    public static int Of(string text, int size) => (((int)(text.EnumerateRunes().Sum(Ems) * size) / 2) + 1) * 2;

    private static double Ems(Rune letter) => letter.Value switch
    {
        >= 0x2E80 => 1,
        'm' or 'w' or 'M' or 'W' => 0.9,
        >= 'A' and <= 'Z' => 0.72,
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or ' ' or '.' or ',' or '-' or '\'' => 0.36,
        _ => 0.6,
    };
}
