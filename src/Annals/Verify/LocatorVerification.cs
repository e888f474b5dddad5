using System.Collections.Immutable;
using Annals.Dates;
using Annals.Files;
using Annals.Model;

namespace Annals.Verify;

/// <summary>Looks for every locator in the snapshot of its source, and says what is to be recorded.</summary>
public static class LocatorVerification
{
    /// <summary>
    /// The record that follows an earlier one. A date changes only when an outcome or the text does; what is no longer cited is left
    /// out; a source whose snapshot is missing, or is not the one that its note means, keeps what was recorded of it.
    /// </summary>
    /// <param name="knowledge">The linked notes with the earlier record.</param>
    /// <param name="snapshots">The texts at hand.</param>
    /// <param name="today">The day to record.</param>
    public static VerificationRecord Of(Knowledge knowledge, ImmutableArray<Snapshot> snapshots, EdtfDate today) =>
        new([.. knowledge.All<Source>()
            .Select(source => Of(knowledge, source, snapshots.FirstOrDefault(s => s.IsOf(source)), today))
            .OfType<VerifiedSource>()]);

    private static VerifiedSource? Of(Knowledge knowledge, Source source, Snapshot? snapshot, EdtfDate today)
    {
        var earlier = knowledge.Verification.Find(source.Id) is { IsIntact: true } recorded ? recorded : null;
        var cited = knowledge.LocatorsOf(source).DistinctBy(l => l.Value).OrderBy(l => l.Value, StringComparer.Ordinal).ToArray();
        var digest = snapshot?.Sha256 ?? earlier?.Snapshot.Value;
        var locators = snapshot is null
            ? cited.Select(l => earlier?.Find(l.Value)).OfType<VerifiedLocator>()
            : cited.Select(l => Of(l, snapshot.OutcomeOf(l.Value), earlier?.Snapshot.Value == digest ? earlier?.Find(l.Value) : null, today));
        ImmutableArray<VerifiedLocator> all = [.. locators];
        return digest is null || all.IsEmpty
            ? null
            : new VerifiedSource(Here(source.Id), Here(digest), Here(VerifiedSource.SumOf(digest, all)), all);
    }

    private static VerifiedLocator Of(Located<string> locator, LocatorOutcome outcome, VerifiedLocator? earlier, EdtfDate today) =>
        new(locator, outcome, earlier?.Outcome == outcome ? earlier.Date : today);

    private static Located<string> Here(string value) => new(value, Location.StartOf(VerificationRecord.File));
}
