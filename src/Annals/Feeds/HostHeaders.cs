namespace Annals.Feeds;

/// <summary>Response headers in the form that static hosts such as Netlify and Cloudflare Pages read.</summary>
internal static class HostHeaders
{
    public const string Text = """
        /*
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          X-Frame-Options: DENY
          Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'none'

        /assets/*
          Cache-Control: public, max-age=31536000, immutable

        """;
}
