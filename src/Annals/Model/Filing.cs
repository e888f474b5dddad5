using System.Text;

namespace Annals.Model;

/// <summary>
/// Where a name stands in an index from A to Z. Latin names go by their letters, Chinese ones by pinyin and behind the Latin
/// ones of their letter; a name that begins with something else has no letter and stands last.
/// </summary>
/// <param name="Letter">A capital from A to Z; <see langword="null"/> for numbers, signs and whatever has no known reading.</param>
/// <param name="Key">Orders names, compared ordinally.</param>
public readonly record struct Filing(char? Letter, string Key)
{
    // GB 2312-80 lists the 3,755 characters of its first level (rows 16 to 55) by their reading, so that a character's code gives its
    // place among them. These are the first characters of each letter; I, U and V begin no syllable. A character with several
    // readings has the place of its commonest.
    private const string Firsts = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";
    private const string Letters = "ABCDEFGHJKLMNOPQRSTWXYZ";
    private const int Row = 94;
    private const int Characters = 3755;

    // Private-use characters: behind every letter and sign, so that Chinese names follow Latin ones.
    private const int KeyOfHan = 0xE000;
    private const char NoLetter = '\uFFFF';

    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
    private static readonly int[] Starts = [.. Firsts.Select(Rank)];

    /// <summary>The place of a name.</summary>
    public static Filing Of(string name)
    {
        var filed = string.Concat(name.SkipWhile(c => !char.IsLetterOrDigit(c)).Select(PlainLetters.Of));
        var letter = filed is [var first, ..] ? LetterOf(first) : null;
        var key = new StringBuilder(filed.Length + 1).Append(letter ?? NoLetter);
        foreach (var c in filed)
            key.Append(Rank(c) is var rank and >= 0 ? (char)(KeyOfHan + rank) : char.ToUpperInvariant(c));
        return new(letter, key.ToString());
    }

    private static char? LetterOf(char first)
    {
        if (char.IsAsciiLetter(first)) return char.ToUpperInvariant(first);
        var rank = Rank(first);
        return rank < 0 ? null : Letters[Array.FindLastIndex(Starts, start => start <= rank)];
    }

    // The place of a character among those of the first level; -1 for all others.
    private static int Rank(char c)
    {
        if (c < '\u4E00') return -1;
        Span<byte> code = stackalloc byte[4];
        if (Gb.GetBytes([c], code) != 2 || code[1] < 0xA1) return -1;
        var rank = (code[0] - 0xB0) * Row + code[1] - 0xA1;
        return rank is >= 0 and < Characters ? rank : -1;
    }
}
