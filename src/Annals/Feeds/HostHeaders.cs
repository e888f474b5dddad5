using Annals.Model;

namespace Annals.Feeds;

/// <summary>Response headers in the form that static hosts such as Netlify and Cloudflare Pages read.</summary>
internal static class HostHeaders
{
    public const string Text = $"""
        /*
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          X-Frame-Options: DENY
          Cross-Origin-Opener-Policy: same-origin
          Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
          Content-Security-Policy: {ContentPolicy.Header}

        /assets/*
          Cache-Control: public, max-age=31536000, immutable

        """;
}
