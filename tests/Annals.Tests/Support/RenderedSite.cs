using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Annals.Tests.Support;

/// <summary>A small site from a text, rendered with this repository's own templates.</summary>
internal sealed class RenderedSite
{
    private readonly Dictionary<string, byte[]> files;

    private RenderedSite(Dictionary<string, byte[]> files) => this.files = files;

    public IEnumerable<string> Paths => files.Keys;

    /// <summary>A page as a browser reads it.</summary>
    public IDocument this[string path] => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files[path]));

    /// <summary>A file as text.</summary>
    public string Text(string path) => Encoding.UTF8.GetString(files[path]);

    /// <summary>Renders <see cref="SiteText.Settings"/>, <see cref="SiteText.Source"/> and a text, which must have no findings.</summary>
    /// <param name="text">Files, each started by <c>== path</c>.</param>
    /// <param name="settings">More lines for <c>site.yml</c>.</param>
    public static RenderedSite Of(string text, string settings = "")
    {
        var site = SiteBuild.Read(
            [.. RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)), .. SiteText.Files(SiteText.Settings + settings + "\n" + SiteText.Source + text)],
            new BuildOptions());
        Assert.Empty(site.Diagnostics.Select(d => $"{d.At} {d.Rule.Code} {d.Message}"));
        return new RenderedSite(RealSite.Render(site).ToDictionary());
    }
}
