using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Annals.Dates;
using Annals.Files;

namespace Annals.Model;

/// <summary>What looking for a locator in its source's text came to.</summary>
public enum LocatorOutcome
{
    /// <summary>It occurs exactly once.</summary>
    Found,

    /// <summary>It occurs several times, so that it does not say which passage is meant.</summary>
    Repeated,

    /// <summary>It does not occur.</summary>
    Missing,
}

/// <summary>Which locators were looked for in which texts, and with what outcome: <c>content/verified.yml</c>.</summary>
/// <param name="Sources">In the order of their ids.</param>
public sealed record VerificationRecord(ImmutableArray<VerifiedSource> Sources)
{
    private readonly FrozenDictionary<string, VerifiedSource> bySource =
        Sources.DistinctBy(s => s.Source.Value, StringComparer.Ordinal).ToFrozenDictionary(s => s.Source.Value, StringComparer.Ordinal);

    /// <summary>Where the record stands.</summary>
    public const string File = "content/verified.yml";

    /// <summary>Nothing has been verified.</summary>
    public static readonly VerificationRecord Empty = new([]);

    /// <summary>What is recorded of a source, or <see langword="null"/>.</summary>
    public VerifiedSource? Find(string source) => bySource.GetValueOrDefault(source);
}

/// <summary>What is recorded of one source.</summary>
/// <param name="Source">Its id.</param>
/// <param name="Snapshot">SHA-256 of the text in which its locators were looked for, in lower-case hexadecimal.</param>
/// <param name="Checksum">What <see cref="Sum"/> was when the record was written: a record that was edited by hand shows.</param>
/// <param name="Locators">In ordinal order, each once.</param>
public sealed record VerifiedSource(Located<string> Source, Located<string> Snapshot, Located<string> Checksum, ImmutableArray<VerifiedLocator> Locators)
{
    private readonly FrozenDictionary<string, VerifiedLocator> byLocator =
        Locators.DistinctBy(l => l.Locator.Value, StringComparer.Ordinal).ToFrozenDictionary(l => l.Locator.Value, StringComparer.Ordinal);

    /// <summary>Whether the record is as <c>annals verify</c> wrote it.</summary>
    public bool IsIntact => Checksum.Value == Sum;

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of everything that is recorded.</summary>
    public string Sum { get; } = SumOf(Snapshot.Value, Locators);

    /// <summary>The checksum of a record.</summary>
    public static string SumOf(string snapshot, IEnumerable<VerifiedLocator> locators)
    {
        var text = new StringBuilder(snapshot);
        foreach (var locator in locators) text.Append('\n').Append(locator.Locator.Value).Append('\t').Append(locator.Outcome).Append('\t').Append(locator.Date.Text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    /// <summary>Whether it speaks of the text that the source's note means.</summary>
    public bool IsOf(Source source) =>
        source.SnapshotSha256 is not { } expected || string.Equals(expected.Value, Snapshot.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is recorded of a locator, or <see langword="null"/>.</summary>
    public VerifiedLocator? Find(string locator) => byLocator.GetValueOrDefault(locator);
}

/// <summary>What is recorded of one locator.</summary>
/// <param name="Locator">As the notes write it.</param>
/// <param name="Outcome">What looking for it came to.</param>
/// <param name="Date">The day on which this outcome was first seen with this text.</param>
public sealed record VerifiedLocator(Located<string> Locator, LocatorOutcome Outcome, EdtfDate Date);
