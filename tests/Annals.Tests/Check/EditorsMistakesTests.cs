using Annals.Cli.Terminal;
using Annals.Tests.Support;

namespace Annals.Tests.Check;

/// <summary>What a new editor gets wrong, one thing at a time in notes that are otherwise right.</summary>
public sealed class EditorsMistakesTests
{
    private const string Right = """
        == content/people/ada.md
        ---
        name: Ada
        summary: A person.
        born: 1815-12-10
        facts:
          - label: Work
            value: notes
            cite: '@s "notes"'
        relations:
          - { type: leads, to: acme, cite: '@s' }
        ---
        She wrote notes on [[acme]] [@s "notes"].
        == content/organizations/acme.yml
        name: Acme
        summary: A firm.
        """;

    [Fact]
    public void The_notes_are_right_before() => Assert.Empty(SiteText.Findings(Right));

    [Theory]
    [InlineData("born: 1815", "bron: 1815", "4:1", "AN201")]
    [InlineData("summary: A person", "sumary: A person", "3:1", "AN201")]
    [InlineData("summary: A person.\n", "", "2:1", "AN202")]
    [InlineData("1815-12-10", "10.12.1815", "4:7", "AN501")]
    [InlineData("1815-12-10", "1815-02-30", "4:15", "AN501")]
    [InlineData("1815-12-10", "1815/12/10", "4:7", "AN501")]
    [InlineData("1815-12-10", "Dec 10 1815", "4:7", "AN501")]
    [InlineData("1815-12-10", "1815年12月10日", "4:7", "AN501")]
    [InlineData("1815-12-10", "1815-12-1", "4:7", "AN501")]
    [InlineData("1815-12-10", "long ago", "4:7", "AN501")]
    [InlineData(" [@s \"notes\"]", "", "12:1", "AN402")]
    [InlineData("    cite: '@s \"notes\"'\n", "", "6:5", "AN402")]
    [InlineData("[@s \"notes\"]", "[@t \"notes\"]", "12:31", "AN403")]
    [InlineData("[@s \"notes\"]", "[@s notes]", "12:33", "AN401")]
    [InlineData("[[acme]]", "[[acmee]]", "12:22", "AN301")]
    [InlineData("to: acme", "to: s", "10:24", "AN304")]
    [InlineData("type: leads", "type: leds", "10:13", "AN303")]
    [InlineData("born: 1815", "born：1815", "4:5", "AN103")]
    [InlineData("    value: notes", "\tvalue: notes", "7:1", "AN103")]
    [InlineData("    value: notes", "      value: notes", "7:12", "AN103")]
    [InlineData("A person.", "“A person: Ada”", "3:10", "AN103")]
    [InlineData("A person.", "\"A person", "3:10", "AN103")]
    [InlineData("A person.", "A person: Ada", "3:18", "AN103")]
    [InlineData("'@s \"notes\"'", "@s \"notes\"", "8:11", "AN103")]
    [InlineData("born: 1815-12-10", "cites: { born: @s }", "4:16", "AN103")]
    [InlineData("born: 1815-12-10", "topics: [a", "4:9", "AN103")]
    [InlineData("born: 1815", "name: Ada\nborn: 1815", "4:1", "AN104")]
    [InlineData("notes on", "<font>notes</font> on", "12:11", "AN601", "warning")]
    [InlineData("notes on", "<script>notes</script> on", "12:11", "AN601", "warning")]
    [InlineData("born: 1815-12-10", "draft: perhaps", "4:8", "AN203")]
    [InlineData("type: leads", "type: [leads]", "10:13", "AN203")]
    public void Each_mistake_of_a_new_editor_is_told_once_at_its_place_with_what_to_write(string right, string wrong, string place, string code, string severity = "error")
    {
        IsTold(Right.Replace(right, wrong, StringComparison.Ordinal), $"content/people/ada.md:{place}", severity, code);
    }

    [Theory]
    [InlineData("\n== content/people/firms/acme.md\n---\nname: A\nsummary: B.\n---\n", "content/people/firms/acme.md:1:1", "error", "AN110")]
    [InlineData("\n== content/people/lady.zh.md\n---\nname: 艾达\n---\n", "content/people/lady.zh.md:1:1", "error", "AN111")]
    [InlineData("\n== content/people/ada.zh.md\n---\nname: 艾达\ntranslated_from: 0000000000000000\n---\n她写了注释[@s \"notes\"]。\n", "content/people/ada.zh.md:3:18", "warning", "AN311")]
    [InlineData("\n== content/people/ada.zh.md\n---\nname: 艾达\nborn: 1815\n---\n她写了注释[@s \"notes\"]。\n", "content/people/ada.zh.md:3:1", "error", "AN206")]
    public void What_a_file_beside_the_others_gets_wrong_is_told_in_that_file(string file, string place, string severity, string code) =>
        IsTold(Right + file, place, severity, code);

    [Fact]
    public void A_translation_that_nobody_has_made_yet_is_no_mistake() =>
        Assert.DoesNotContain(SiteText.Findings(Right), f => f.Contains("ada", StringComparison.Ordinal));

    private static void IsTold(string text, string place, string severity, string code)
    {
        var files = SiteText.Files(SiteText.Settings + SiteText.Source + text);
        var found = SiteBuild.Read(files, new BuildOptions()).Diagnostics.Where(d => !d.At.File.StartsWith("templates/", StringComparison.Ordinal)).ToArray();
        Assert.Equal([$"{place} {code}"], found.Select(d => $"{d.At} {d.Rule.Code}"));
        Assert.False(string.IsNullOrWhiteSpace(found[0].Hint));
        // The words of a parser are of no help to an editor.
        Assert.DoesNotContain("while ", found[0].Message, StringComparison.Ordinal);

        Assert.StartsWith($"{place}: {severity} {code}: ", new DiagnosticText(files, colour: false, longestLine: 500).Of(found[0]), StringComparison.Ordinal);
        Assert.EndsWith($"  = hint: {found[0].Hint}\n", new DiagnosticText(files, colour: false, longestLine: 500).Of(found[0]), StringComparison.Ordinal);
        var at = place.Split(':');
        var github = DiagnosticGithub.Of(found);
        // GitHub takes columns only where a place lies on one line.
        var columns = found[0].At.EndLine == found[0].At.Line ? $"col={at[2]},endColumn={found[0].At.EndColumn}," : "";
        Assert.StartsWith($"::{severity} file={at[0]},line={at[1]},endLine={found[0].At.EndLine},{columns}title={code}::", github, StringComparison.Ordinal);
        Assert.EndsWith($"%0A{found[0].Hint}\n", github, StringComparison.Ordinal);
    }
}
