using System.Text.Json;
using Annals.Cli.Terminal;
using Annals.Files;

namespace Annals.Tests.Cli;

/// <summary>The formats that other programs read.</summary>
public sealed class FormatTests
{
    private static readonly Rule Rule = new("AN301", Severity.Error, "every id is that of a note");
    private static readonly Rule Mild = new("AN311", Severity.Warning, "a translation is current");

    [Fact]
    public void An_annotation_names_its_place_and_its_rule() => Assert.Equal(
        "::error file=content/people/ada.md,line=4,endLine=4,col=9,endColumn=16,title=AN301::there is no note `machine`%0Adid you mean 'machines'?\n",
        DiagnosticGithub.Of([At("content/people/ada.md", 4)]));

    [Fact]
    public void What_would_end_a_command_is_escaped() => Assert.Equal(
        "::error file=content/a%2Cb%3A100%25.md,line=1,endLine=2,title=AN301::50%25%0D%0A::error::x\n",
        DiagnosticGithub.Of([Rule.At(new Location("content/a,b:100%.md", 1, 1, 2, 1), "50%\r\n::error::x")]));

    [Fact]
    public void Behind_ten_errors_and_ten_warnings_the_others_are_plain_lines_and_errors_come_first()
    {
        var all = Enumerable.Range(1, 12).Select(i => Mild.At(new Location("a.md", i, 1, i, 2), "old"))
            .Concat(Enumerable.Range(1, 11).Select(i => At("b.md", i)));
        var lines = DiagnosticGithub.Of([.. all]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10, lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(l => l.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.StartsWith("::error ", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            ["GitHub shows 10 errors and 10 warnings of a step; here are the other 3:", "  b.md:11:9: error AN301: there is no note `machine` (did you mean 'machines'?)", "  a.md:11:1: warning AN311: old", "  a.md:12:1: warning AN311: old"],
            lines[20..]);
    }

    [Fact]
    public void Any_number_of_errors_and_warnings_is_told_whole()
    {
        for (var errors = 0; errors <= 12; errors++)
        {
            for (var warnings = 0; warnings <= 12; warnings++)
            {
                var all = Enumerable.Range(1, errors).Select(i => At("a.md", i)).Concat(Enumerable.Range(1, warnings).Select(i => Mild.At(new Location("b.md", i, 1, i, 2), "old"))).ToArray();
                var lines = DiagnosticGithub.Of(all).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith("GitHub shows", StringComparison.Ordinal));
                Assert.Equal(errors + warnings, lines.Count());
            }
        }
    }

    [Fact]
    public void No_line_that_is_no_command_of_ours_starts_like_one()
    {
        var all = Enumerable.Range(1, 12).Select(i => Rule.At(new Location("::set-env", i, 1, i, 2), "\n::stop-commands::x"));
        Assert.All(DiagnosticGithub.Of([.. all]).Split('\n').Skip(10), l => Assert.False(l.StartsWith("::", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("one\ntwo\nthree")]
    [InlineData("one\r\ntwo\r\nthree")]
    [InlineData("one\rtwo\rthree")]
    public void The_line_that_is_shown_is_the_line_that_was_read(string text)
    {
        var file = new InputFile("a.md", System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Equal(
            "a.md:2:1: error AN301: no\n  | two\n  | ^^^\n",
            new DiagnosticText([file], colour: false, longestLine: 200).Of(Rule.At(new Location("a.md", 2, 1, 2, 4), "no")));
    }

    [Fact]
    public void A_sarif_log_names_each_broken_rule_once_with_its_explanation()
    {
        var run = Sarif([At("content/人.md", 4), At("content/b.md", 1), Mild.At(new Location("c.md", 1, 1, 1, 2), "old")]);
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(["AN301", "AN311"], rules.Select(r => r.GetProperty("id").GetString()));
        Assert.StartsWith("# AN301: ", rules[0].GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/src/Annals/Explain/AN301.md", rules[0].GetProperty("helpUri").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sarif_result_points_into_its_rule_and_its_file()
    {
        var result = Sarif([At("content/人.md", 4)]).GetProperty("results")[0];
        Assert.Equal(0, result.GetProperty("ruleIndex").GetInt32());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("there is no note `machine`; did you mean 'machines'?", result.GetProperty("message").GetProperty("text").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("content/%E4%BA%BA.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        Assert.Equal([4, 9, 4, 16], new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(n => place.GetProperty("region").GetProperty(n).GetInt32()));
    }

    [Fact]
    public void A_sarif_log_says_where_its_paths_start_without_naming_the_machine() => Assert.Equal(
        "The folder of the site, which holds site.yml.",
        Sarif([]).GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").GetProperty("description").GetProperty("text").GetString());

    private static JsonElement Sarif(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var log = JsonDocument.Parse(DiagnosticSarif.Of(diagnostics, DiagnosticSarif.SiteRoot)).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        return log.GetProperty("runs")[0];
    }

    private static Diagnostic At(string file, int line) =>
        Rule.At(new Location(file, line, 9, line, 16), "there is no note `machine`", "did you mean 'machines'?");
}
