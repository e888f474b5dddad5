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

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge, ImmutableArray<Snapshot> snapshots)
    {
        foreach (var snapshot in snapshots)
        {
            if (knowledge.Find(snapshot.Source) is not Source source) continue;
            if (source.SnapshotSha256 is { } expected && !string.Equals(expected, snapshot.Sha256, StringComparison.OrdinalIgnoreCase))
                yield return SnapshotMatches.At(
                    Location.StartOf(source.Head.File),
                    $"the snapshot of `{source.Id}` has the digest {snapshot.Sha256}, not `{expected}`",
                    "use the snapshot that the note was written from, or check every locator again and write the new digest");
            foreach (var locator in knowledge.Rests[source.Id].Select(r => r.Citation.Locator).OfType<Located<string>>())
            {
                var places = snapshot.PlacesOf(TextFolding.Fold(locator.Value));
                if (places.IsEmpty)
                    yield return Occurs.At(locator.At, $"`{locator.Value}` does not occur in the snapshot of `{source.Id}`", Hint(snapshot, locator.Value));
                else if (places.Length > 1)
                    yield return OccursOnce.At(locator.At, $"`{locator.Value}` occurs {places.Length} times in the snapshot of `{source.Id}`", "make it longer: " + string.Join("; ", places.Take(3).Select(p => $"“{Around(snapshot.Text, p, locator.Value.Length)}”")));
            }
        }
    }

    private static string? Hint(Snapshot snapshot, string locator) =>
        snapshot.NearestTo(TextFolding.Fold(locator)) is { Length: > 0 } near ? $"the nearest passage is “{near}”" : "copy a short phrase from the source's text";

    private static string Around(string text, int at, int length)
    {
        var start = Math.Max(0, at - 6);
        return text[start..Math.Min(text.Length, at + length + 6)];
    }
}
