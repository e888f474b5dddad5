using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Annals.Cli.Serve;

/// <summary>Tells browsers of every new state, as server-sent events (HTML standard, section 9.2).</summary>
internal sealed class EventStream
{
    private const int MostListeners = 64;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly Preview preview;
    private readonly CancellationToken stop;
    private readonly Lock listening = new();
    private readonly HashSet<Channel<byte[]>> listeners = [];
    private byte[] latest;

    public EventStream(Preview preview, CancellationToken stop)
    {
        this.preview = preview;
        this.stop = stop;
        latest = StateJson.Of(preview.State);
        preview.Changed += Tell;
    }

    /// <summary>The latest state.</summary>
    public ReadOnlyMemory<byte> Latest => Volatile.Read(ref latest);

    /// <summary>Tells one browser until it goes.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        Answer.Guard(response.Headers);
        // A browser that lags behind needs only the latest.
        var channel = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (listening)
        {
            if (listeners.Count >= MostListeners)
            {
                response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }

            listeners.Add(channel);
        }

        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
            response.ContentType = "text/event-stream; charset=utf-8";
            if (HttpMethods.IsHead(context.Request.Method)) return;
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await WriteAsync(response, "retry: 500\n"u8.ToArray(), Latest, end.Token).ConfigureAwait(false);
            while (!end.IsCancellationRequested)
            {
                using var quiet = CancellationTokenSource.CreateLinkedTokenSource(end.Token);
                quiet.CancelAfter(Heartbeat);
                try
                {
                    await WriteAsync(response, default, await channel.Reader.ReadAsync(quiet.Token).ConfigureAwait(false), end.Token).ConfigureAwait(false);
                }
                catch (OperationCanceledException) when (!end.IsCancellationRequested)
                {
                    await response.Body.WriteAsync(": still here\n\n"u8.ToArray(), end.Token).ConfigureAwait(false);
                    await response.Body.FlushAsync(end.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The browser has gone, or the server stops.
        }
        finally
        {
            lock (listening) listeners.Remove(channel);
        }
    }

    private static async Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> state, CancellationToken end)
    {
        byte[] message = [.. before.Span, .. "event: state\ndata: "u8, .. state.Span, .. "\n\n"u8];
        await response.Body.WriteAsync(message, end).ConfigureAwait(false);
        await response.Body.FlushAsync(end).ConfigureAwait(false);
    }

    // The state is asked for anew: of two that are told at once, the later one must stay.
    private void Tell(PreviewState state)
    {
        lock (listening)
        {
            var json = StateJson.Of(preview.State);
            Volatile.Write(ref latest, json);
            foreach (var listener in listeners) listener.Writer.TryWrite(json);
        }
    }
}
