using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Annals.Model;
using Annals.Tests.Support;

namespace Annals.Tests.Hostile;

/// <summary>The second lock: a policy on every page, and a theme that needs no exception from it.</summary>
public sealed partial class PagesHaveAPolicy
{
    private static IEnumerable<(string Path, string Html)> Pages =>
        RealSite.Output.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).Select(f => (f.Key, Encoding.UTF8.GetString(f.Value)));

    [Fact]
    public void The_policy_is_the_first_thing_in_every_head()
    {
        var parser = new HtmlParser();
        Assert.All(Pages.Where((_, i) => i % 7 == 0).Append(Pages.Single(p => p.Path == "404.html")), page =>
        {
            using var document = parser.ParseDocument(page.Html);
            var first = document.Head!.FirstElementChild!;
            Assert.Equal("Content-Security-Policy", first.GetAttribute("http-equiv"));
            Assert.Contains(first.GetAttribute("content"), (string[])[ContentPolicy.Page, ContentPolicy.Redirect]);
        });
    }

    [Fact]
    public void A_page_that_only_leads_elsewhere_has_one_too()
    {
        var files = RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal))
            .Concat(SiteText.Files(SiteText.Settings + "== content/people/x.yml\nname: <b>\nsummary: x\nredirect_from: [/old/]\n"));
        var page = Encoding.UTF8.GetString(RealSite.Render(SiteBuild.Read([.. files], new BuildOptions()))["old/index.html"]);
        using var document = new HtmlParser().ParseDocument(page);
        Assert.Equal(ContentPolicy.Redirect, document.Head!.FirstElementChild!.GetAttribute("content"));
        Assert.Contains("&lt;b&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_makes_no_exception()
    {
        Assert.DoesNotContain("unsafe", ContentPolicy.Header, StringComparison.Ordinal);
        Assert.DoesNotContain("*", ContentPolicy.Header, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", ContentPolicy.Header, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", ContentPolicy.Header, StringComparison.Ordinal);
        var headers = Encoding.UTF8.GetString(RealSite.Output["_headers"]);
        Assert.Contains("Content-Security-Policy: " + ContentPolicy.Header, headers, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", headers, StringComparison.Ordinal);
        Assert.Contains("X-Content-Type-Options: nosniff", headers, StringComparison.Ordinal);
        Assert.Contains("Referrer-Policy: ", headers, StringComparison.Ordinal);
    }

    [Fact]
    public void No_template_has_a_script_or_a_style_inside_it() => Assert.All(
        RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal) && f.Path.EndsWith(".html", StringComparison.Ordinal)),
        file => Assert.DoesNotMatch(Inline(), Encoding.UTF8.GetString(file.Content.Span)));

    [Fact]
    public void No_script_writes_markup_or_makes_code_of_text() => Assert.All(
        RealSite.Files.Where(f => f.Path.StartsWith("templates/assets/", StringComparison.Ordinal) && f.Path.EndsWith(".js", StringComparison.Ordinal)),
        file => Assert.DoesNotMatch(Sinks(), Encoding.UTF8.GetString(file.Content.Span)));

    [Fact]
    public void A_link_elsewhere_hands_nothing_over() => Assert.All(Pages.Where((_, i) => i % 11 == 0), page =>
    {
        foreach (Match link in OutsideLink().Matches(page.Html))
            Assert.True(link.Value.Contains("noopener", StringComparison.Ordinal) || link.Value.Contains("rel=\"license\"", StringComparison.Ordinal) || !link.Value.Contains("external", StringComparison.Ordinal), $"{page.Path}: {link.Value}");
    });

    [Fact]
    public void Ids_of_the_theme_are_never_given_to_headings()
    {
        var ids = RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal) && f.Path.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(f => Id().Matches(Encoding.UTF8.GetString(f.Content.Span)).Select(m => m.Groups[1].Value)).Where(id => !id.Contains('{', StringComparison.Ordinal)).Distinct().ToArray();
        Assert.True(ids.Length > 5);
        Assert.All(ids, id => Assert.DoesNotContain($"id=\"{id}\"", Prose.Written.Page(Prose.Written.Note($"## {id}\n\nx").Value), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("location")]
    [InlineData("createElement")]
    [InlineData("__proto__")]
    [InlineData("constructor")]
    [InlineData("cookie")]
    [InlineData("document")]
    [InlineData("hasOwnProperty")]
    [InlineData("name")]
    [InlineData("top")]
    public void A_heading_never_takes_a_name_of_the_browser(string name)
    {
        var id = Assert.Single(Prose.Written.Note($"## {name}\n\nx").Value.Headings).Id;
        Assert.NotEqual(name.Trim('_'), id, StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"<style|\sstyle=|<script(?![^>]*\ssrc=)(?![^>]*type=""application/(ld\+)?json"")|\son[a-z]+=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setHTMLUnsafe|createContextualFragment|DOMParser|set(Timeout|Interval)\(\s*['""`]")]
    private static partial Regex Sinks();

    [GeneratedRegex(@"<a [^>]*href=""https?:[^>]*>")]
    private static partial Regex OutsideLink();

    [GeneratedRegex(@"\sid=""([^""]+)""")]
    private static partial Regex Id();
}
