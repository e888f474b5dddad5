using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Annals.Cli.Terminal;
using Annals.Explain;
using Annals.Files;
using Annals.Tests.Support;

namespace Annals.Tests.Explain;

/// <summary>What the texts of the rules say is what the tool does: their examples are run.</summary>
public sealed partial class RuleTextsTests
{
    private static readonly Rule[] Rules =
        [.. new[] { typeof(SiteBuild).Assembly, typeof(Annals.Cli.Program).Assembly }
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(Rule))
            .Select(f => (Rule)f.GetValue(null)!)];

    public static TheoryData<string> Codes => [.. RuleTexts.Codes];

    [Fact]
    public void Every_rule_is_explained()
    {
        var missing = Rules.Select(r => r.Code).Except(RuleTexts.Codes);
        Assert.True(!missing.Any(), $"write src/Annals/Explain/{missing.FirstOrDefault()}.md as the texts beside it are; with ANNALS_REFRESH=1 these tests fill in what the tool says");
    }

    [Fact]
    public void Only_rules_are_explained() => Assert.Empty(RuleTexts.Codes.Except(Rules.Select(r => r.Code)));

    [Fact]
    public void A_code_is_given_once() => Assert.Distinct(Rules.Select(r => r.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_heading_is_the_rule(string code) =>
        Assert.StartsWith($"# {code}: {Rules.Single(r => r.Code == code).Truth}\n", RuleTexts.Find(code), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_text_says_why_and_shows_what_is_wrong_and_what_is_right(string code)
    {
        var text = RuleTexts.Find(code)!;
        Assert.Contains("\n## Wrong\n", text, StringComparison.Ordinal);
        Assert.Contains("\n## Right\n", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("\n## Wrong\n", StringComparison.Ordinal) > $"# {code}: ".Length + 80, "there is no reason before the examples");
    }

    /// <summary>Examples whose fence says <c>site</c> are files of a small site; the block behind a wrong one is what the tool says.
    /// <c>ANNALS_REFRESH=1</c> writes what it says into the text.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void The_examples_do_what_the_text_says(string code)
    {
        var blocks = Fence().Matches(RuleTexts.Find(code)!).Select(m => (Language: m.Groups[1].Value, Text: m.Groups[2].Value)).ToArray();
        if (blocks.All(b => b.Language != "site")) return;
        Assert.Equal(["site", "text", "site"], blocks.Select(b => b.Language));
        if (Environment.GetEnvironmentVariable("ANNALS_REFRESH") == "1") Refresh(code, blocks[1].Text, Says(blocks[0].Text));
        Assert.Equal(blocks[1].Text, Says(blocks[0].Text));
        Assert.Equal("", Says(blocks[2].Text));
    }

    [Fact]
    public void Most_examples_are_run() =>
        Assert.True(RuleTexts.Codes.Count(c => RuleTexts.Find(c)!.Contains("```site\n", StringComparison.Ordinal)) * 4 > RuleTexts.Codes.Length * 3);

    private static string Says(string site)
    {
        var files = SiteText.Files(SiteText.Settings + SiteText.Source + site);
        // The last of two files with one path is the example's own: it takes the place of the standard one.
        files = [.. files.GroupBy(f => f.Path).Select(g => g.Last())];
        var found = SiteBuild.Read(files, new BuildOptions()).Diagnostics.Where(d => !d.At.File.StartsWith("templates/", StringComparison.Ordinal));
        var text = new DiagnosticText(files, colour: false, Annals.Model.Limits.Default.DiagnosticLine);
        return found.Aggregate(new StringBuilder(), (all, d) => all.Append(text.Of(d))).ToString();
    }

    private static void Refresh(string code, string said, string says)
    {
        var file = Path.Combine(Repository.Root, "src", "Annals", "Explain", code + ".md");
        File.WriteAllText(file, File.ReadAllText(file).Replace($"```text\n{said}```", $"```text\n{says}```", StringComparison.Ordinal));
    }

    [GeneratedRegex("^```(\\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
