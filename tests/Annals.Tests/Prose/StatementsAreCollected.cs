namespace Annals.Tests.Prose;

public sealed class StatementsAreCollected
{
    [Fact]
    public void Each_paragraph_is_a_statement_with_its_citations_and_an_anchor()
    {
        var body = Written.Sound("One [@a].\n\nTwo [@b; @c].");
        Assert.Equal(["p1 One. 1", "p2 Two. 2"], body.Statements.Select(s => $"{s.Anchor} {s.Text} {s.Citations.Length}"));
        Assert.Equal("One .", string.Concat(Written.Tree(body).QuerySelector("#p1")!.ChildNodes.Where(n => n is AngleSharp.Dom.IText).Select(n => n.TextContent)));
    }

    [Fact]
    public void Items_definitions_quotes_tables_and_footnotes_state_too()
    {
        var body = Written.Sound("- item\n  - inner\n\n> quote\n\nT\n:   definition\n\n| a | b |\n|---|---|\n| c | d |\n\nlast[^1]\n\n[^1]: note");
        Assert.Equal(["item", "inner", "quote", "definition", "a · b · c · d", "last", "note"], body.Statements.Select(s => s.Text));
        var tree = Written.Tree(body);
        Assert.Equal(["li", "li", "p", "dd", "div", "p", "p"], body.Statements.Select(s => tree.QuerySelector("#" + s.Anchor)!.LocalName));
    }

    [Fact]
    public void Places_are_those_of_the_paragraphs() =>
        Assert.Equal([(1, 1), (3, 3), (4, 5)], Written.Sound("a\n\n- b\n  - c").Statements.Select(s => (s.At.Line, s.At.Column)));

    [Theory]
    [InlineData("He held:\n\n- a [@x]", 1)]
    [InlineData("他曾任：\n\n| a |\n|---|\n| b |", 1)]
    [InlineData("He said:\n\nNo.", 2)]
    [InlineData("He held [@y]:\n\n- a [@x]", 2)]
    public void A_line_that_leads_to_a_list_states_nothing_itself(string markdown, int count) =>
        Assert.Equal(count, Written.Sound(markdown).Statements.Length);

    [Theory]
    [InlineData("# Heading")]
    [InlineData("```\ncode\n```")]
    [InlineData("![a](b.svg)")]
    public void Headings_code_and_pictures_state_nothing(string markdown) => Assert.Empty(Written.Sound(markdown).Statements);

    [Theory]
    [InlineData("<p>He founded it.</p>", "He founded it.")]
    [InlineData("<div>\nHe <b>founded</b> it &amp; left.\n</div>", "He founded it & left.")]
    [InlineData("<!-- x --> He founded it.", "He founded it.")]
    [InlineData("<pre>He founded it.</pre>", "He founded it.")]
    [InlineData("<?x> He founded it.", "He founded it.")]
    [InlineData("<table><tr><td>1999</td></tr></table>", "1999")]
    [InlineData("<details>\n<summary>More</summary>\nHe founded it.\n</details>", "He founded it.")]
    public void What_raw_HTML_states_is_a_statement_without_a_citation(string markdown, string text)
    {
        var statement = Assert.Single(Written.Note(markdown).Value.Statements);
        Assert.Equal((text, 0, 1), (statement.Text, statement.Citations.Length, statement.At.Line));
    }

    [Theory]
    [InlineData("<details>\n<summary>More</summary>\n\nHe founded it [@a].\n\n</details>", 1)]
    [InlineData("<h3>Heading</h3>", 0)]
    [InlineData("<hr>", 0)]
    [InlineData("<!-- a remark for editors -->", 0)]
    [InlineData("<script>\nlet words = 1\n</script>", 0)]
    [InlineData("<img src=\"a.svg\" alt=\"words\">", 0)]
    public void Markup_around_prose_states_nothing(string markdown, int count) =>
        Assert.Equal(count, Written.Note(markdown).Value.Statements.Length);

    [Fact]
    public void A_long_statement_is_cut_between_words()
    {
        var text = Assert.Single(Written.Sound(string.Concat(Enumerable.Repeat("words and ", 40))).Statements).Text;
        Assert.InRange(text.Length, 100, 120);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_Chinese_statement_is_cut_too() =>
        Assert.Equal(120, Assert.Single(Written.Sound(new string('联', 300)).Statements).Text.Length);
}
