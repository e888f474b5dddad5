using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;
using Annals.Prose;

namespace Annals.Tests.Prose;

public sealed class CitationsAreRead
{
    private static Checked<ImmutableArray<Citation>> Grammar(string text)
    {
        var file = new SourceText("x", text);
        return CitationGrammar.Parse(text, (offset, length) => file.At(offset, length));
    }

    [Fact]
    public void A_citation_becomes_an_open_part_with_its_locator()
    {
        var body = Written.Sound("They met in Beijing [@sohu-2026-01-11 \"联想日\"].");
        var citation = Assert.Single(Assert.Single(body.Parts.OfType<CitationPart>()).Citations);
        Assert.Equal(("sohu-2026-01-11", "联想日", null), (citation.Source.Value, citation.Locator!.Value, citation.Detail));
    }

    [Fact]
    public void Several_citations_in_one_bracket_stay_together()
    {
        var part = Assert.Single(Written.Sound("A [@a \"one; two\"; @b \"x\", p. 4; @c, table 2].").Parts.OfType<CitationPart>());
        Assert.Equal(["a", "b", "c"], part.Citations.Select(c => c.Source.Value));
        Assert.Equal(["one; two", "x", null], part.Citations.Select(c => c.Locator?.Value));
        Assert.Equal([null, "p. 4", "table 2"], part.Citations.Select(c => c.Detail));
    }

    [Fact]
    public void A_locator_may_hold_brackets_bars_and_escaped_quotes()
    {
        var citation = Assert.Single(Written.Sound("| a |\n|---|\n| b [@a \"x ] | \\\"y\\\" \\\\\"] |").Citations);
        Assert.Equal("x ] | \"y\" \\", citation.Locator!.Value);
    }

    [Fact]
    public void A_citation_may_be_wrapped_over_lines()
    {
        var citation = Assert.Single(Written.Sound("> A [@a\n> \"two\n> words\"].").Citations);
        Assert.Equal("two words", citation.Locator!.Value);
        Assert.Equal((2, 3, 3, 9), (citation.Locator.At.Line, citation.Locator.At.Column - 1, citation.At.EndLine, citation.At.EndColumn));
    }

    [Fact]
    public void Places_are_those_of_the_very_tokens()
    {
        var citation = Assert.Single(Written.Sound("First.\n\n- A [@source \"phrase\", p. 1]").Citations);
        Assert.Equal((3, 6, 28), (citation.At.Line, citation.At.Column, citation.At.EndColumn));
        Assert.Equal((3, 7, 13), (citation.Source.At.Line, citation.Source.At.Column, citation.Source.At.EndColumn));
        Assert.Equal((3, 15, 21), (citation.Locator!.At.Line, citation.Locator.At.Column, citation.Locator.At.EndColumn));
    }

    [Fact]
    public void Places_count_from_the_start_of_the_file()
    {
        const string Text = "---\nname: X\n---\n\nA [@Bad]";
        var found = Assert.Single(ProseParser.Parse(new SourceText("content/x.md", Text), 16, "en", Limits.Default).Diagnostics);
        Assert.Equal(("content/x.md", 5, 5, 8), (found.At.File, found.At.Line, found.At.Column, found.At.EndColumn));
    }

    [Theory]
    [InlineData("[@a](https://example.org)", "a[href='https://example.org']")]
    [InlineData("[@a][b]\n\n[b]: https://example.org", "p")]
    [InlineData("`[@a]`", "code")]
    [InlineData("    [@a]", "pre code")]
    public void What_is_a_link_or_code_is_no_citation(string markdown, string selector) =>
        Assert.NotNull(Written.Tree(Written.Note(markdown).Value).QuerySelector(selector));

    [Fact]
    public void An_exclamation_mark_before_a_citation_is_one() =>
        Assert.Equal("<p id=\"p1\">Wow!<sup class=\"cite\">1</sup></p>", Written.Html("Wow![@a]"));

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("a \"x\"", 1, 2)]
    [InlineData("@", 1, 2)]
    [InlineData("@Jensen_Huang", 2, 14)]
    [InlineData("@a \"x", 4, 5)]
    [InlineData("@a \"\"", 4, 6)]
    [InlineData("@a \" \"", 4, 7)]
    [InlineData("@a “x”", 4, 5)]
    [InlineData("@a \"x\" p. 4", 8, 12)]
    [InlineData("@a,", 3, 4)]
    [InlineData("@a;", 3, 4)]
    [InlineData("@a @b", 4, 6)]
    [InlineData("@a \"x\"，p. 4", 7, 12)]
    public void A_malformed_citation_is_told_at_its_token(string text, int column, int endColumn)
    {
        var fault = Assert.Single(Grammar(text).Diagnostics);
        Assert.Equal(("AN401", column, endColumn), (fault.Rule.Code, fault.At.Column, fault.At.EndColumn));
        Assert.NotNull(fault.Hint);
    }

    [Fact]
    public void Typographic_quotes_are_told_with_what_to_write() =>
        Assert.Contains("straight quotes", Assert.Single(Grammar("@a “x”").Diagnostics).Hint, StringComparison.Ordinal);

    [Fact]
    public void A_fault_does_not_hide_the_citations_beside_it()
    {
        var result = Grammar("@a; @B; @c \"x\"");
        Assert.Equal(["a", "c"], result.Value.Select(c => c.Source.Value));
        Assert.Equal(6, Assert.Single(result.Diagnostics).At.Column);
    }

    [Fact]
    public void A_citation_inside_a_link_is_refused() => Assert.Equal(["AN401 1:4-1:8"], Written.Faults("[x [@a]](/y/)"));
}
