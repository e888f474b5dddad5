using System.Collections.Immutable;
using Annals.Model;

namespace Annals.Cli.Load;

/// <summary>Reads snapshots: <c>&lt;source id&gt;.txt</c> in a folder that is not part of the site.</summary>
internal static class SnapshotFolder
{
    private const string Extension = ".txt";

    /// <summary>All snapshots of a folder, in the order of their names.</summary>
    /// <exception cref="UsageException">There is no such folder, or it holds what cannot be read.</exception>
    public static ImmutableArray<Snapshot> Read(string folder) => [.. Names(folder).Select(name => ReadAt(folder, name)).OfType<Snapshot>()];

    /// <summary>The names of the files that are snapshots, in order.</summary>
    /// <exception cref="UsageException">There is no such folder, or it cannot be read.</exception>
    public static string[] Names(string folder)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"there is no folder {folder}");
        try
        {
            return [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Where(IsSnapshot).Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{folder}: this folder cannot be read: {fault.Message}");
        }
    }

    /// <summary>Whether a file of this name is a snapshot.</summary>
    public static bool IsSnapshot(string name) => name.EndsWith(Extension, StringComparison.Ordinal);

    /// <summary>One snapshot; <see langword="null"/> if there is none of this name.</summary>
    /// <exception cref="UsageException">It may not be read.</exception>
    public static Snapshot? ReadAt(string folder, string name)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        if (!file.Exists && file.LinkTarget is null) return null;
        var read = FileGate.Read(folder, FileGate.Judge(file, name));
        return read.Refusal is { } refusal ? throw new UsageException($"{file.FullName}: {refusal}") : Snapshot.Of(name[..^Extension.Length], read.Content.Span);
    }
}
