using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using Annals.Cli.Load;
using Annals.Cli.Serve;
using Annals.Cli.Terminal;

namespace Annals.Cli.Commands;

/// <summary><c>annals serve</c>: the site while it is edited.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 4747;
    private const int MorePorts = 20;

    public static Command Make(ConsoleStreams streams)
    {
        var port = new Option<int?>("--port") { Description = $"Where to listen; 0 for any free port (default: {DefaultPort}, or the next one that is free).", HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out var number) && number is < 0 or > 65535) result.AddError($"--port takes a number from 0 to 65535, not '{text}'");
        });
        var host = new Option<string>("--host") { Description = "The address to listen on. Any other than 127.0.0.1 lets other machines read the site, drafts included.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        var drafts = SharedOptions.Drafts();
        var snapshots = SharedOptions.Snapshots();
        var command = new Command("serve", "Show the site while you edit it: pages change by themselves when a file is saved, and what is wrong is told in the page and here.") { port, host, open, drafts, snapshots };
        command.SetAction((parsed, _) =>
        {
            var root = SiteFolder.Find(parsed.GetValue(SharedOptions.Root), streams.Folder);
            var folders = new PreviewFolders(root, SharedOptions.SnapshotsIn(parsed.GetValue(snapshots), streams));
            return RunAsync(streams, folders, parsed.GetValue(host)!, parsed.GetValue(port), parsed.GetValue(open), parsed.GetValue(drafts));
        });
        return command;
    }

    private static async Task<int> RunAsync(ConsoleStreams streams, PreviewFolders folders, string host, int? port, bool open, bool drafts)
    {
        var address = AddressOf(host);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(streams.Stop);
        void Interrupt(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        var session = new PreviewSession(folders, host, drafts, new PreviewReport(streams), stop.Token);
        await session.RunAsync(address, port ?? DefaultPort, port is null ? MorePorts : 0, url =>
        {
            if (open) OpenInBrowser(streams, url);
        }).ConfigureAwait(false);
        return ExitCode.Interrupted;
    }

    private static IPAddress AddressOf(string host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) return IPAddress.Loopback;
        return IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address : throw new UsageException($"--host takes an address such as 127.0.0.1 or 0.0.0.0, not '{host}'");
    }

    private static void OpenInBrowser(ConsoleStreams streams, string url)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(url) { UseShellExecute = true });
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or PlatformNotSupportedException or InvalidOperationException)
        {
            streams.Error.WriteLine($"no browser could be opened: {fault.Message}");
        }
    }
}
