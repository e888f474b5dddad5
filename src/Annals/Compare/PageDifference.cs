using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Annals.Files;
using Annals.Model;

namespace Annals.Compare;

/// <summary>Counts the pages that differ; runs of white space count as one space, as in a browser.</summary>
internal static class PageDifference
{
    private const string Other = "other";

    /// <summary>The counts by sort, those of the kinds first.</summary>
    public static ImmutableArray<PageCount> Of(Site before, Site after)
    {
        var old = Pages(before);
        var now = Pages(after);
        return
        [
            .. from path in old.Keys.Union(now.Keys)
               let status = !old.TryGetValue(path, out var was) ? Status.Added : !now.TryGetValue(path, out var isNow) ? Status.Removed : was == isNow ? Status.Same : Status.Changed
               where status != Status.Same
               group status by Sort(path) into sort
               orderby Array.IndexOf([.. NoteKinds.Folders, Other], sort.Key)
               select new PageCount(sort.Key, sort.Count(s => s == Status.Added), sort.Count(s => s == Status.Removed), sort.Count(s => s == Status.Changed)),
        ];
    }

    private static string Sort(string path) =>
        path.Split('/') is { Length: > 2 } parts && parts.FirstOrDefault(p => NoteKinds.OfFolder(p) is not null) is { } folder ? folder : Other;

    private static FrozenDictionary<string, Digest> Pages(Site site) =>
        (site.Plan is { } plan ? SiteBuild.Render(plan) : [])
            .Select(f => f.Value)
            .OfType<OutputFile>()
            .Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
            .ToFrozenDictionary(f => f.Path, f => DigestOf(f.Content.Span), StringComparer.Ordinal);

    private static Digest DigestOf(ReadOnlySpan<byte> html)
    {
        var folded = new byte[html.Length];
        var length = 0;
        foreach (var b in html)
        {
            var isSpace = b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
            if (isSpace && length > 0 && folded[length - 1] == ' ') continue;
            folded[length++] = isSpace ? (byte)' ' : b;
        }

        return new Digest(Convert.ToHexStringLower(SHA256.HashData(folded.AsSpan(0, length))));
    }

    private enum Status
    {
        Same,
        Added,
        Removed,
        Changed,
    }

    private readonly record struct Digest(string Value);
}
