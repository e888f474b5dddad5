using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>A locator shows a place; it does not copy the source.</summary>
public static class LocatorsAreShort
{
    /// <summary>Most Chinese or Japanese characters of a locator.</summary>
    public const int MaximumCharacters = 15;

    /// <summary>Most words of a locator in scripts that write words apart.</summary>
    public const int MaximumWords = 8;

    /// <summary>A locator that copies more than it needs to.</summary>
    public static readonly Rule IsShort = new("AN408", Severity.Warning, "a locator has at most 15 Chinese characters or 8 words");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge) =>
        from rests in knowledge.Rests
        from rest in rests
        let locator = rest.Citation.Locator
        where locator is not null
        let size = SizeOf(locator.Value)
        where size.Characters > MaximumCharacters || size.Words > MaximumWords
        select IsShort.At(
            locator.At,
            size.Characters > MaximumCharacters ? $"this locator has {size.Characters} characters" : $"this locator has {size.Words} words",
            $"keep the part that occurs only once: {MaximumCharacters} Chinese characters or {MaximumWords} words are enough to find a passage");

    private static (int Characters, int Words) SizeOf(string locator)
    {
        var (characters, words, inWord) = (0, 0, false);
        foreach (var c in locator)
        {
            if (c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF'))
            {
                characters++;
                inWord = false;
            }
            else if (char.IsWhiteSpace(c))
            {
                inWord = false;
            }
            else if (!inWord && char.IsLetterOrDigit(c))
            {
                words++;
                inWord = true;
            }
        }

        return (characters, words);
    }
}
