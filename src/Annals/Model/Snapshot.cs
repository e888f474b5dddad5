using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Annals.Model;

/// <summary>An editor's local copy of a source's text; never published.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Sha256">Digest of the bytes, in lower-case hexadecimal.</param>
/// <param name="Text">The text, folded for comparison.</param>
public sealed record Snapshot(string Source, string Sha256, string Text)
{
    /// <summary>A snapshot of some bytes, read as UTF-8.</summary>
    public static Snapshot Of(string source, ReadOnlySpan<byte> bytes) =>
        new(source, Convert.ToHexStringLower(SHA256.HashData(bytes)), TextFolding.Fold(Encoding.UTF8.GetString(bytes)));

    /// <summary>Where a folded phrase occurs, at most <paramref name="most"/> places.</summary>
    public ImmutableArray<int> PlacesOf(string folded, int most = 10)
    {
        var places = ImmutableArray.CreateBuilder<int>();
        for (var at = Text.IndexOf(folded, StringComparison.Ordinal); at >= 0 && places.Count < most; at = Text.IndexOf(folded, at + 1, StringComparison.Ordinal))
            places.Add(at);
        return places.ToImmutable();
    }

    /// <summary>The passage that shares most pairs of characters with a phrase; empty if none shares half of them.</summary>
    public string NearestTo(string folded)
    {
        if (folded.Length < 2 || Text.Length < folded.Length) return "";
        var pairs = Enumerable.Range(0, folded.Length - 1).Select(i => (folded[i], folded[i + 1])).ToHashSet();
        var (best, bestStart, score) = (0, -1, 0);
        var window = folded.Length - 1;
        for (var end = 0; end < Text.Length - 1; end++)
        {
            if (pairs.Contains((Text[end], Text[end + 1]))) score++;
            if (end >= window && pairs.Contains((Text[end - window], Text[end - window + 1]))) score--;
            if (score > best) (best, bestStart) = (score, Math.Max(0, end - window + 1));
        }

        if (best * 2 < window) return "";
        // Shared pairs find the neighbourhood; equal characters in equal places find the start.
        var start = Enumerable.Range(bestStart - 4, 9)
            .Where(s => s >= 0 && s + folded.Length <= Text.Length)
            .MaxBy(s => Enumerable.Range(0, folded.Length).Count(i => Text[s + i] == folded[i]));
        return Text.Substring(start, folded.Length);
    }
}
