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
