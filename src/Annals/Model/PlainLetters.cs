using System.Collections.Frozen;

namespace Annals.Model;

/// <summary>Latin letters without their marks: é as e, ß as ss. For ids and the order of an index, never for showing.</summary>
public static class PlainLetters
{
    // Letters that Unicode does not take apart, with what they are usually written as where they cannot be.
    private static readonly FrozenDictionary<char, string> Others = "ßss ẞSS æae ÆAE œoe ŒOE øo ØO łl ŁL đd ĐD ðd ÐD þth ÞTH ıi ħh ĦH ŋng ŊNG ŧt ŦT"
        .Split(' ')
        .ToFrozenDictionary(pair => pair[0], pair => pair[1..]);

    /// <summary>What a letter is without its marks; a mark alone is nothing; every other character is itself.</summary>
    public static string Of(char letter)
    {
        if (char.IsAscii(letter)) return letter.ToString();
        if (letter is >= '\u0300' and <= '\u036F') return "";
        if (CompatibilityForms.Of(letter) is { } form) return form;
        while (CompatibilityForms.WithoutMark(letter) is { } plain) letter = plain;
        return Others.TryGetValue(letter, out var others) ? others : letter.ToString();
    }
}
