namespace Annals.Files;

/// <summary>Finds what an author probably meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidate with the smallest edit distance (Levenshtein with transpositions), if it is near enough to be a
    /// slip: a third of the word's length at most. Ties go to the ordinally first candidate.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        // A slip leaves most of a word standing: of one letter nothing is left.
        var limit = Math.Min(Math.Max(1, word.Length / 3), word.Length - 1);
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) > limit) continue;
            var distance = Distance(word, candidate, bestDistance);
            if (distance < bestDistance || (distance == bestDistance && distance <= limit && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return bestDistance <= limit ? best : null;
    }

    /// <summary>The hint that names the nearest candidate, or another text where none is near.</summary>
    public static string? Hint(string word, IEnumerable<string> candidates, string? otherwise = null) =>
        To(word, candidates) is { } near ? $"did you mean '{near}'?" : otherwise;

    private static int Distance(string a, string b, int giveUpAt)
    {
        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                var value = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) value = Math.Min(value, before[j - 2] + 1);
                current[j] = value;
                least = Math.Min(least, value);
            }

            if (least > giveUpAt) return least;
            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }
}
