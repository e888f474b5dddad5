using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Annals.Cli.Serve;

/// <summary>
/// Who is answered at all. A page of any other site can make a browser send requests here, under any host name that leads
/// to this machine; only names that mean this server are answered.
/// </summary>
/// <param name="host">The host given on the command line.</param>
internal sealed class RequestGate(string host)
{
    /// <summary>Judges a request before its target is looked at.</summary>
    /// <returns>200, or the status of the refusal.</returns>
    public int Judge(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return StatusCodes.Status405MethodNotAllowed;
        if (request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0) return StatusCodes.Status413PayloadTooLarge;
        if (request.Headers.Host is not [{ } given] || !IsOurs(given, context.Connection)) return StatusCodes.Status421MisdirectedRequest;
        return StatusCodes.Status200OK;
    }

    /// <summary>Whether a page of this server asks, or something that is no page at all.</summary>
    public bool IsSameOrigin(HttpContext context) => context.Request.Headers.Origin switch
    {
        [] => context.Request.Headers["Sec-Fetch-Site"] is [] or ["same-origin" or "none"],
        [{ } origin] => origin.StartsWith("http://", StringComparison.Ordinal) && IsOurs(origin["http://".Length..], context.Connection),
        _ => false,
    };

    /// <summary>The target as it was sent, before the server cleaned it.</summary>
    public static string RawTarget(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private bool IsOurs(string given, ConnectionInfo connection)
    {
        var name = WithoutPort(given, out var port);
        if (port != connection.LocalPort) return false;
        if (name is "127.0.0.1" or "[::1]" || name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.Equals(host, StringComparison.OrdinalIgnoreCase)) return true;
        // Listening on all addresses, the server is also called by the address that the connection came in on.
        return connection.LocalIpAddress is { } local && IPAddress.TryParse(name.Trim('[', ']'), out var address) && address.Equals(local.IsIPv4MappedToIPv6 ? local.MapToIPv4() : local);
    }

    private static string WithoutPort(string given, out int port)
    {
        port = 80;
        var colon = given.LastIndexOf(':');
        if (colon < 0 || given.EndsWith(']')) return given;
        return int.TryParse(given.AsSpan(colon + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out port) ? given[..colon] : "";
    }
}
