namespace Annals.Model;

/// <summary>
/// What a page may load and run (Content Security Policy, level 3). The second lock behind the gates on content: each
/// of the two holds alone. It has no exception for inline scripts or styles, so the theme has none;
/// what it loads while it runs passes the one gate of <c>site.js</c> (Trusted Types).
/// </summary>
public static class ContentPolicy
{
    /// <summary>Of every page, as its first element.</summary>
    public const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types annals";

    /// <summary>Of a page that only leads elsewhere.</summary>
    public const string Redirect = "default-src 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>For hosts that send headers: who may frame a page can only be said there.</summary>
    public const string Header = Page + "; frame-ancestors 'none'";
}
