using System.Text;

namespace Annals.Model;

/// <summary>
/// Makes phrases comparable: Unicode normalization form KC as far as <see cref="CompatibilityForms"/> knows it, runs of white
/// space as one space, and no invisible characters (soft hyphens, zero-width spaces, byte order marks).
/// </summary>
public static class TextFolding
{
    /// <summary>A folded text.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else if (CompatibilityForms.Of(c) is { } form)
            {
                foreach (var f in form) Append(folded, f);
            }
            else if (c is not ('\u200B' or '\uFEFF' or '\u00AD'))
            {
                Append(folded, c);
            }
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char c)
    {
        if (folded.Length > 0 && CompatibilityForms.Compose(folded[^1], c) is { } composed) folded[^1] = composed;
        else folded.Append(c);
    }
}
