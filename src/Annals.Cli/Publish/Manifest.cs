using System.Security.Cryptography;
using System.Text;

namespace Annals.Cli.Publish;

/// <summary>
/// What a published site is made of: the SHA-256 of each file, in the form that <c>sha256sum --check</c> reads, in a file
/// inside the site. It says that a folder is ours, and lets the next build find what has not changed. It is written last:
/// a folder that has it is whole.
/// </summary>
internal sealed class Manifest
{
    /// <summary>Its name in the folder. It starts with a dot, so that hosts and file listings pass over it.</summary>
    public const string FileName = ".annals.sha256";

    private const int DigestLength = 64;
    private readonly Dictionary<string, string> digests = new(StringComparer.Ordinal);

    /// <summary>Number of files, without the manifest's own.</summary>
    public int Count => digests.Count;

    /// <summary>When the manifest was written; files that are younger are not those that it tells of.</summary>
    public DateTime Written { get; private init; }

    /// <summary>The names that stand directly in the folder.</summary>
    public HashSet<string> TopNames => [.. digests.Keys.Select(path => path.Split('/')[0]), FileName];

    /// <summary>The digest of a file's content.</summary>
    public static string DigestOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The manifest of a folder; <see langword="null"/> if it has none that can be read.</summary>
    public static Manifest? In(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        if (!file.Exists) return null;
        var manifest = new Manifest { Written = file.LastWriteTimeUtc };
        foreach (var line in File.ReadLines(file.FullName))
        {
            if (line.Length <= DigestLength + 2) return null;
            manifest.digests[line[(DigestLength + 2)..]] = line[..DigestLength];
        }

        return manifest;
    }

    /// <summary>Adds a file.</summary>
    public void Add(string path, string digest) => digests.Add(path, digest);

    /// <summary>Whether a file has this content.</summary>
    public bool Has(string path, string digest) => digests.TryGetValue(path, out var known) && known == digest;

    /// <summary>The manifest as it is written: sorted, and thus the same for the same site.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder(digests.Count * 100);
        foreach (var (path, digest) in digests.OrderBy(d => d.Key, StringComparer.Ordinal)) text.Append(digest).Append("  ").Append(path).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
