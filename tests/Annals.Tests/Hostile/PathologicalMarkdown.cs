using Annals.Files;
using Annals.Model;
using Annals.Prose;

namespace Annals.Tests.Hostile;

/// <summary>
/// Shapes that are known to make Markdown parsers slow, each as long as a note may be, built by the program itself on a
/// stack of one megabyte: it says what is wrong and where, or builds, in a few seconds and in bounded memory.
/// </summary>
public sealed class PathologicalMarkdown
{
    private const int NoteSize = 1_040_000;
    private const int ParagraphSize = 60_000;

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Each(int count, Func<int, string> make) => string.Concat(Enumerable.Range(0, count).Select(make));

    // As one paragraph they are refused for their length; in paragraphs of a size that passes they reach the parser.
    private static string Sliced(string unit) => Times(Times(unit, ParagraphSize / unit.Length) + "\n\n", NoteSize / (ParagraphSize + 2));

    public static TheoryData<string, string> Shapes => new()
    {
        { "strong and emphasis in one another", Times("*a **a ", 65_000) + "b" + Times(" a** a*", 65_000) },
        { "emphasis that closes and was not opened", Sliced("a_ ") },
        { "emphasis that opens and is not closed", Sliced("_a ") },
        { "links that close", Sliced("a]") },
        { "links that open", Sliced("[a") },
        { "pairs that do not match", Sliced("*a_ ") },
        { "openers and closers, a multiple of three", Sliced("a**b c* ") },
        { "links that open, emphasis that closes", Sliced("[ a_") },
        { "bracket, space, parenthesis, bracket", Sliced("[ (](") },
        { "pictures in pictures", Sliced("![[]()") },
        { "brackets in brackets", Times("[", 50_000) + "a" + Times("]", 50_000) },
        { "quotes in quotes", Times("> ", 50_000) + "a" },
        { "lists in lists", Each(1_000, i => Times("  ", i) + "* a\n") },
        { "NUL", "abc\0de\0" },
        { "backticks of every length", Each(340, i => "e" + Times("`", i + 1)) },
        { "links not closed, in angle brackets", Sliced("[a](<b") },
        { "links not closed", Sliced("[a](b") },
        { "comments not closed", Sliced("a </<!--") },
        { "instructions not closed", Sliced("a <?") },
        { "declarations not closed", Sliced("a <!A") },
        { "CDATA not closed", Sliced("a <![CDATA[") },
        { "empty lines in lists in lists", Times("- ", 16) + "x" + Times("\n", 100_000) },
        { "references that are like one another", Each(30_000, i => $"[{i}]: /a\n") + Sliced("[0] ")[..500_000] },
        { "tables of many columns", Times("|" + Times("x|", 9_000) + "\n|" + Times("-|", 9_000) + "\n" + Times("|" + Times("y|", 9_000) + "\n", 26), 2) },
        { "underlined headings", Sliced("a\n=\n") },
        { "a table's cells with brackets", Sliced("| a |\n|aP[[adiv><div><di") },
    };

