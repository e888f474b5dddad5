using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Annals.Model;

/// <summary>
/// An editor's local copy of a source's text; never published. It remembers what looking for a locator came to: a preview checks after
/// each save, and a locator that nobody touched is not looked for again.
/// </summary>
public sealed class Snapshot
{
    private readonly ConcurrentDictionary<string, Sighting> sightings = new(StringComparer.Ordinal);

    private Snapshot(string source, string sha256, string text) => (Source, Sha256, Text) = (source, sha256, text);

    /// <summary>Id of the source.</summary>
    public string Source { get; }

    /// <summary>Digest of the bytes, in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The text, folded for comparison.</summary>
    public string Text { get; }

    /// <summary>A snapshot of some bytes, read as UTF-8.</summary>
    public static Snapshot Of(string source, ReadOnlySpan<byte> bytes) =>
        new(source, Convert.ToHexStringLower(SHA256.HashData(bytes)), TextFolding.Fold(Encoding.UTF8.GetString(bytes)));

    /// <summary>Whether this is the text that a source's note means: the note gives its digest, or none.</summary>
    public bool IsOf(Source source) =>
        source.Id == Source && (source.SnapshotSha256 is not { } expected || string.Equals(expected.Value, Sha256, StringComparison.OrdinalIgnoreCase));

    /// <summary>Looks for a locator.</summary>
    public Sighting LookFor(string locator) => sightings.GetOrAdd(locator, Search);

    /// <summary>What looking for a locator comes to.</summary>
    public LocatorOutcome OutcomeOf(string locator) => LookFor(locator).Places.Length switch
    {
        0 => LocatorOutcome.Missing,
        1 => LocatorOutcome.Found,
        _ => LocatorOutcome.Repeated,
    };

    private Sighting Search(string locator)
    {
        var folded = TextFolding.Fold(locator);
        var places = ImmutableArray.CreateBuilder<int>();
        for (var at = folded.Length == 0 ? -1 : Text.IndexOf(folded, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(folded, at + 1, StringComparison.Ordinal))
            places.Add(at);
        return new Sighting(places.ToImmutable(), places.Count == 0 ? NearestPassage.Of(Text, folded) : null);
    }
}

/// <summary>What looking for a locator in a snapshot came to.</summary>
/// <param name="Places">Where it occurs, as offsets in the snapshot's text.</param>
/// <param name="Nearest">Where it does not occur, the passage that it was probably copied from, if there is one.</param>
public sealed record Sighting(ImmutableArray<int> Places, NearestPassage? Nearest);
