using System.Text;
using Annals.Files;
using Annals.Model;
using Annals.Render;
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
    public void What_is_compact_stays_as_it_is() =>
        Assert.All(PublishedSheets(), sheet =>
        {
            Assert.Equal(sheet, Published(sheet));
            Assert.DoesNotContain("/*", sheet, StringComparison.Ordinal);
        });

    [Fact]
    public void An_import_gives_way_to_the_sheet_that_it_names() =>
        Assert.Equal("a{b:c}d{e:f}g{h:i}", Published(
            "/* first */ @import \"../styles/a.css\";\n@import \"./d.css\" ;\ng { h: i }",
            ("templates/styles/a.css", "/* part */ a { b: c }"),
            ("templates/assets/d.css", "d { e: f }")));

    [Fact]
    public void What_is_imported_twice_or_in_a_circle_stands_once_where_it_is_asked_for_first() =>
        Assert.Equal("a{b:c}d{e:f}g{h:i}", Published(
            "@import \"../styles/d.css\"; @import \"../styles/a.css\"; g { h: i }",
            ("templates/styles/a.css", "@import \"d.css\"; @import \"../assets/x.css\"; a { b: c }"),
            ("templates/styles/d.css", "@import \"a.css\"; d { e: f }")));

    [Fact]
    public void A_chain_of_imports_is_as_long_as_its_author_likes()
    {
        const int Length = 20_000;
        var chain = Enumerable.Range(0, Length).Select(n => ($"templates/styles/{n}.css", n + 1 < Length ? $"@import \"{n + 1}.css\";" : "a { b: c }"));
        Assert.Equal("a{b:c}", Published("@import \"../styles/0.css\";", [.. chain]));
    }

    [Theory]
    [InlineData("@import \"https://elsewhere.example/x.css\";")]
    [InlineData("@import \"//elsewhere.example/x.css\";")]
    [InlineData("@import \"../styles/a.css\" print;")]
    [InlineData("g{h:i}@import \"../styles/a.css\";")]
    [InlineData("g{content:'@import \"../styles/a.css\";'}")]
    public void Other_imports_are_left_to_browsers(string written) =>
        Assert.Equal(written.TrimEnd(), Published(written, ("templates/styles/a.css", "a { b: c }")));

    [Fact]
    public void A_sheet_that_is_not_there_is_told_at_its_import()
    {
        var diagnostic = Assert.Single(Compile("/* all */\n@import \"../styles/bass.css\";\n", ("templates/styles/base.css", "")).Diagnostics);
        Assert.Equal(("AN703", "templates/assets/x.css:2:10"), (diagnostic.Rule.Code, diagnostic.At.ToString()));
        Assert.Contains("templates/styles/base.css", diagnostic.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_part_of_the_styles_is_in_some_sheet_that_pages_ask_for()
    {
        var sheets = PublishedSheets().ToArray();
        Assert.DoesNotContain(sheets, s => s.Contains("@import", StringComparison.Ordinal));
        var parts = RealSite.Files.Where(f => f.Path.StartsWith("templates/styles/", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(parts);
        Assert.All(parts, part => Assert.Contains(sheets, s => s.Contains(Published(Encoding.UTF8.GetString(part.Content.Span)), StringComparison.Ordinal)));
    }

    private static IEnumerable<string> PublishedSheets() =>
        RealSite.Output.Where(f => f.Key.StartsWith("assets/", StringComparison.Ordinal) && f.Key.EndsWith(".css", StringComparison.Ordinal)).Select(f => Encoding.UTF8.GetString(f.Value));

    private static string Published(string css, params (string Path, string Text)[] others) =>
        Encoding.UTF8.GetString(Compile(css, others).Value!.AssetFiles.Single(f => f.Path.StartsWith("assets/x.", StringComparison.Ordinal)).Content.Span);

    private static Checked<Theme> Compile(string css, params (string Path, string Text)[] others) =>
        Theme.Compile([.. others.Prepend((Path: "templates/assets/x.css", Text: css)).Select(f => new InputFile(f.Path, Encoding.UTF8.GetBytes(f.Text)))], new Dictionary<string, InterfaceTexts>());
}
