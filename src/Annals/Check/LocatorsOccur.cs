using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>Every locator occurs exactly once in the snapshot of its source, where there is one.</summary>
public static class LocatorsOccur
{
    /// <summary>A locator that the source's text does not hold.</summary>
    public static readonly Rule Occurs = new("AN405", Severity.Error, "every locator occurs in its source's text");

    /// <summary>A locator that could mean several passages.</summary>
    public static readonly Rule OccursOnce = new("AN406", Severity.Warning, "a locator occurs only once in its source's text");

    /// <summary>A snapshot that is not the one that the source's note means.</summary>
    public static readonly Rule SnapshotMatches = new("AN407", Severity.Error, "a snapshot has the digest that its source's note gives");

    private const int PlacesShown = 5;
    private const int Margin = 6;

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge, ImmutableArray<Snapshot> snapshots) =>
        Concurrently.Select(snapshots, s => knowledge.Find(s.Source) is Source source ? Findings(knowledge, s, source).ToArray() : []).SelectMany(found => found);

    private static IEnumerable<Diagnostic> Findings(Knowledge knowledge, Snapshot snapshot, Source source)
    {
        if (!snapshot.IsOf(source))
            yield return SnapshotMatches.At(
                source.SnapshotSha256!.At,
                $"the snapshot of `{source.Id}` has the digest {snapshot.Sha256}, not `{source.SnapshotSha256.Value}`",
                "use the snapshot that the note was written from, or check every locator again and write the new digest");
        foreach (var locator in knowledge.LocatorsOf(source))
        {
            var (places, nearest) = snapshot.LookFor(locator.Value);
            if (places.IsEmpty)
                yield return Occurs.At(locator.At, $"`{locator.Value}` does not occur in the snapshot of `{source.Id}`", Hint(nearest));
            else if (places.Length > 1)
                yield return OccursOnce.At(locator.At, $"`{locator.Value}` occurs {places.Length} times in the snapshot of `{source.Id}`", Choice(snapshot, places, locator.Value));
        }
    }

    private static string Hint(NearestPassage? nearest) => nearest switch
    {
        { Distance: 0 } same => $"the source writes it “{same.Words}”; a locator keeps the source's own characters",
        { } near => $"the nearest passage is “{PassageEnds.Trim(near.Words)}”",
        null => "copy a short phrase from the source's text",
    };

    private static string Choice(Snapshot snapshot, ImmutableArray<int> places, string locator)
    {
        var length = TextFolding.Fold(locator).Length;
        var shown = places.Take(PlacesShown).Select(p => $"“{snapshot.Text[Math.Max(0, p - Margin)..Math.Min(snapshot.Text.Length, p + length + Margin)]}”");
        return "make it longer: " + string.Join("; ", shown) + (places.Length > PlacesShown ? "; …" : "");
    }
}
