using Annals.Model;

namespace Annals.Tests.Prose;

public sealed class AddressesAreJudged
{
    [Theory]
    [InlineData("[a](https://e.org/?a=1&b=2)", "https://e.org/?a=1&b=2")]
    [InlineData("[a](HTTP://e.org)", "HTTP://e.org")]
    [InlineData("[a](mailto:a@e.org)", "mailto:a@e.org")]
    [InlineData("<https://e.org/中>", "https://e.org/中")]
    [InlineData("<a@e.org>", "mailto:a@e.org")]
    [InlineData("<a href=\"https://e.org\">a</a>", "https://e.org")]
    public void An_outside_link_says_so(string markdown, string address)
    {
        var link = Written.Tree(Written.Sound(markdown)).QuerySelector("a")!;
        Assert.Equal((address, "external noopener noreferrer"), (link.GetAttribute("href"), link.GetAttribute("rel")));
    }

    [Theory]
    [InlineData("[a](#b)", "#b", 5)]
    [InlineData("[a](/people/)", "/people/", 5)]
    [InlineData("[a](<../events/x.md#y>)", "../events/x.md#y", 6)]
    [InlineData("[a](中.md \"title\")", "中.md", 5)]
    [InlineData("x [a][b]\n\n[b]: c.md", "c.md", 6)]
    [InlineData("<a href=\"x.md\">a</a>", "x.md", 4)]
    public void An_inside_address_is_left_open_as_written(string markdown, string target, int column)
    {
        var address = Assert.Single(Written.Sound(markdown).Parts.OfType<AddressPart>());
        Assert.Equal((target, false, column), (address.Target, address.IsImage, address.At.Column));
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](javascript&#58;alert(1))")]
    [InlineData("[a](java&#10;script:alert(1))")]
    [InlineData("[a](java&Tab;script:alert(1))")]
    [InlineData("[a](&#1;javascript:alert(1))")]
    [InlineData("[a](javascript%3Aalert(1))")]
    [InlineData("[a](javascript&amp;colon;alert(1))")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](//e.org)")]
    [InlineData("[a](\\\\\\\\e.org)")]
    [InlineData("[a](/\\\\e.org)")]
    [InlineData("[a](ftp://e.org)")]
    [InlineData("[a](https:e.org)")]
    [InlineData("[a]()")]
    [InlineData("[a](<b c>)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[a]\n\n[a]: javascript:alert(1)")]
    [InlineData("![a](https://e.org/x.png)")]
    [InlineData("![a](data:image/png;base64,AA)")]
    [InlineData("<a href=\"java&#x09;script:alert(1)\">a</a>")]
    [InlineData("<img alt=\"a\" src=\"//e.org/x.png\">")]
    public void Any_other_address_is_refused_and_not_written(string markdown)
    {
        var result = Written.Note(markdown);
        var fault = Assert.Single(result.Diagnostics);
        Assert.Equal("AN602", fault.Rule.Code);
        Assert.NotNull(fault.Hint);
        Assert.Empty(Written.Tree(result.Value).QuerySelectorAll("[href], [src]"));
    }

    [Theory]
    [InlineData("see [a](javascript:x) now", "AN602 1:9-1:21")]
    [InlineData("> see\n> <vbscript:x>", "AN602 2:4-2:14")]
    [InlineData("![b](https://e.org/x.png)", "AN602 1:6-1:25")]
    [InlineData("a\n\n<b>x</b> <a title=t href='vbscript:x'>y</a>", "AN602 3:21-3:25")]
    public void A_refused_address_is_told_at_its_place(string markdown, string fault) => Assert.Equal([fault], Written.Faults(markdown));

    [Fact]
    public void A_picture_is_inside_the_site_and_loaded_late()
    {
        var body = Written.Sound("![A *chart*](chart.svg \"T\")");
        Assert.True(Assert.Single(body.Parts.OfType<AddressPart>()).IsImage);
        Assert.Equal("<p><img src=\"chart.svg\" alt=\"A chart\" title=\"T\" loading=\"lazy\"></p>", Written.Page(body).Trim());
    }

    [Theory]
    [InlineData("a ![](x.svg)", "AN603 1:3-1:13")]
    [InlineData("a <img src=\"x.svg\">", "AN603 1:3-1:7")]
    public void A_picture_without_words_is_refused(string markdown, string fault) => Assert.Equal([fault], Written.Faults(markdown));
}
