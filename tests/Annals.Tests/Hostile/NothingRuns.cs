using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Files;
using Annals.Tests.Support;

namespace Annals.Tests.Hostile;

/// <summary>Whatever strangers write, the site that comes of it holds nothing that could run; the browser tests show the same in Chromium.</summary>
public sealed partial class NothingRuns
{
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href", "cite", "background", "ping"];

    [Fact]
    public void There_are_enough_attempts()
    {
        Assert.InRange(Payloads.Bodies.Distinct().Count(), 400, 2_000);
        Assert.InRange(Payloads.Texts.Distinct().Count(), 60, 500);
    }

    [Fact]
    public void Nine_of_ten_bodies_build_and_nothing_of_them_runs()
    {
        var site = SiteBuild.Read(PayloadSite.Bodies(), new BuildOptions());
        var refused = site.Diagnostics.Where(d => d.IsError).Select(d => d.At.File).Distinct().Count();
        Assert.True(refused <= Payloads.Bodies.Count / 10, string.Join('\n', site.Diagnostics.Where(d => d.IsError).Select(d => $"{d.At} {d.Rule.Code} {d.Message}")));
        Assert.All(site.Diagnostics, d => Assert.InRange(d.At.Line, 1, 100));
        AllHarmless(site);
    }

    [Fact]
    public void No_field_of_a_note_runs() => AllHarmless(Sound(PayloadSite.Fields()));

    public static TheoryData<string> SettingsTexts => [.. Payloads.Texts.Where((_, i) => i % 6 == 0)];

    [Theory]
    [MemberData(nameof(SettingsTexts))]
    public void No_text_of_the_settings_runs(string payload) => AllHarmless(Sound(PayloadSite.Settings(payload)));

    [Fact]
    public void No_field_for_an_address_or_a_language_takes_what_runs()
    {
        foreach (var url in Payloads.Urls)
        {
            var quoted = "\"" + JsonEncodedText.Encode(url) + "\"";
            foreach (var (path, fields) in new[] { ("sources/x", $"url: {quoted}"), ("sources/x", $"archived: {quoted}"), ("sources/x", $"language: {quoted}"), ("people/x", $"links: {{ website: {quoted} }}"), ("people/x", $"redirect_from: [{quoted}]"), ("people/x", $"image: {{ file: {quoted}, alt: x }}") })
            {
                var found = SiteText.Findings($"== content/{path}.yml\nname: X\nsummary: X\n{fields}");
                Assert.True(found.Length > 0, $"{fields} passes");
                Assert.All(found, f => Assert.Matches(@"^content/[a-z/]+x\.yml:\d+:\d+ AN", f));
            }
        }
    }

    private static Site Sound(InputFile[] files)
    {
        var site = SiteBuild.Read(files, new BuildOptions());
        Assert.Empty(site.Diagnostics.Where(d => d.IsError).Select(d => $"{d.At} {d.Rule.Code} {d.Message}"));
        return site;
    }

    private static void AllHarmless(Site site)
    {
        foreach (var (path, bytes) in RealSite.Render(site))
        {
            var text = Encoding.UTF8.GetString(bytes);
            if (path.EndsWith(".html", StringComparison.Ordinal)) Harmless(path, text);
            else if (path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".jsonld", StringComparison.Ordinal)) JsonDocument.Parse(bytes).Dispose();
            else if (path.EndsWith(".xml", StringComparison.Ordinal)) WellFormed(text);
        }
    }

    private static void WellFormed(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read()) Assert.NotEqual(XmlNodeType.CDATA, reader.NodeType);
    }

    private static void Harmless(string path, string html)
    {
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);
        foreach (var element in page.All)
        {
            if (element.LocalName == "script")
            {
                var isData = element.GetAttribute("type") is "application/ld+json" or "application/json";
                Assert.True(isData ? IsJson(element.TextContent) : element.TextContent.Length == 0 && AssetPath().IsMatch(element.GetAttribute("src") ?? ""), $"{path}: a script");
            }

            Assert.False(element.LocalName is "iframe" or "object" or "embed" or "base" or "style" or "template" or "frame" or "math" or "noscript", $"{path}: <{element.LocalName}>");
            Assert.False(element.LocalName == "meta" && element.GetAttribute("http-equiv") is { } name && name is not ("Content-Security-Policy" or "refresh"), $"{path}: meta");
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc" or "autofocus", $"{path}: {attribute.Name} of <{element.LocalName}>");
                // The icon stands in the page itself.
                if (element.LocalName == "link" && element.GetAttribute("rel") == "icon") continue;
                if (Addresses.Contains(attribute.Name)) Assert.True(SafeAddress().IsMatch(attribute.Value), $"{path}: {attribute.Name}={attribute.Value}");
            }
        }

        // Nothing reached out of its place.
        if (page.QuerySelector("meta[http-equiv=refresh]") is not null) return;
        Assert.Equal(["main", "footer"], page.Body!.Children.Select(c => c.LocalName).Where(n => n is "main" or "footer"));
        Assert.Equal("footer", page.Body.LastElementChild!.LocalName);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    private static bool IsJson(string text)
    {
        JsonDocument.Parse(text).Dispose();
        return true;
    }

    [GeneratedRegex(@"^(\.\./)*(/t/)?assets/[\w.-]+\.[0-9a-f]{10}\.js$|^/t/assets/[\w.-]+$")]
    private static partial Regex AssetPath();

    [GeneratedRegex(@"^(https?://[^/\\]|mailto:[^:]+$|[^:/\\][^:]*$|/[^/\\]|[^:]*[/?#]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex SafeAddress();
}
