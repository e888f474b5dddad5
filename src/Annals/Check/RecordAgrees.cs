using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>The record of verified locators says what the notes say: <c>content/verified.yml</c> is neither older than them nor changed by hand.</summary>
public static class RecordAgrees
{
    /// <summary>A citation that came after the record.</summary>
    public static readonly Rule IsComplete = new("AN409", Severity.Warning, "every locator of a verified source stands in the record");

    /// <summary>A record of a source that the site does not have.</summary>
    public static readonly Rule NamesSources = new("AN410", Severity.Error, "the record speaks of sources of the site");

    /// <summary>A record of another text than the note means.</summary>
    public static readonly Rule NamesSnapshot = new("AN411", Severity.Error, "the record was made from the snapshot that the source's note means");

    /// <summary>A recorded locator that nothing cites any more.</summary>
    public static readonly Rule IsCited = new("AN412", Severity.Warning, "every locator of the record is cited");

    /// <summary>A record that somebody edited.</summary>
    public static readonly Rule IsIntact = new("AN413", Severity.Error, "the record is as annals verify wrote it");

    private const string Again = "run annals verify --snapshots DIR";

    /// <summary>The check.</summary>
    /// <param name="knowledge">The linked notes.</param>
    /// <param name="snapshots">Sources whose text is at hand: the text itself says whether their locators occur, not the record.</param>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge, ImmutableArray<Snapshot> snapshots)
    {
        var atHand = snapshots.Select(s => s.Source).ToHashSet(StringComparer.Ordinal);
        return knowledge.Verification.Sources.SelectMany(recorded => knowledge.Find(recorded.Source.Value) is Source source
            ? Findings(knowledge, source, recorded, atHand.Contains(source.Id))
            : [NamesSources.At(recorded.Source.At, $"there is no source `{recorded.Source.Value}`", Nearest.Hint(recorded.Source.Value, knowledge.All<Source>().Select(s => s.Id), Again))]);
    }

    private static IEnumerable<Diagnostic> Findings(Knowledge knowledge, Source source, VerifiedSource recorded, bool hasSnapshot)
    {
        if (!recorded.IsOf(source))
            yield return NamesSnapshot.At(recorded.Snapshot.At, $"`{source.Id}` was verified with the snapshot `{recorded.Snapshot.Value}`, but its note means {source.SnapshotSha256!.Value}", Again);
        else if (!recorded.IsIntact)
            yield return IsIntact.At(recorded.Checksum.At, $"what is recorded of `{source.Id}` has been changed by hand", Again);

        var cited = knowledge.LocatorsOf(source).ToLookup(l => l.Value, StringComparer.Ordinal);
        foreach (var locator in recorded.Locators.Where(l => !cited.Contains(l.Locator.Value)))
            yield return IsCited.At(locator.Locator.At, $"no note cites `{locator.Locator.Value}`", Again);

        var known = recorded.Locators.ToLookup(l => l.Locator.Value, StringComparer.Ordinal);
        foreach (var places in cited)
        {
            var outcome = known[places.Key].FirstOrDefault();
            foreach (var place in places)
            {
                if (outcome is null)
                    yield return IsComplete.At(place.At, $"`{place.Value}` is newer than the record of `{source.Id}`", "see that the source says exactly this; whoever holds its text runs annals verify --snapshots DIR");
                else if (outcome.Outcome == LocatorOutcome.Missing && !hasSnapshot)
                    yield return LocatorsOccur.Occurs.At(place.At, $"`{place.Value}` was not found in the snapshot of `{source.Id}`", "mend it, then " + Again);
                else if (outcome.Outcome == LocatorOutcome.Repeated && !hasSnapshot)
                    yield return LocatorsOccur.OccursOnce.At(place.At, $"`{place.Value}` was found several times in the snapshot of `{source.Id}`", "make it longer, then " + Again);
            }
        }
    }
}
