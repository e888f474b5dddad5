using System.Globalization;

namespace Annals.Feeds;

/// <summary>Moments as feeds and sitemaps write them (RFC 3339).</summary>
internal static class Rfc3339
{
    /// <summary>To the second, in UTC.</summary>
    public static string Of(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
