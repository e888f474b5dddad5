using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Model;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>The index from A to Z on the search page of the real site.</summary>
public sealed class IndexOfNamesTests
{
    [Theory]
    [InlineData("search/index.html")]
    [InlineData("zh/search/index.html")]
    public void Every_note_stands_in_the_index_once(string path)
    {
        var listed = Page(path).QuerySelectorAll(".names a").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.Equal(RealSite.Site.Knowledge!.Notes.Length, listed.Length);
        Assert.Equal(listed.Length, listed.Distinct().Count());
    }

    [Theory]
    [InlineData("search/index.html")]
    [InlineData("zh/search/index.html")]
    public void The_letters_stand_in_order_and_each_leads_to_its_names(string path)
    {
        var page = Page(path);
        var letters = page.QuerySelectorAll("main nav a").ToArray();
        Assert.Equal(page.QuerySelectorAll("section.group").Select(s => "#" + s.Id), letters.Select(a => a.GetAttribute("href")));
        var named = letters.Select(a => a.TextContent).Where(t => t.Length == 1).ToArray();
        Assert.True(named.Length > 15);
        Assert.Equal(named.Order(StringComparer.Ordinal), named);
    }

    [Fact]
    public void People_are_filed_by_family_name_in_English_and_by_pinyin_in_Chinese()
    {
        Assert.Contains("Huang, Jensen", Names("search/index.html", "letter-h"));
        Assert.Contains("黄仁勋", Names("zh/search/index.html", "letter-h"));
        Assert.Contains("联想集团", Names("zh/search/index.html", "letter-l"));
    }

    private static IEnumerable<string> Names(string path, string letter) => Page(path).GetElementById(letter)!.QuerySelectorAll("a").Select(a => a.TextContent);

    private static IDocument Page(string path) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(RealSite.Output[path]));
}
