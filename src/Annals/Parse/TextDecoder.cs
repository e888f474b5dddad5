using System.Text;
using Annals.Files;

namespace Annals.Parse;

/// <summary>The one gate through which bytes become text.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Decodes UTF-8 strictly, drops a byte order mark and turns all line ends into line feeds. What cannot be text is
    /// told with its line.
    /// </summary>
    public static Checked<SourceText?> Decode(InputFile file)
    {
        var bytes = file.Content.Span;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Refuse(ReadingRules.Utf8.At(Location.StartOf(file.Path), "this file is UTF-16", "save it as UTF-8"));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            var before = bytes[..Math.Clamp(fault.Index, 0, bytes.Length)];
            var line = before.Count((byte)'\n') + 1;
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            return Refuse(ReadingRules.Utf8.At(new Location(file.Path, line, column, line, column + 1), "this byte is not UTF-8", "save the file as UTF-8"));
        }

        text = SourceText.WithLineFeeds(text);
        var source = new SourceText(file.Path, text);
        var unprintable = FirstUnprintable(text);
        if (unprintable >= 0)
        {
            return Refuse(ReadingRules.PrintableText.At(
                source.At(unprintable),
                $"the character U+{(int)text[unprintable]:X4} cannot stand in a text",
                "delete it; it is invisible in most editors"));
        }

        return Checked.Sound<SourceText?>(source);
    }

    /// <summary>Offset of the first character that no text needs, or of half a surrogate pair; -1 if there is none.</summary>
    public static int FirstUnprintable(string text)
    {
        var found = text.AsSpan().IndexOfAny(UnprintableCharacters.All);
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return found;
        for (var i = 0; i < (found < 0 ? text.Length : found); i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return i;
        }

        return found;
    }

    private static Checked<SourceText?> Refuse(Diagnostic diagnostic) => Checked.With<SourceText?>(null, [diagnostic]);
}
