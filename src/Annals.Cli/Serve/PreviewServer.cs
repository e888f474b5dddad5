using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Annals.Cli.Serve;

/// <summary>Kestrel alone, without host, routing or container: one address, one function that answers, narrow limits.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private readonly KestrelServer server;

    private PreviewServer(KestrelServer server) => this.server = server;

    /// <summary>The port that it listens on.</summary>
    public int Port { get; private init; }

    /// <summary>Starts to listen.</summary>
    /// <param name="address">The address.</param>
    /// <param name="port">The first port to try; zero for any free one.</param>
    /// <param name="more">How many ports after it may be tried if it is taken.</param>
    /// <param name="answer">Answers a request.</param>
    /// <exception cref="UsageException">None of the ports can be had.</exception>
    public static async Task<PreviewServer> StartAsync(IPAddress address, int port, int more, Func<HttpContext, Task> answer)
    {
        for (var tried = port; ; tried++)
        {
            var server = new KestrelServer(Options.Create(Limits(address, tried)), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
            try
            {
                await server.StartAsync(new Application(answer), CancellationToken.None).ConfigureAwait(false);
                var bound = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
                return new PreviewServer(server) { Port = new Uri(bound).Port };
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException)
            {
                server.Dispose();
                if (tried - port >= more) throw new UsageException($"port {port} is taken{(more > 0 ? $", and the {more} after it" : "")}; choose another with --port");
            }
            catch (System.Net.Sockets.SocketException refused)
            {
                server.Dispose();
                throw new UsageException($"{address} port {tried} cannot be listened on: {refused.Message}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Browsers that listen for changes never hang up by themselves.
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await server.StopAsync(patience.Token).ConfigureAwait(false);
        server.Dispose();
    }

    private static KestrelServerOptions Limits(IPAddress address, int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.MaxRequestLineSize = 8 << 10;
        options.Limits.MaxRequestHeadersTotalSize = 16 << 10;
        options.Limits.MaxRequestHeaderCount = 64;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        options.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(5));
        options.Limits.MaxConcurrentConnections = 1024;
        options.Listen(address, port, listen => listen.Protocols = HttpProtocols.Http1);
        return options;
    }

    private sealed class Application(Func<HttpContext, Task> answer) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public async Task ProcessRequestAsync(HttpContext context)
        {
            try
            {
                await answer(context).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // The browser has gone.
            }
        }

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
