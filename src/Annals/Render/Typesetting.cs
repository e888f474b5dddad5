using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Annals.Render;

/// <summary>
/// Sets quotation marks and apostrophes as they are printed in a language, where authors typed the ones that a keyboard has:
/// <c>"a card"</c> becomes <c>“a card”</c>, <c>Lenovo's</c> becomes <c>Lenovo’s</c>. What is quoted word for word, such as a locator, is never given to it;
/// what is read by machines (search, feeds, data) keeps what was typed. A mark that is neither, such as the one for inches, stays.
/// </summary>
/// <remarks>One instance sets one text from its beginning to its end, in pieces if need be.</remarks>
public sealed class Typesetting
{
    private static readonly SearchValues<char> Typed = SearchValues.Create("\"'");

    // Opening and closing, double and single (Unicode CLDR, "delimiters"). Languages whose marks stand on every keyboard, as the Chinese ones do, need none.
    private static readonly FrozenDictionary<string, string> MarksOf = new Dictionary<string, string> { ["en"] = "“”‘’" }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Inline =
        FrozenSet.Create(StringComparer.Ordinal, "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var");

    private static readonly FrozenSet<string> Verbatim = FrozenSet.Create(StringComparer.Ordinal, "code", "kbd", "pre", "q", "samp");

    private readonly string marks;
    private char before = ' ';
    private bool isQuoted;
    private bool isInTag;
    private int verbatim;

    private Typesetting(string marks) => this.marks = marks;

    /// <summary>For texts in a language; <see langword="null"/> if nothing is to be set in it.</summary>
    /// <param name="tag">BCP 47.</param>
    public static Typesetting? For(string tag) =>
        MarksOf.TryGetValue(tag.Split('-', 2)[0], out var marks) ? new Typesetting(marks) : null;

    /// <summary>A plain text, set.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tag">Its language, BCP 47.</param>
    public static string Of(string text, string tag) =>
        text.AsSpan().ContainsAny(Typed) && For(tag) is { } setting ? setting.Set(text) : text;

    /// <summary>The next piece of clean HTML, set: not what stands in tags, in code or in quotations that are marked up.</summary>
    /// <param name="piece">May begin and end anywhere but in the name of a tag or in a character reference.</param>
    public string Html(string piece)
    {
        var html = new StringBuilder(piece.Length);
        var rest = piece.AsSpan();
        while (!rest.IsEmpty)
        {
            if (isInTag)
            {
                var end = rest.IndexOf('>');
                isInTag = end < 0;
                html.Append(Take(ref rest, isInTag ? rest.Length : end + 1));
                continue;
            }

            if (rest[0] == '<')
            {
                isInTag = true;
                Enter(rest[1..]);
                html.Append(Take(ref rest, 1));
                continue;
            }

            var length = 1;
            var letter = rest[0];
            if (letter == '&' && rest.IndexOf(';') is > 0 and var last)
            {
                length = last + 1;
                letter = rest[..length] switch
                {
                    "&quot;" => '"',
                    "&#39;" => '\'',
                    _ => '&',
                };
            }

            var after = length < rest.Length ? rest[length] : '<';
            var set = SetOne(letter, after);
            if (set == letter) html.Append(rest[..length]);
            else html.Append(set);
            rest = rest[length..];
        }

        return html.ToString();
    }

    /// <summary>Something stands between two pieces that is a word to readers, such as a name.</summary>
    public void PassWord() => before = 'x';

    private string Set(string text) => string.Create(text.Length, (this, text), static (set, given) =>
    {
        var (setting, text) = given;
        for (var i = 0; i < text.Length; i++) set[i] = setting.SetOne(text[i], i + 1 < text.Length ? text[i + 1] : ' ');
    });

    private char SetOne(char letter, char after)
    {
        var set = letter switch
        {
            _ when verbatim > 0 => letter,
            '"' => Double(after),
            '\'' => Single(after),
            _ => letter,
        };
        before = set;
        return set;
    }

    private char Double(char after)
    {
        if (MayOpen() && !char.IsWhiteSpace(after)) isQuoted = true;
        else if (isQuoted) isQuoted = false;
        else return '"';
        return marks[isQuoted ? 0 : 1];
    }

    // An apostrophe is the closing mark, between letters, after them and before the digits of a year.
    private char Single(char after)
    {
        if (!MayOpen()) return char.IsDigit(before) && !char.IsLetter(after) ? '\'' : marks[3];
        return char.IsDigit(after) ? marks[3] : char.IsLetter(after) ? marks[2] : '\'';
    }

    private bool MayOpen() => char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '/' or '—' or '–' || before == marks[0] || before == marks[2];

    private void Enter(ReadOnlySpan<char> tag)
    {
        var isEnd = tag.StartsWith("/");
        if (isEnd) tag = tag[1..];
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length])) length++;
        var name = tag[..length].ToString();
        if (Verbatim.Contains(name)) verbatim = Math.Max(0, verbatim + (isEnd ? -1 : 1));
        if (Inline.Contains(name)) return;
        before = ' ';
        isQuoted = false;
    }

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> rest, int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
