using System.Collections.Immutable;
using Annals.Cli.Load;
using Annals.Model;

namespace Annals.Cli.Serve;

/// <summary>What a folder of snapshots holds.</summary>
/// <param name="Snapshots">The texts, in the order of their names.</param>
/// <param name="Trouble">Why some of them are those of before, if not all could be read.</param>
internal sealed record SnapshotTexts(ImmutableArray<Snapshot> Snapshots, string? Trouble);

/// <summary>
/// Reads the editors' copies of sources' texts, at once and again when one of them has changed. A text that stays the same stays the very
/// object that it was, with all that it knows of locators.
/// </summary>
/// <param name="folder">Full path of their folder; <see langword="null"/> if there is none, so that nothing is read and nothing watched.</param>
internal sealed class SnapshotFollower(string? folder) : IDisposable
{
    private readonly SortedDictionary<string, Snapshot> texts = new(StringComparer.Ordinal);
    private FolderWatcher? watcher;
    private string? trouble;
    private bool isAsked;

    /// <summary>The texts, when they are first asked for; after that, waits until there are others.</summary>
    /// <exception cref="UsageException">They cannot be read when they are first asked for.</exception>
    public async Task<SnapshotTexts> NextAsync(CancellationToken stop)
    {
        if (!isAsked)
        {
            isAsked = true;
            if (folder is not null) await Task.Run(() => Start(folder), stop).ConfigureAwait(false);
            return Now();
        }

        if (watcher is null || folder is null) await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(false);
        while (!Follow(folder!, await watcher!.NextAsync(stop).ConfigureAwait(false)))
        {
            // Something happened that changed no text.
        }

        return Now();
    }

    public void Dispose() => watcher?.Dispose();

    private SnapshotTexts Now() => new([.. texts.Values], trouble);

    private void Start(string full)
    {
        // Asked for before it is watched, so that a folder that is not there is told as that; watched before it is read, so that
        // what is saved in between is read again, not missed.
        var names = SnapshotFolder.Names(full);
        watcher = FolderWatcher.OfFiles(full);
        Take(full, names);
    }

    // Whether there is something to tell.
    private bool Follow(string full, IReadOnlyCollection<string>? paths)
    {
        var before = trouble;
        try
        {
            // What was not read because of trouble is no longer known by name.
            var names = paths is null || before is not null || paths.Contains(Path.GetFileName(full)) ? SnapshotFolder.Names(full).Union(texts.Keys) : paths.Select(p => Path.GetFileName(p)).Where(SnapshotFolder.IsSnapshot);
            trouble = null;
            return Take(full, [.. names]) || before is not null;
        }
        catch (UsageException fault)
        {
            trouble = fault.Message;
            return true;
        }
    }

    private bool Take(string full, IEnumerable<string> names)
    {
        var changed = false;
        foreach (var name in names)
        {
            if (SnapshotFolder.ReadAt(full, name) is not { } read)
            {
                changed |= texts.Remove(name);
            }
            else if (texts.GetValueOrDefault(name)?.Sha256 != read.Sha256)
            {
                texts[name] = read;
                changed = true;
            }
        }

        return changed;
    }
}
