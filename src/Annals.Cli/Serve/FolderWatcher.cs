using System.Diagnostics;
using System.Threading.Channels;

namespace Annals.Cli.Serve;

/// <summary>
/// Tells which paths of a folder may have changed. Editors save in bursts, through temporary files and renames; what
/// happens within a few milliseconds is one change.
/// </summary>
internal sealed class FolderWatcher : IDisposable
{
    /// <summary>How long nothing must happen before a change is told: longer than an editor needs for one save, too short to be felt.</summary>
    public static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(12);

    /// <summary>How long a burst, such as a checkout of many files, can put off being told.</summary>
    public static readonly TimeSpan LongestBurst = TimeSpan.FromMilliseconds(400);

    private readonly string root;
    private readonly string? file;
    private readonly string[] folders;
    private readonly bool deep;
    private readonly Channel<(string? Path, long At)> events = Channel.CreateUnbounded<(string?, long)>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<string, FileSystemWatcher> watchers = [];
    private readonly Lock watching = new();

    private FolderWatcher(string root, string? file, string[] folders, bool deep)
    {
        (this.root, this.file, this.folders, this.deep) = (root, file, folders, deep);
        try
        {
            Watch("", recursive: false);
            foreach (var folder in folders) WatchFolder(folder);
        }
        catch (IOException fault)
        {
            Dispose();
            throw new UsageException($"{root} cannot be watched: {fault.Message}");
        }
    }

    /// <summary>Starts to watch <c>site.yml</c>, <c>content/</c> and <c>templates/</c> of a site's folder, and nothing else of it.</summary>
    public static FolderWatcher OfSite(string root) => new(root, "site.yml", ["content", "templates"], deep: true);

    /// <summary>Starts to watch the files of one folder, also when it is taken away and comes back. Paths start with the folder's own name.</summary>
    /// <param name="folder">Full path of a folder.</param>
    public static FolderWatcher OfFiles(string folder) => new(Path.GetDirectoryName(folder) ?? folder, null, [Path.GetFileName(folder)], deep: false);

    /// <summary>Whether something has happened that was not told yet.</summary>
    public bool HasMore => events.Reader.TryPeek(out _);

    /// <summary>Waits for the next change.</summary>
    /// <returns>Paths from the folder; <see langword="null"/> if so much happened that all must be looked at.</returns>
    public async Task<IReadOnlyCollection<string>?> NextAsync(CancellationToken stop)
    {
        var first = await events.Reader.ReadAsync(stop).ConfigureAwait(false);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var everything = first.Path is null;
        var last = first.At;
        if (first.Path is { } path) paths.Add(path);
        while (true)
        {
            while (events.Reader.TryRead(out var next))
            {
                if (next.Path is null) everything = true;
                else paths.Add(next.Path);
                last = next.At;
            }

            var quiet = Stopwatch.GetElapsedTime(last);
            if (quiet >= QuietTime || Stopwatch.GetElapsedTime(first.At) >= LongestBurst) return everything ? null : paths;
            await Task.Delay(QuietTime - quiet, stop).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        lock (watching)
        {
            foreach (var watcher in watchers.Values) watcher.Dispose();
            watchers.Clear();
        }

        events.Writer.TryComplete();
    }

    /// <summary>Says that all must be looked at again.</summary>
    internal void Overflow() => events.Writer.TryWrite((null, Stopwatch.GetTimestamp()));

    private void WatchFolder(string folder)
    {
        if (Directory.Exists(Path.Combine(root, folder))) Watch(folder, deep);
    }

    private void Watch(string folder, bool recursive)
    {
        var watcher = new FileSystemWatcher(Path.Combine(root, folder))
        {
            IncludeSubdirectories = recursive,
            InternalBufferSize = 64 << 10,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += (_, change) => Came(change.FullPath);
        watcher.Changed += (_, change) => Tell(change.FullPath);
        watcher.Deleted += (_, change) => Tell(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Tell(change.OldFullPath);
            Came(change.FullPath);
        };
        watcher.Error += (_, _) => Overflow();
        lock (watching)
        {
            if (watchers.Remove(folder, out var before)) before.Dispose();
            watchers[folder] = watcher;
        }

        watcher.EnableRaisingEvents = true;
    }

    // A folder that was moved away and has come back is another one, which nobody watches yet.
    private void Came(string fullPath)
    {
        var path = Relative(fullPath);
        if (folders.Contains(path))
        {
            try
            {
                WatchFolder(path);
            }
            catch (Exception fault) when (fault is IOException or ArgumentException)
            {
                // It is gone again, which is told as well.
            }
        }

        Tell(fullPath);
    }

    private void Tell(string fullPath)
    {
        var path = Relative(fullPath);
        if (path == file || folders.Any(f => path == f || path.StartsWith(f + "/", StringComparison.Ordinal)))
            events.Writer.TryWrite((path, Stopwatch.GetTimestamp()));
    }

    private string Relative(string fullPath) => Path.GetRelativePath(root, fullPath).Replace(Path.DirectorySeparatorChar, '/');
}
