using System.Globalization;
using System.Text;

namespace Annals.Cli.Terminal;

/// <summary>What a note holds must not drive the terminal or the log: escape sequences and direction overrides are shown, not obeyed.</summary>
internal static class Printable
{
    /// <summary>A text whose control and direction characters are written as <c>\u001B</c>.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Unprintable)) return text;
        var safe = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (Unprintable.Contains(c)) safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else safe.Append(c);
        }

        return safe.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Unprintable = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(i => (char)i).Where(c => char.IsControl(c) || c is '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))]);
}
