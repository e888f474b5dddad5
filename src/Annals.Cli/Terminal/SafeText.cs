using System.Globalization;
using System.Text;
using Annals.Files;

namespace Annals.Cli.Terminal;

/// <summary>
/// Text of a site's authors made fit for a terminal and for the log of a build server: escape sequences, control
/// characters, direction marks and what cannot be seen are shown, not obeyed, and nothing reads as a command.
/// </summary>
internal static class SafeText
{
    /// <summary>The text in one line.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">Longest outcome in characters; the rest is cut.</param>
    public static string Of(string text, int longest = int.MaxValue)
    {
        var safe = new StringBuilder(Math.Min(text.Length, longest) + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (safe.Length >= longest) return safe.Append('…').ToString();
            var length = Rune.TryGetRuneAt(text, i, out var letter) ? letter.Utf16SequenceLength : 1;
            var unseen = letter == default || UnseenCharacters.Holds(letter) || (letter.Value == '[' && OpensCommand(safe));
            foreach (var unit in text.AsSpan(i, length))
            {
                if (unseen) safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
                else safe.Append(unit);
            }

            i += length - 1;
        }

        return safe.ToString();
    }

    // Build servers obey `##[command]` and `##vso[command]` wherever they stand in a line; `::command::` only at its
    // start, and no line of ours starts with an author's words.
    private static bool OpensCommand(StringBuilder before) => EndsWith(before, "##") || EndsWith(before, "##vso");

    private static bool EndsWith(StringBuilder text, string end)
    {
        if (text.Length < end.Length) return false;
        for (var i = 0; i < end.Length; i++)
        {
            if (char.ToLowerInvariant(text[text.Length - end.Length + i]) != end[i]) return false;
        }

        return true;
    }
}
