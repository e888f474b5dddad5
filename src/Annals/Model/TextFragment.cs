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
    public static string Of(string url, string phrase) =>
        url + (url.Contains('#', StringComparison.Ordinal) ? "" : "#") + ":~:text=" + string.Concat(phrase.EnumerateRunes().Select(Encoded));

    private static string Encoded(Rune rune) =>
        rune.Value == '-' ? "%2D" : Rune.IsLetterOrDigit(rune) && !rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString());
}
