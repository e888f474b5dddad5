using Annals.Model;

namespace Annals.Search;

/// <summary>
/// What is compared when readers search. Letters lose case and accents, traditional characters become simplified; words are
/// runs of letters and digits, and a run of Han characters is cut into overlapping pairs. <c>search.js</c> does the same to a query.
/// </summary>
public static class SearchText
{
    /// <summary>A text in the form in which it is compared.</summary>
    public static string Fold(string text)
    {
        var from = TextFolding.Fold(text);
        return string.Create(from.Length, from, (folded, written) =>
        {
            for (var i = 0; i < written.Length; i++) folded[i] = Fold(written[i]);
        });
    }

    /// <summary>Adds the terms of a folded text to others.</summary>
    public static void AddTerms(string folded, HashSet<string> terms)
    {
        // Looked up as they stand in the text: most are known already, and need no memory of their own.
        var known = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var at in Places(folded)) known.Add(folded.AsSpan(at));
    }

    /// <summary>Adds the Han characters of a folded text to terms, each by itself: a name is found by any one of its own.</summary>
    public static void AddCharacters(string folded, HashSet<string> terms)
    {
        foreach (var c in folded.Where(IsHan)) terms.Add(c.ToString());
    }

    /// <summary>
    /// Adds what finds a folded name by a slip in its first letters: the name without its spaces, and each of its words, each as
    /// <c>~nkpad thi</c>, by the letters behind the first three. <c>search.js</c> holds the first three against the query's.
    /// </summary>
    public static void AddSlips(string name, HashSet<string> terms)
    {
        // A name with Han characters is written in one piece already, and has no slips of its own: only its other words have.
        string[] words = [.. Places(name).Select(p => name[p]).Where(w => !IsHan(w[0]))];
        var whole = name.Any(IsHan) ? "" : string.Concat(words);
        foreach (var letters in words.Append(whole[..Math.Min(whole.Length, LongestWord)]).Where(w => w.Length > Head)) terms.Add($"{SlipSign}{letters[Head..]} {letters[..Head]}");
    }

    private static IEnumerable<Range> Places(string folded)
    {
        for (var start = 0; start < folded.Length;)
        {
            var isHan = IsHan(folded[start]);
            var end = start;
            while (end < folded.Length && (isHan ? IsHan(folded[end]) : IsWord(folded[end]))) end++;
            if (isHan)
            {
                // A character that stands alone is a term; of a longer run each pair is.
                if (end - start == 1) yield return start..end;
                for (var at = start; at < end - 1; at++) yield return at..(at + 2);
            }
            else if (end > start)
            {
                yield return start..Math.Min(end, start + LongestWord);
            }

            start = Math.Max(end, start + 1);
        }
    }

    private const int LongestWord = 24;

    // A slip behind these letters is found among the words that begin with them.
    private const int Head = 3;
    private const char SlipSign = '~';

    // U+00C0 to U+017F without case and accents.
    private const string Latin =
        "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggg" +
        "gggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";

    private static char Fold(char c) => c switch
    {
        >= '\u00C0' and <= '\u017F' => Latin[c - '\u00C0'],
        _ => HanFolding.Fold(char.ToLowerInvariant(c)),
    };

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) && !IsHan(c);
}
