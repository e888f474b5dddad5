using System.Threading.Channels;
using Annals.Cli.Git;
using Annals.Model;

namespace Annals.Cli.Serve;

/// <summary>
/// Asks git for the past of the site's files, at once and again after each commit, pull or checkout: git notes them all in one file, and
/// only that is watched. Where there is no repository, nothing is known and nothing watched.
/// </summary>
/// <param name="root">The site's folder.</param>
internal sealed class HistoryFollower(string root) : IDisposable
{
    // A rebase makes many commits one after the other; only the past after the last of them is of interest.
    private static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(100);

    private readonly Channel<bool> moved = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private FileSystemWatcher? watcher;
    private bool isAsked;

    /// <summary>The past, when it is first asked for; after that, waits until there is more of it.</summary>
    public async Task<Provenance> NextAsync(CancellationToken stop)
    {
        if (isAsked)
        {
            await moved.Reader.ReadAsync(stop).ConfigureAwait(false);
            await Task.Delay(Burst, stop).ConfigureAwait(false);
            moved.Reader.TryRead(out _);
        }
        else
        {
            isAsked = true;
            // Watched before it is read, so that no commit is missed in between.
            await Task.Run(Watch, stop).ConfigureAwait(false);
        }

        return (await GitHistory.ReadAsync(root).ConfigureAwait(false)).Provenance;
    }

    public void Dispose() => watcher?.Dispose();

    private void Watch()
    {
        if (GitHistory.RecordOf(root) is not { } record || Path.GetDirectoryName(record) is not { } folder || !Directory.Exists(folder)) return;
        try
        {
            watcher = new FileSystemWatcher(folder, Path.GetFileName(record));
            watcher.Changed += (_, _) => moved.Writer.TryWrite(true);
            watcher.Created += (_, _) => moved.Writer.TryWrite(true);
            watcher.Renamed += (_, _) => moved.Writer.TryWrite(true);
            watcher.Error += (_, _) => moved.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
        }
        catch (IOException)
        {
            // The system has no watch to give: the past is then that of the start.
        }
    }
}
