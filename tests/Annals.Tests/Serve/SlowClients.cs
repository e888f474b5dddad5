using System.Net.Sockets;
using System.Text;

namespace Annals.Tests.Serve;

/// <summary>
/// Clients that connect and do nothing, or as little as they can, are hung up on, and others are answered meanwhile. The
/// tests wait long, because they share their machine; what they assert is the outcome.
/// </summary>
public sealed class SlowClients : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly List<TcpClient> clients = [];
    private RunningPreview preview = null!;

    public async ValueTask InitializeAsync() => preview = await RunningPreview.StartAsync("== content/people/ada.yml\nname: Ada\nsummary: x\n");

    [Fact]
    public async Task Five_hundred_that_say_nothing()
    {
        var streams = await Connect(500, "");
        await OthersAreAnswered();
        await AllAreHungUpOn(streams);
        await OthersAreAnswered();
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost", "\r\nX: y")]
    [InlineData("GET /", "a")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n", "x")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n", "x")]
    [InlineData("\u0016\u0003\u0001", "\u0002")]
    public async Task Those_that_send_a_little_at_a_time(string beginning, string more)
    {
        var streams = await Connect(60, beginning);
        using var stop = new CancellationTokenSource();
        var drip = Drip(streams, more, stop.Token);
        await OthersAreAnswered();
        await AllAreHungUpOn(streams);
        await stop.CancelAsync();
        await drip;
        await OthersAreAnswered();
    }

    [Fact]
    public async Task Those_that_do_not_read()
    {
        // A page that fits into the buffers of the system is sent at once: these ask for it again and again.
        var asked = string.Concat(Enumerable.Repeat($"GET /data/site.json HTTP/1.1\r\nHost: 127.0.0.1:{preview.Port}\r\n\r\nGET /people/ada/ HTTP/1.1\r\nHost: 127.0.0.1:{preview.Port}\r\n\r\n", 400));
        var streams = await Connect(60, "", small: true);
        var sending = Task.WhenAll(streams.Select(s => Send(s, asked)));
        await OthersAreAnswered();
        await sending.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await OthersAreAnswered();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients) client.Dispose();
        await preview.DisposeAsync();
    }

    private async Task<NetworkStream[]> Connect(int count, string beginning, bool small = false)
    {
        for (var i = 0; i < count; i++)
        {
            var client = new TcpClient();
            if (small) client.ReceiveBufferSize = 1024;
            clients.Add(client);
            await client.ConnectAsync("127.0.0.1", preview.Port);
            if (beginning.Length > 0) await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(beginning.Replace("localhost", $"127.0.0.1:{preview.Port}", StringComparison.Ordinal)));
        }

        return [.. clients.Select(c => c.GetStream())];
    }

    private async Task OthersAreAnswered()
    {
        for (var i = 0; i < 3; i++) Assert.Contains("Ada", await preview.TextAsync("people/ada/"), StringComparison.Ordinal);
    }

    private static async Task Drip(NetworkStream[] streams, string more, CancellationToken stop)
    {
        var bytes = Encoding.Latin1.GetBytes(more);
        while (!stop.IsCancellationRequested)
        {
            foreach (var stream in streams) await Try(() => stream.WriteAsync(bytes, CancellationToken.None).AsTask());
            await Task.Delay(500, CancellationToken.None);
        }
    }

    // Ends when the server has taken all of it, or has hung up.
    private static Task Send(NetworkStream stream, string text) => Try(() => stream.WriteAsync(Encoding.Latin1.GetBytes(text)).AsTask());

    private static async Task AllAreHungUpOn(NetworkStream[] streams)
    {
        using var patience = new CancellationTokenSource(Patience);
        await Task.WhenAll(streams.Select(async stream =>
        {
            var buffer = new byte[4096];
            var read = 1;
            while (read > 0) await Try(async () => read = await stream.ReadAsync(buffer, patience.Token), () => read = 0);
        }));
        Assert.False(patience.IsCancellationRequested, "some are still connected");
    }

    private static async Task Try(Func<Task> work, Action? otherwise = null)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            otherwise?.Invoke();
        }
    }
}
