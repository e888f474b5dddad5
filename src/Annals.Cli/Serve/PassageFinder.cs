using System.Text;

namespace Annals.Cli.Serve;

/// <summary>Finds the line of a note that a passage of its page was made from.</summary>
internal static class PassageFinder
{
    private const int LongestNeedle = 32;
    private const string Fence = "---";

    /// <summary>
    /// The line, from one, whose words are those of the passage; without one, the first line of prose, or of the file.
    /// Only letters and digits are compared: the marks of Markdown are in the note and not on the page.
    /// </summary>
    public static int LineOf(IReadOnlyList<string> lines, string? passage)
    {
        if (passage is not null && Letters(passage) is { Length: > 1 } words)
        {
            for (var length = Math.Min(words.Length, LongestNeedle); length > 1; length /= 2)
            {
                var needle = words[..length];
                for (var i = 0; i < lines.Count; i++)
                {
                    if (Letters(lines[i]).Contains(needle, StringComparison.Ordinal)) return i + 1;
                }
            }
        }

        return FirstLineOfProse(lines);
    }

    private static int FirstLineOfProse(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || lines[0].TrimEnd() != Fence) return 1;
        var end = 1;
        while (end < lines.Count && lines[end].TrimEnd() != Fence) end++;
        for (var i = end + 1; i < lines.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i])) return i + 1;
        }

        return 1;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter)) letters.Append(char.ToLowerInvariant(letter));
        }

        return letters.ToString();
    }
}
