using System.Globalization;
using System.Text;

namespace Annals.Files;

/// <summary>Characters that a reader does not see, or that do something else than to be seen.</summary>
public static class UnseenCharacters
{
    /// <summary>Whether a character drives a terminal, turns the direction of a line, breaks it, or has no shape that is known.</summary>
    public static bool Holds(Rune letter) =>
        letter == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    /// <summary>The same of one half of a character too: half a character is none.</summary>
    public static bool Holds(char letter) => !Rune.TryCreate(letter, out var whole) || Holds(whole);
}
