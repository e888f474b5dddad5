using System.Text;

namespace Annals.Model;

/// <summary>Addresses that lead a browser to a passage (WICG URL Fragment Text Directives).</summary>
public static class TextFragment
{
    /// <summary>
    /// An address with a text directive. Comma, hyphen and ampersand have a meaning in a directive; they are percent-encoded like
    /// everything else that is not plain. Letters beyond ASCII stand in an address as they are (WHATWG URL), at a third of
    /// their escaped length.
    /// </summary>
    /// <param name="url">Where the text stands; a fragment that it has already stays in front of the directive.</param>
    /// <param name="phrase">The phrase to look for.</param>
    public static string Of(string url, string phrase)
    {
        var address = new StringBuilder(url, url.Length + (phrase.Length * 2) + 16);
        if (!url.Contains('#', StringComparison.Ordinal)) address.Append('#');
        address.Append(":~:text=");
        foreach (var rune in phrase.EnumerateRunes())
        {
            if (IsPlain(rune)) address.Append(rune);
            else address.Append(rune.Value == '-' ? "%2D" : rune.Value == ' ' ? "%20" : Uri.EscapeDataString(rune.ToString()));
        }

        return address.ToString();
    }

    private static bool IsPlain(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '_' or '.' or '~'
        : Rune.IsLetterOrDigit(rune);
}
