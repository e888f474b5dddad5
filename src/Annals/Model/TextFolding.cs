using System.Text;

namespace Annals.Model;

/// <summary>
/// Makes phrases comparable: canonical composition, the compatibility forms that occur in prose (full-width and
/// half-width letters, ligatures, typographic spaces), and runs of white space as one space. The program carries no
/// Unicode library of its own (invariant globalization), so the rest of NFKC (circled numbers and the like) is compared as written.
/// </summary>
public static class TextFolding
{
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>A folded text.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(c) || c == '\u3000')
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else if (c is >= '\uFF01' and <= '\uFF5E')
            {
                folded.Append((char)(c - 0xFEE0));
            }
            else if (c is >= '\uFB00' and <= '\uFB06')
            {
                folded.Append(Ligatures[c - '\uFB00']);
            }
            else if (c is not ('\u200B' or '\uFEFF' or '\u00AD'))
            {
                folded.Append(c);
            }
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }
}
