namespace Annals.Model;

/// <summary>The passage of a text that a phrase was probably copied from.</summary>
/// <param name="Words">The passage as the text has it.</param>
/// <param name="Distance">How many characters must be changed, added or taken out to get the phrase, script and case apart.</param>
public sealed record NearestPassage(string Words, int Distance)
{
    // An edit weighs more than any number of characters that agree: among passages with as many edits, the one that agrees more wins.
    private const int Edit = 1 << 12;

    /// <summary>
    /// The passage with the smallest edit distance (Sellers' algorithm), the likest and then the first of several;
    /// <see langword="null"/> if more than half of the phrase would have to change. Traditional and simplified characters count as
    /// equal, and so do cases.
    /// </summary>
    public static NearestPassage? Of(string text, string phrase)
    {
        if (phrase.Length is 0 or >= Edit) return null;
        var (wanted, searched) = (Key(phrase), Key(text));
        // cost[i]: what it takes to get the phrase's first i characters from a passage that ends here and begins at from[i].
        var cost = Enumerable.Range(0, wanted.Length + 1).Select(i => i * Edit).ToArray();
        var from = new int[wanted.Length + 1];
        var (best, bestFrom, bestEnd) = (cost[^1], 0, 0);
        for (var end = 1; end <= searched.Length; end++)
        {
            var (diagonal, diagonalFrom) = (cost[0], from[0]);
            (cost[0], from[0]) = (0, end);
            for (var i = 1; i <= wanted.Length; i++)
            {
                var (above, aboveFrom) = (cost[i], from[i]);
                (cost[i], from[i]) = (diagonal + (wanted[i - 1] == searched[end - 1] ? -1 : Edit), diagonalFrom);
                if (above + Edit < cost[i]) (cost[i], from[i]) = (above + Edit, aboveFrom);
                if (cost[i - 1] + Edit < cost[i]) (cost[i], from[i]) = (cost[i - 1] + Edit, from[i - 1]);
                (diagonal, diagonalFrom) = (above, aboveFrom);
            }

            var isNearer = cost[^1] < best || (cost[^1] == best && Misfit(end - from[^1]) < Misfit(bestEnd - bestFrom));
            if (isNearer) (best, bestFrom, bestEnd) = (cost[^1], from[^1], end);
        }

        var distance = (best + Edit - 1) / Edit;
        return distance * 2 <= wanted.Length ? new NearestPassage(text[bestFrom..bestEnd], distance) : null;

        int Misfit(int length) => Math.Abs(length - wanted.Length);
    }

    private static string Key(string text) => HanFolding.Fold(text).ToLowerInvariant();
}
