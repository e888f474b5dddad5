namespace Annals.Files;

/// <summary>One file of the site's folder as the shell found it.</summary>
/// <param name="Path">Path from the site's folder, with <c>/</c> between its parts.</param>
/// <param name="Content">The bytes, unread.</param>
public sealed record InputFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Why the shell did not read it: a link, a pipe, a device, too large; <see langword="null"/> if it did.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether another file has the same path and the same bytes. Bytes that were never read again are not compared.</summary>
    public bool IsAs(InputFile other) =>
        Path == other.Path && Refusal == other.Refusal && (Content.Equals(other.Content) || Content.Span.SequenceEqual(other.Content.Span));
}
