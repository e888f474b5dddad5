using System.Security.Cryptography;

namespace Annals.Files;

/// <summary>One file of the site's folder as the shell found it.</summary>
/// <param name="Path">Path from the site's folder, with <c>/</c> between its parts.</param>
/// <param name="Content">The bytes, unread.</param>
public sealed record InputFile(string Path, ReadOnlyMemory<byte> Content)
{
    private (ReadOnlyMemory<byte> Of, byte[] Value)? digest;

    /// <summary>Why the shell did not read it: a link, a pipe, a device, too large; <see langword="null"/> if it did.</summary>
    public string? Refusal { get; init; }

    /// <summary>SHA-256 of the bytes, made when it is first asked for.</summary>
    public ReadOnlyMemory<byte> Digest
    {
        get
        {
            // A copy made by `with` has this file's digest, and may have other bytes.
            if (digest is { } known && known.Of.Equals(Content)) return known.Value;
            var made = SHA256.HashData(Content.Span);
            digest = (Content, made);
            return made;
        }
    }

    /// <summary>Whether another file has the same path and the same bytes. Bytes that were never read again are not compared.</summary>
    public bool IsAs(InputFile other) =>
        Path == other.Path && Refusal == other.Refusal && (Content.Equals(other.Content) || Content.Span.SequenceEqual(other.Content.Span));

    /// <inheritdoc/>
    public bool Equals(InputFile? other) => other is not null && IsAs(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);
}
