using System.Collections.Immutable;
using Annals.Model;

namespace Annals.Compare;

/// <summary>
/// Pairs the statements of two versions of a text: those with the same words first, in their order; between them, those that share most of
/// their words.
/// </summary>
internal static class StatementDifference
{
    // Below this share of common pairs of characters, two statements are two statements and not one reworded.
    private const double Alike = 0.5;

    /// <summary>The statements that differ, in reading order.</summary>
    public static IEnumerable<StatementChange> Of(string language, IReadOnlyList<Statement> before, IReadOnlyList<Statement> after)
    {
        foreach (var (old, now) in Pair([.. before.Select(Folded)], [.. after.Select(Folded)]))
        {
            var olds = Citations(old);
            var nows = Citations(now);
            ImmutableArray<string> lost = [.. olds.Except(nows, StringComparer.Ordinal)];
            ImmutableArray<string> gained = [.. nows.Except(olds, StringComparer.Ordinal)];
            if (old?.Text == now?.Text && lost.IsEmpty && gained.IsEmpty) continue;
            yield return new StatementChange(language, old?.Text, now?.Text, lost, gained, now is not null && olds.Length > 0 && nows.Length == 0);
        }
    }

    // Where an author breaks a line means nothing to a reader.
    private static Statement Folded(Statement statement) => statement with { Text = string.Join(' ', statement.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) };

    private static string[] Citations(Statement? statement) =>
        [.. statement?.Citations.Select(c => $"@{c.Source.Value}{(c.Locator is { } locator ? $" \"{locator.Value}\"" : "")}{(c.Detail is { } detail ? $", {detail}" : "")}") ?? []];

    private static IEnumerable<(Statement? Old, Statement? Now)> Pair(IReadOnlyList<Statement> before, IReadOnlyList<Statement> after)
    {
        var (i, j) = (0, 0);
        foreach (var (old, now) in Common(before, after).Append((before.Count, after.Count)))
        {
            foreach (var pair in PairGap(before, i, old, after, j, now)) yield return pair;
            if (old < before.Count) yield return (before[old], after[now]);
            (i, j) = (old + 1, now + 1);
        }
    }

    // The longest common subsequence of equal texts; notes have dozens of statements, so the table is small.
    private static IEnumerable<(int Old, int Now)> Common(IReadOnlyList<Statement> before, IReadOnlyList<Statement> after)
    {
        var length = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
                length[i, j] = before[i].Text == after[j].Text ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        for (var (i, j) = (0, 0); i < before.Count && j < after.Count;)
        {
            if (before[i].Text == after[j].Text) yield return (i++, j++);
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }
    }

    private static IEnumerable<(Statement? Old, Statement? Now)> PairGap(IReadOnlyList<Statement> before, int i, int endBefore, IReadOnlyList<Statement> after, int j, int endAfter)
    {
        while (i < endBefore && j < endAfter)
        {
            if (Likeness(before[i].Text, after[j].Text) >= Alike) yield return (before[i++], after[j++]);
            else if (Enumerable.Range(j + 1, endAfter - j - 1).Any(k => Likeness(before[i].Text, after[k].Text) >= Alike)) yield return (null, after[j++]);
            else yield return (before[i++], null);
        }

        for (; i < endBefore; i++) yield return (before[i], null);
        for (; j < endAfter; j++) yield return (null, after[j]);
    }

    /// <summary>Dice's coefficient over pairs of characters, from 0 (nothing in common) to 1.</summary>
    internal static double Likeness(string a, string b)
    {
        if (a.Length < 2 || b.Length < 2) return a == b ? 1 : 0;
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < a.Length; i++) pairs[(a[i - 1], a[i])] = pairs.GetValueOrDefault((a[i - 1], a[i])) + 1;
        var common = 0;
        for (var i = 1; i < b.Length; i++)
        {
            if (pairs.GetValueOrDefault((b[i - 1], b[i])) is not (var left and > 0)) continue;
            pairs[(b[i - 1], b[i])] = left - 1;
            common++;
        }

        return 2.0 * common / (a.Length + b.Length - 2);
    }
}
