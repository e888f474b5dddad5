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
    [InlineData("1815-12-10", "10.12.1815", "4:7", "AN501")]
    [InlineData("[@s \"notes\"]", "[@t \"notes\"]", "12:31", "AN403")]
    [InlineData("[@s \"notes\"]", "[@s notes]", "12:33", "AN401")]
    [InlineData("[[acme]]", "[[acmee]]", "12:22", "AN301")]
    [InlineData("to: acme", "to: s", "10:24", "AN304")]
    [InlineData("type: leads", "type: leds", "10:13", "AN303")]
    [InlineData("born: 1815", "born：1815", "4:5", "AN103")]
    [InlineData("    value: notes", "\tvalue: notes", "7:1", "AN103")]
    [InlineData("    value: notes", "      value: notes", "7:12", "AN103")]
    [InlineData("A person.", "“A person: Ada”", "3:10", "AN103")]
    [InlineData("born: 1815", "name: Ada\nborn: 1815", "4:1", "AN104")]
    public void Each_mistake_of_a_new_editor_is_told_once_at_its_place_with_what_to_write(string right, string wrong, string place, string code)
    {
        var files = SiteText.Files(SiteText.Settings + SiteText.Source + Right.Replace(right, wrong, StringComparison.Ordinal));
        var found = SiteBuild.Read(files, new BuildOptions()).Diagnostics.Where(d => !d.At.File.StartsWith("templates/", StringComparison.Ordinal)).ToArray();
        Assert.Equal([$"content/people/ada.md:{place} {code}"], found.Select(d => $"{d.At} {d.Rule.Code}"));
        Assert.False(string.IsNullOrWhiteSpace(found[0].Hint));

        var text = new DiagnosticText(files, colour: false, longestLine: 500).Of(found[0]);
        Assert.StartsWith($"content/people/ada.md:{place}: error {code}: ", text, StringComparison.Ordinal);
        Assert.EndsWith($"  = hint: {found[0].Hint}\n", text, StringComparison.Ordinal);
        var github = DiagnosticGithub.Of(found);
        Assert.StartsWith($"::error file=content/people/ada.md,line={place.Split(':')[0]},", github, StringComparison.Ordinal);
        Assert.Contains($"title={code}::", github, StringComparison.Ordinal);
        Assert.EndsWith($"%0A{found[0].Hint}\n", github, StringComparison.Ordinal);
    }
}
