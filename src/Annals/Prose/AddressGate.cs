using Annals.Files;
using Markdig.Helpers;

namespace Annals.Prose;

/// <summary>Where an address leads.</summary>
internal enum AddressKind
{
    /// <summary>Into the site itself.</summary>
    Inside,

    /// <summary>To another site, or to a mail address.</summary>
    Outside,

    /// <summary>To nothing that a note may lead to.</summary>
    Refused,
}

/// <summary>What the gate says of an address.</summary>
/// <param name="Kind">Where it leads.</param>
/// <param name="Message">Why it is refused.</param>
/// <param name="Hint">What to write instead.</param>
internal readonly record struct AddressVerdict(AddressKind Kind, string Message = "", string? Hint = null);

/// <summary>The one gate for every address of a body, whichever syntax it was written in.</summary>
internal static class AddressGate
{
    /// <summary>An address that may not stand in a note. It is left out and told; the note builds without it.</summary>
    public static readonly Rule Allowed = new("AN602", Severity.Warning, "every address is http, https, mailto or inside the site; every picture is inside the site");

    /// <summary>Judges an address in which entities have been decoded once.</summary>
    public static AddressVerdict Judge(string address, bool isImage)
    {
        var plain = Bare(address);
        if (plain.Length == 0)
            return Refuse(isImage ? "this picture has no address" : "this link has no address", isImage ? "write ![what it shows](file.svg)" : "write [text](address)");

        // What a browser would not decode again a careless reader of the page might: every reading must be harmless.
        var decoded = Bare(HtmlHelper.Unescape(Uri.UnescapeDataString(plain), removeBackSlash: false));
        var scheme = SchemeOf(plain);
        var hidden = SchemeOf(decoded);
        if (!string.Equals(scheme, hidden, StringComparison.OrdinalIgnoreCase))
            return Refuse($"`{Shown(address)}` hides its scheme", "write http, https, mailto or an address inside the site");
        if (IsOtherHost(plain) || IsOtherHost(decoded))
            return Refuse($"`{Shown(address)}` names a host without a scheme", "write https:// in front");
        if (plain.AsSpan(0, plain.AsSpan().IndexOfAny("?#") is >= 0 and var end ? end : plain.Length).Contains('\\'))
            return Refuse($"`{Shown(address)}` holds a backslash", "write / between the parts of an address");
        if (plain.Length != address.Trim().Length)
            return Refuse($"`{Shown(address)}` holds a space or a character that cannot be seen", "write a space as %20");
        if (scheme is null) return new AddressVerdict(AddressKind.Inside);

        var isWeb = IsWeb(plain, scheme);
        if (isImage)
        {
            return Refuse(
                isWeb ? $"the picture `{Shown(address)}` lies outside the site" : $"a picture cannot be at `{Shown(address)}`",
                "put the picture into content/ and name its file");
        }

        if (isWeb || (scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase) && plain.Contains('@', StringComparison.Ordinal)))
            return new AddressVerdict(AddressKind.Outside);
        return Refuse($"`{Shown(address)}` is no address that a note may link to", "write http://…, https://…, mailto:name@host or an address inside the site");
    }

    private static bool IsWeb(string plain, string scheme) =>
        (scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase))
        && plain.AsSpan(scheme.Length).StartsWith("://")
        && plain.Length > scheme.Length + 3
        && plain[scheme.Length + 3] is not ('/' or '\\' or '?' or '#');

    private static bool IsOtherHost(string plain) => plain.Length > 1 && plain[0] is '/' or '\\' && plain[1] is '/' or '\\';

    private static string? SchemeOf(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && address[end] == ':' ? address[..end] : null;
    }

    // Browsers drop control characters from addresses before they read the scheme.
    private static string Bare(string address) =>
        address.Any(IsUnseen) ? string.Concat(address.Where(c => !IsUnseen(c))) : address;

    private static bool IsUnseen(char letter) =>
        char.IsWhiteSpace(letter) || (UnseenCharacters.Holds(letter) && !char.IsSurrogate(letter));

    private static string Shown(string address)
    {
        var seen = string.Concat(address.Select(c => IsUnseen(c) || c == '`' ? ' ' : c));
        return seen.Length > 80 ? seen[..(char.IsHighSurrogate(seen[79]) ? 79 : 80)] + "…" : seen;
    }

    private static AddressVerdict Refuse(string message, string hint) => new(AddressKind.Refused, message, hint);
}
