using System.Net;

namespace Annals.Cli.Links;

/// <summary>
/// Asks whether addresses still answer, politely: one request at a host at a time with a pause between them, few hosts at once, a second try
/// only where a later one may help, and never more than the head of an answer read.
/// </summary>
/// <param name="client">Follows no redirect by itself.</param>
/// <param name="pause">Between two requests at one host, and before a second try.</param>
internal sealed class LinkAsker(HttpClient client, TimeSpan pause)
{
    private const int HostsAtOnce = 4;
    private const int Tries = 3;
    private const int MostRedirects = 5;

    /// <summary>The states of all addresses, in the order of the addresses.</summary>
    public async Task<LinkState[]> AskAsync(IReadOnlyList<SourceAddress> addresses, CancellationToken stop)
    {
        var states = new LinkState[addresses.Count];
        var byHost = addresses.Select((address, index) => (address, index)).GroupBy(a => a.address.Url.Authority, StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(byHost, new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = stop }, async (host, cancel) =>
        {
            var first = true;
            foreach (var (address, index) in host)
            {
                if (!first) await Task.Delay(pause, cancel);
                first = false;
                states[index] = await AskAsync(address, cancel);
            }
        });
        return states;
    }

    private async Task<LinkState> AskAsync(SourceAddress address, CancellationToken stop)
    {
        var state = await TryAsync(address, stop);
        for (var attempt = 1; attempt < Tries && state is { MayPass: true }; attempt++)
        {
            await Task.Delay(pause * attempt, stop);
            state = await TryAsync(address, stop);
        }

        return state.State;
    }

    private async Task<(LinkState State, bool MayPass)> TryAsync(SourceAddress address, CancellationToken stop)
    {
        try
        {
            var url = address.Url;
            var moved = false;
            for (var hop = 0; hop <= MostRedirects; hop++)
            {
                // Many hosts answer HEAD wrongly, so the page is asked for and its body left unread.
                using var request = new HttpRequestMessage(HttpMethod.Get, url);
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
                if (answer.Headers.Location is { } location && (int)answer.StatusCode is >= 300 and < 400)
                {
                    moved |= answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
                    url = new Uri(url, location);
                    if (url.Scheme is not ("http" or "https")) return (new(address, LinkOutcome.Broken, $"it leads to {url.Scheme}:"), false);
                    continue;
                }

                return Judge(address, answer.StatusCode, moved ? url : null);
            }

            return (new(address, LinkOutcome.Broken, $"it leads on more than {MostRedirects} times"), false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (new(address, LinkOutcome.Unsure, "no answer in time"), true);
        }
        catch (HttpRequestException fault)
        {
            var gone = fault.HttpRequestError == HttpRequestError.NameResolutionError;
            return (new(address, gone ? LinkOutcome.Broken : LinkOutcome.Unsure, gone ? "there is no such host" : "no connection: " + fault.HttpRequestError), !gone);
        }
    }

    private static (LinkState State, bool MayPass) Judge(SourceAddress address, HttpStatusCode status, Uri? movedTo) => (int)status switch
    {
        >= 200 and < 300 when movedTo is { } to => (new(address, LinkOutcome.Moved, $"it moved to {to}"), false),
        >= 200 and < 300 => (new(address, LinkOutcome.Alive, ""), false),
        404 or 410 => (new(address, LinkOutcome.Broken, $"{(int)status} {status}"), false),
        // Refused to programs, or to this one: a person may still read it.
        401 or 403 or 405 or 406 or 451 => (new(address, LinkOutcome.Unsure, $"{(int)status} {status}"), false),
        _ => (new(address, LinkOutcome.Unsure, $"{(int)status} {status}"), true),
    };
}