    /// <summary>What is nested, long or many; the parser is tried with them here, the program if it starts at once.</summary>
    public static TheoryData<string, string> More => new()
    {
        { "elements in elements", Times("<div>", 60_000) + "x" },
        { "elements in elements, a block", Times("<div>\n", 100_000) + "x" },
        { "elements in elements, closed", Times("<b><i>", 40_000) + "x" + Times("</i></b>", 40_000) },
        { "paragraphs in links, wrongly nested", Times("<a><b><p>", 60_000) },
        { "lists of HTML in lists", Times("<ul><li>", 60_000) },
        { "tables of HTML in tables", Times("<table><tr><td>", 60_000) },
        { "details in details", Times("<details><summary>x</summary>\n\n", 30_000) },
        { "many attributes", "<b " + Each(60_000, i => $"a{i}=b ") + ">x</b>" },
        { "one long attribute", "<b title=\"" + Times("&lt;&#x202E;", 80_000) + "\">x</b>" },
        { "unknown elements in one another", Times("<x-y>", 200_000) },
        { "foreign elements in one another", Times("<svg><math><mtext>", 50_000) },
        { "lists in quotes in lists", Each(400, i => Times("> - ", i) + "x\n") },
        { "quotes that open and close", Each(20_000, i => Times("> ", i % 14) + "x\n") },
        { "lists that go in and out", Each(60_000, i => Times("  ", i % 15) + "- x\n") },
        { "numbered lists, each in the one before", Each(1_000, i => Times("   ", i) + "1. a\n") },
        { "links in links", Times("[a ", 20_000) + "b" + Times("](x)", 20_000) },
        { "links to notes in links to notes", Times("[[x|", 20_000) + "b" + Times("]]", 20_000) },
        { "links to notes not closed", Sliced("[[x|") },
        { "citations in citations", Times("[@s [@s ", 10_000) + Times("]", 20_000) },
        { "citations not closed", Sliced("[@s \"x") },
        { "many citations in one", "[" + Each(8_000, i => $"@s{i} \"x\"; ")[..^2] + "]" },
        { "pictures in links in pictures", Times("![a [b ", 9_000) + Times("](x)](y)", 9_000) },
        { "footnotes in footnotes", Each(10_000, i => $"[^{i}]: a[^{i + 1}]\n\n") + "x[^0]" },
        { "a footnote that names itself", "x[^1]\n\n[^1]: a[^1] [^1]\n\n" + Sliced("[^1]") },
        { "footnotes that nobody names", Each(40_000, i => $"[^{i}]: a\n\n") },
        { "a footnote of lists in lists", "x[^1]\n\n[^1]: " + Each(60, i => Times("    ", i + 1) + "- a\n\n") },
        { "tables of many rows", "|a|b|\n|-|-|\n" + Times("|c|d|\n", 140_000) },
        { "a table of bars", "|a|\n|-|\n" + Times("|", 900_000) },
        { "rows that escape their bars", "|a|\n|-|\n" + Times("\\|", 400_000) },
        { "terms without end", Sliced("a\n: b\n") },
        { "fences in fences", Each(1_000, i => Times("`", i % 300 + 3) + "\n") },
        { "marks that are struck", Sliced("~~a ~b ") },
        { "entities", Sliced("&amp;&#1114112;&nosuch;&#0;") },
        { "one word", Times("x", NoteSize - 100) },
        { "Chinese without a space", Times("字，", 170_000) },
        { "combining marks on one letter", "a" + Times("\u0301", 300_000) },
        { "carriage returns", Times("x\r\r", 300_000) },
    };

    [Theory]
    [MemberData(nameof(More))]
    public void It_is_read_or_told(string name, string markdown)
    {
        if (Environment.GetEnvironmentVariable("ANNALS_PROGRAM") is not null)
        {
            It_builds_or_is_told_with_its_place(name, markdown);
            return;
        }

        var text = new SourceText("content/pages/x.md", markdown[..Math.Min(markdown.Length, NoteSize)]);
        var body = SmallStack.Run(() => ProseParser.Parse(text, 0, "en", Limits.Default));
        Assert.All(body.Diagnostics, d => Assert.True(d.At.Line >= 1 && d.At.Column >= 1, $"{name}: {d.At}"));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void It_builds_or_is_told_with_its_place(string name, string markdown)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "stacks are set with ulimit");
        using var process = new ChildProcess(("content/pages/x.md", "---\nname: x\nsummary: x\n---\n" + markdown[..Math.Min(markdown.Length, NoteSize)]));
        var ending = process.Build("ulimit -s 1024");
        Assert.True(ending.Exit is 0 or 1, $"{name}: exit code {ending.Exit}\n{ending.Said}");
        if (ending.Exit == 1) Assert.Matches(@"(?m)^content/pages/x\.md:\d+:\d+: error AN", ending.Said);
        // Five seconds of a machine that does nothing else; the tests beside this one take most of it.
        Assert.True(ending.Took < TimeSpan.FromSeconds(30), $"{name} took {ending.Took}");
        Assert.InRange(ending.Peak, 1, 600L << 20);
    }
}
