using System.CommandLine;
using Annals.Cli.Links;
using Annals.Cli.Load;
using Annals.Cli.Terminal;
using Annals.Model;

namespace Annals.Cli.Commands;

/// <summary><c>annals links</c>: whether the addresses of sources still answer. The only command that uses the network.</summary>
internal static class LinksCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Command Make(ConsoleStreams streams)
    {
        var command = new Command("links", "Ask whether the addresses of the sources still answer. This is the only command that uses the network.");
        command.SetAction(async (parsed, stop) =>
        {
            var root = SiteFolder.Find(parsed.GetValue(SharedOptions.Root), streams.Folder);
            var site = SiteBuild.Read(SiteFolder.Read(root), new BuildOptions());
            if (site.Knowledge is not { } knowledge) throw new UsageException("site.yml cannot be used; annals check says why");
            using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Patience };
            using var client = new HttpClient(handler) { Timeout = Patience };
            client.DefaultRequestHeaders.UserAgent.ParseAdd("annals-links/1.0 (+https://github.com/annals-site/nvidia-lenovo)");
            var states = await new LinkAsker(client, Pause).AskAsync(AddressesOf(knowledge), stop);
            await streams.Out.WriteAsync(LinkReport.Of(states));
            return states.Any(s => s.Outcome == LinkOutcome.Broken) ? ExitCode.ContentErrors : ExitCode.Done;
        });
        return command;
    }

    internal static SourceAddress[] AddressesOf(Knowledge knowledge) =>
    [
        .. knowledge.All<Source>()
            .Where(s => s.Url is not null)
            .GroupBy(s => s.Url!.Value, StringComparer.Ordinal)
            .Select(g => new SourceAddress(new Uri(g.Key), [.. g.Select(s => s.Id)]))
            .OrderBy(a => a.Sources[0], StringComparer.Ordinal),
    ];
}
