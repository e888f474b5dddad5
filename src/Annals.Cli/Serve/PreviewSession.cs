using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Annals.Cli.Serve;

/// <summary>What a preview follows.</summary>
/// <param name="Root">The site's folder.</param>
/// <param name="Snapshots">The folder of snapshots, if locators are to be looked for.</param>
internal sealed record PreviewFolders(string Root, string? Snapshots);

/// <summary>One run of the preview: folder, its past and its sources' texts → edition → browser, until it is stopped.</summary>
/// <param name="folders">What is followed.</param>
/// <param name="host">The host as given.</param>
/// <param name="drafts">Whether drafts are shown.</param>
/// <param name="report">Tells the terminal.</param>
/// <param name="stop">Ends the run.</param>
internal sealed class PreviewSession(PreviewFolders folders, string host, bool drafts, PreviewReport report, CancellationToken stop)
{
    /// <summary>Runs until stopped.</summary>
    /// <param name="address">Where to listen.</param>
    /// <param name="port">The first port to try.</param>
    /// <param name="morePorts">How many after it may be tried.</param>
    /// <param name="started">Told the address of the site once it can be asked for.</param>
    public async Task RunAsync(IPAddress address, int port, int morePorts, Action<string> started)
    {
        var start = Stopwatch.GetTimestamp();
        // Watched before it is read: what is saved in between is read again, not missed.
        using var watcher = FolderWatcher.OfSite(folders.Root);
        using var history = new HistoryFollower(folders.Root);
        using var snapshots = new SnapshotFollower(folders.Snapshots);
        var past = history.NextAsync(stop);
        var texts = snapshots.NextAsync(stop);
        var ready = new TaskCompletionSource<PreviewPages>(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = await PreviewServer.StartAsync(address, port, morePorts, async context => await (await ready.Task.ConfigureAwait(false)).AnswerAsync(context).ConfigureAwait(false)).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            var url = $"http://{NameOf(address)}:{server.Port.ToString(CultureInfo.InvariantCulture)}/";
            // The site lies at this server's root, and only 404.html and feeds, which need whole addresses, can tell.
            var mirror = new SiteMirror(folders.Root);
            var first = await texts.ConfigureAwait(false);
            var preview = new Preview(mirror, new BuildOptions(drafts, url, first.Snapshots), Stopwatch.GetTimestamp().ToString("x", CultureInfo.InvariantCulture));
            ready.SetResult(new PreviewPages(folders.Root, preview, new EventStream(preview, stop), new RequestGate(host)));
            report.Started(url, preview.State, Stopwatch.GetElapsedTime(start));
            report.Compared(first, preview.State);
            started(url);
            try
            {
                var saved = watcher.NextAsync(stop);
                texts = snapshots.NextAsync(stop);
                while (true)
                {
                    // One after the other: each makes a new edition out of the latest.
                    var next = await Task.WhenAny(saved, past, texts).ConfigureAwait(false);
                    if (next == past)
                    {
                        preview.Learn(await past.ConfigureAwait(false));
                        past = history.NextAsync(stop);
                    }
                    else if (next == texts)
                    {
                        var now = await texts.ConfigureAwait(false);
                        preview.Compare(now.Snapshots);
                        report.Compared(now, preview.State);
                        texts = snapshots.NextAsync(stop);
                    }
                    else
                    {
                        var paths = await saved.ConfigureAwait(false);
                        start = Stopwatch.GetTimestamp();
                        var changed = preview.Follow(paths, () => watcher.HasMore);
                        report.Changed(changed, preview.State, Stopwatch.GetElapsedTime(start));
                        saved = watcher.NextAsync(stop);
                    }
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                report.Stopped();
            }
        }
    }

    private string NameOf(IPAddress address) =>
        address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? "localhost"
        : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
}
