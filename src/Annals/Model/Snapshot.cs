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

    /// <summary>Whether this is the text that a source's note means: the note gives its digest, or none.</summary>
    public bool IsOf(Source source) =>
        source.Id == Source && (source.SnapshotSha256 is not { } expected || string.Equals(expected.Value, Sha256, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where a locator occurs, as offsets in <see cref="Text"/>.</summary>
    public ImmutableArray<int> PlacesOf(string locator)
    {
        var folded = TextFolding.Fold(locator);
        if (folded.Length == 0) return [];
        var places = ImmutableArray.CreateBuilder<int>();
        for (var at = Text.IndexOf(folded, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(folded, at + 1, StringComparison.Ordinal))
            places.Add(at);
        return places.ToImmutable();
    }

    /// <summary>What looking for a locator comes to.</summary>
    public LocatorOutcome OutcomeOf(string locator) => PlacesOf(locator).Length switch
    {
        0 => LocatorOutcome.Missing,
        1 => LocatorOutcome.Found,
        _ => LocatorOutcome.Repeated,
    };

    /// <summary>The passage that a locator was probably copied from, or <see langword="null"/>.</summary>
    public NearestPassage? NearestTo(string locator) => NearestPassage.Of(Text, TextFolding.Fold(locator));
}
