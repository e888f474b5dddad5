using System.Text;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>What is taken out of a stylesheet, and what never is; seen from a published one.</summary>
public sealed class StylesheetTests
{
    [Theory]
    [InlineData("/* why */\na , b {\n  color : red ;\n  margin: 0 auto;\n}\n", "a,b{color :red;margin:0 auto}")]
    [InlineData("a { content: \"/* { ; } */  \" }", "a{content:\"/* { ; } */  \"}")]
    [InlineData("a { content: 'it\\'s ; here' }", "a{content:'it\\'s ; here'}")]
    [InlineData(".x :hover, .x > a { inset: calc(1px + 2px) }", ".x :hover,.x > a{inset:calc(1px + 2px)}")]
    [InlineData("@media (min-width: 1px) and (hover: none) { a { b: c } }", "@media (min-width:1px) and (hover:none){a{b:c}}")]
    [InlineData("a { } /* never closed", "a{}")]
    [InlineData("a { b: \"never closed", "a{b:\"never closed")]
    [InlineData("", "")]
    public void Only_what_browsers_do_not_read_is_taken_out(string written, string published) =>
        Assert.Equal(published, Published(written));

    [Fact]
    public void What_is_compact_stays_as_it_is()
    {
        var once = Encoding.UTF8.GetString(RealSite.Output.Single(f => f.Key.StartsWith("assets/style.", StringComparison.Ordinal)).Value);
        Assert.Equal(once, Published(once));
        Assert.DoesNotContain("/*", once, StringComparison.Ordinal);
    }

    private static string Published(string css) =>
        Encoding.UTF8.GetString(Annals.Render.Theme.Compile([new("templates/assets/x.css", Encoding.UTF8.GetBytes(css))], new Dictionary<string, Annals.Model.InterfaceTexts>()).Value!.AssetFiles.Single().Content.Span);
}
