using System.Text;
using Annals.Data;
using Annals.Files;
using Annals.Model;

namespace Annals.Feeds;

/// <summary>What readers' programs and search engines look for: feeds, sitemap, robots.txt and their kin.</summary>
public static class FeedFiles
{
    /// <summary>All of them.</summary>
    public static IEnumerable<DerivedFile> Of(Knowledge knowledge)
    {
        foreach (var language in knowledge.Settings.Languages)
        {
            var path = Routes.In(knowledge.Settings, language, "feed.xml");
            yield return Text(path, () => AtomFeed.Of(knowledge, language, path));
        }

        yield return Text("sitemap.xml", () => Sitemap.Of(knowledge));
        yield return Text("robots.txt", () => $"User-agent: *\nAllow: /\n\nSitemap: {knowledge.Settings.BaseUrl}sitemap.xml\n");
        yield return Text("llms.txt", () => LlmsText.Of(knowledge));
        yield return Text("_headers", () => HostHeaders.Text);
        yield return Text(".nojekyll", () => "");
    }

    private static DerivedFile Text(string path, Func<string> make) => new(path, () => new OutputFile(path, Encoding.UTF8.GetBytes(make())));
}
