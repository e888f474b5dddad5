using System.Globalization;
using Annals.Tests.Support;

namespace Annals.Tests.Prose;

public sealed class HostileTextIsBounded
{
    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    public static TheoryData<string, string> Shapes => new()
    {
        { "127 quotes", Times(">", 127) + "a" },
        { "100 000 quotes", Times(">", 100_000) },
        { "500 bullets and 5 000 empty lines", Times("- ", 500) + Times("\n", 5_000) },
        { "1 500 bullets and 15 000 empty lines", Times("- ", 1_500) + Times("\n", 15_000) },
        { "60 nested bullets and 15 000 empty lines", string.Concat(Enumerable.Range(0, 60).Select(i => Times("  ", i) + "- x\n")) + Times("\n", 15_000) },
        { "1 000 nested bullets", string.Concat(Enumerable.Range(0, 1_000).Select(i => Times("  ", i) + "- x\n")) },
        { "open links with titles", Times("[ (](", 20_000) },
        { "open links with titles, three times", Times("[ (](", 60_000) },
        { "open links with titles, in paragraphs", Times(Times("[ (](", 2_000) + "\n\n", 60) },
        { "open links", Times("[a](b", 20_000) },
        { "open links, in paragraphs", Times(Times("[a](b", 3_000) + "\n\n", 60) },
        { "60 000 headings", Times("# A\n", 60_000) },
        { "250 000 underlined headings", Times(Times("a\n=\n", 14_000) + "\n\n", 18) },
        { "250 000 underlined headings in quotes", Times(Times("> a\n> -\n", 7_000) + "\n\n", 18) },
        { "open instructions", Times(Times("a <? >", 10_000) + "\n\n", 17) },
        { "open declarations", Times(Times("a <!A", 12_000) + "\n\n", 17) },
        { "open CDATA", Times("a <![CDATA[", 30_000) },
        { "open CDATA, in paragraphs", Times(Times("a <![CDATA[", 1_000) + "\n\n", 90) },
        { "attributes in braces", Times("*a*{.b", 20_000) },
        { "open emphasis in cells", "|a|b|\n|-|-|\n" + Times("|**a|**a|\n", 3_000) },
        { "open emphasis in the cells of many tables", Times("|a|b|\n|-|-|\n" + Times("|**a|**a|\n", 500) + "\n\n", 150) },
        { "a long title repeated", "[a]: x.md \"" + new string('t', 60_000) + "\"\n\n" + Times("[a] ", 9_000) },
        { "a megabyte of table", "|a|b|\n|-|-|\n" + Times("|xxxxxx|yyyyyy|\n", 60_000) },
        { "a megabyte of list", Times("- Some words here with *emphasis*.\n", 28_000) },
        { "one line", new string('a', 1_000_000) },
        { "more than a megabyte", new string('a', 1_100_000) },
        { "brackets", Times("[", 100_000) },
        { "pictures", Times("![", 50_000) },
        { "stars", Times("*", 100_000) },
        { "open underlines", Times("_a ", 20_000) },
        { "closing underlines", Times("a_ ", 20_000) },
        { "mixed emphasis", Times("*a_ ", 10_000) },
        { "backticks", string.Concat(Enumerable.Range(1, 350).Select(i => new string('`', i) + " ")) },
        { "footnotes", string.Concat(Enumerable.Range(0, 5_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"[^{i}]\n\n[^{i}]: x\n\n"))) },
        { "pipes", Times("|", 50_000) },
        { "open citations", Times(Times("[@a \"", 2_000) + "\n\n", 100) },
        { "open note links", Times("[[a", 15_000) },
        { "nested HTML", Times("<div>", 10_000) },
        { "nested HTML lists", Times("<ul><li>", 10_000) },
        { "misnested HTML", Times("<b><i>", 60) + Times("x<p>", 5_000) },
        { "open HTML", Times("<a ", 20_000) },
        { "many attributes", "<p " + string.Concat(Enumerable.Range(0, 5_000).Select(i => string.Create(CultureInfo.InvariantCulture, $" a{i}=1"))) + ">" },
        { "HTML among 20 000 paragraphs", "<b>x</b>\n\n" + Times("Some words with *emphasis* and a [[link]].\n\n", 20_000) },
        { "nested definitions", string.Concat(Enumerable.Range(0, 100).Select(i => Times("    ", i) + "t\n" + Times("    ", i) + ":   d\n")) },
        { "lone surrogates", "[a](https://\uD800) \uDC00 <b>\uD800</b> # \uD800" },
        { "marks of open parts", "a\0b \uFDD0" + "0\uFDD1 &#xFDD0;0&#xFDD1; [[c]]" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void No_text_takes_more_than_a_moment_or_throws(string name, string markdown)
    {
        var time = new ProcessorTime();
        var result = Written.Note(markdown);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(15), $"{name} took {time.Elapsed}");
        Assert.All(result.Diagnostics.Where(d => d.Rule.Code == "AN605"), d => Assert.InRange(d.At.Line, 1, markdown.Count(c => c == '\n') + 1));
    }

    [Fact]
    public void What_is_refused_leaves_nothing_half_done()
    {
        var result = Written.Note("fine\n\n" + Times("*a ", 20_000));
        Assert.True(result.Value.IsEmpty);
        Assert.Equal("AN605", Assert.Single(result.Diagnostics).Rule.Code);
    }

    [Fact]
    public void The_line_that_is_too_deep_is_named()
    {
        var fault = Written.OneFault("fine\n\n" + string.Concat(Enumerable.Range(0, 200).Select(i => Times("  ", i) + "- x\n")));
        Assert.Equal("AN605", fault.Rule.Code);
        Assert.InRange(fault.At.Line, 40, 70);
    }

    [Fact]
    public void The_marker_that_is_too_much_is_named() => Assert.Equal((2, 17), (Written.OneFault("a\n" + Times(">", 40)).At.Line, Written.OneFault("a\n" + Times(">", 40)).At.Column));

    [Fact]
    public void A_line_across_the_page_is_no_nesting() => Assert.Equal("<hr>", Written.Html(Times("- ", 30)));

    [Fact]
    public void An_honest_long_list_and_table_pass()
    {
        Assert.Equal(2_000, Written.Sound(Times("- A **fact** about [[lenovo]] and others [@source \"a phrase of it\"].\n", 2_000)).Statements.Length);
        Assert.Single(Written.Sound("|a|b|\n|-|-|\n" + Times("| **A** [[lenovo]] | [x](y.md) [@source \"a phrase\"] |\n", 1_000)).Statements);
    }
}
