using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Annals.Cli.Serve;

/// <summary>Sends bytes with all that HTTP asks of them: type, validator, conditions, ranges, and no body for HEAD.</summary>
internal static class Answer
{
    /// <summary>Sends a whole answer, or the part that was asked for, or word that nothing has changed.</summary>
    public static async Task SendAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        var headers = response.Headers;
        Guard(headers);
        if (type.StartsWith("image/svg", StringComparison.Ordinal)) headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        response.ContentType = type;
        if (status == StatusCodes.Status200OK)
        {
            var tag = new EntityTagHeaderValue($"\"{Digest(body.Span)}\"");
            headers.ETag = tag.ToString();
            headers.AcceptRanges = "bytes";
            if (Matches(context.Request.Headers.IfNoneMatch, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentType = null;
                return;
            }

            if (RangeOf(context.Request.Headers, tag) is { } range)
            {
                if (Within(range, body.Length) is not { } part)
                {
                    response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
                    headers.ContentRange = new ContentRangeHeaderValue(body.Length).ToString();
                    response.ContentType = null;
                    response.ContentLength = 0;
                    return;
                }

                status = StatusCodes.Status206PartialContent;
                headers.ContentRange = new ContentRangeHeaderValue(part.Start, part.End, body.Length).ToString();
                body = body[part.Start..(part.End + 1)];
            }
        }

        response.StatusCode = status;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.BodyWriter.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Headers of every answer.</summary>
    public static void Guard(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XFrameOptions = "DENY";
    }

    /// <summary>A short digest that changes with the bytes.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 10));

    private static bool Matches(StringValues ifNoneMatch, EntityTagHeaderValue tag) =>
        ifNoneMatch.Count > 0 && EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags)
        && tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false));

    // Several ranges at once are answered with the whole, as the standard allows.
    private static RangeItemHeaderValue? RangeOf(IHeaderDictionary headers, EntityTagHeaderValue tag)
    {
        if (headers.Range is not [{ } written] || !RangeHeaderValue.TryParse(written, out var range) || range.Unit != "bytes" || range.Ranges.Count != 1) return null;
        if (headers.IfRange is [{ } condition] && !(EntityTagHeaderValue.TryParse(condition, out var expected) && expected.Compare(tag, useStrongComparison: true))) return null;
        return range.Ranges.First();
    }

    private static (int Start, int End)? Within(RangeItemHeaderValue range, int length)
    {
        if (range.From is { } from) return from < length ? ((int)from, (int)Math.Min(range.To ?? long.MaxValue, length - 1)) : null;
        return range.To is > 0 and var last && length > 0 ? ((int)Math.Max(0, length - last), length - 1) : null;
    }
}
