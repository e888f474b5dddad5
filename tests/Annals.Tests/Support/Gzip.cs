using System.IO.Compression;

namespace Annals.Tests.Support;

/// <summary>What a host sends that compresses.</summary>
internal static class Gzip
{
    /// <summary>The number of bytes that some have when compressed.</summary>
    public static int Size(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(content);
        return (int)packed.Length;
    }
}
