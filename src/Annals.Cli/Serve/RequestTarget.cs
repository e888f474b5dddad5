using System.Text;

namespace Annals.Cli.Serve;

/// <summary>What a request asks for, as far as its target can be trusted.</summary>
/// <param name="Path">Path of a published file or page, without a slash at its start; decoded once.</param>
/// <param name="Query">What stands behind the question mark, not decoded.</param>
internal sealed record RequestTarget(string Path, string Query)
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>
    /// Reads a raw target. Every segment is decoded by itself, once, and then judged: nothing that a file system could take for
    /// more than a plain name gets through, in whatever encoding.
    /// </summary>
    /// <param name="raw">The target as it stands in the request line.</param>
    /// <param name="status">400 for what is no target of ours, 404 for a name that nothing published can have, 200 for a target.</param>
    public static RequestTarget? Parse(string raw, out int status)
    {
        status = 400;
        if (raw.Length == 0 || raw[0] != '/' || raw.Any(c => c is <= ' ' or >= '\x7F' or '#')) return null;
        var question = raw.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? raw : raw[..question];
        var segments = path[1..].Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            if (Decode(segments[i]) is not { } name) return null;
            segments[i] = name;
        }

        status = 404;
        for (var i = 0; i < segments.Length; i++)
        {
            // Only the last may be empty: that is the slash at the end of a page's address.
            if (segments[i].Length == 0 ? i < segments.Length - 1 : !IsPlain(segments[i])) return null;
        }

        status = 200;
        return new RequestTarget(string.Join('/', segments), question < 0 ? "" : raw[(question + 1)..]);
    }

    /// <summary>A value of the query, decoded; <see langword="null"/> if it is not there or cannot be read.</summary>
    public string? Value(string name)
    {
        foreach (var pair in Query.Split('&'))
        {
            if (pair.StartsWith(name + "=", StringComparison.Ordinal)) return Decode(pair[(name.Length + 1)..].Replace('+', ' '));
        }

        return null;
    }

    private static bool IsPlain(string name) =>
        name[0] != '.' && name[^1] is not ('.' or ' ')
        && !name.Any(c => char.IsControl(c) || c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|');

    private static string? Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal)) return text;
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                bytes.Add((byte)text[i]);
                continue;
            }

            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2])) return null;
            bytes.Add(Convert.FromHexString(text.AsSpan(i + 1, 2))[0]);
            i += 2;
        }

        try
        {
            return Strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
