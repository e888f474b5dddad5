using System.Reflection;
using Annals.Files;
using Annals.Model;
using Annals.Tests.Support;

namespace Annals.Tests.Hostile;

public sealed class LimitsAreSet
{
    private static string[] Settings(string limits) =>
        [.. SiteBuild.Read(SiteText.Files(SiteText.Settings.TrimEnd() + $"\nlimits: {limits}\n"), new BuildOptions()).Diagnostics
            .Where(d => d.At.File == "site.yml").Select(d => $"{d.At} {d.Rule.Code} {d.Message}")];

    [Fact]
    public void Every_limit_may_be_set_within_its_range()
    {
        foreach (var limit in Limits.All)
        {
            Assert.Empty(Settings($"{{ {limit.Name}: {limit.Minimum} }}"));
            Assert.Empty(Settings($"{{ {limit.Name}: {limit.Maximum} }}"));
            Assert.Contains("AN203", Assert.Single(Settings($"{{ {limit.Name}: {limit.Maximum + 1L} }}")), StringComparison.Ordinal);
            Assert.Contains("AN203", Assert.Single(Settings($"{{ {limit.Name}: {limit.Minimum - 1} }}")), StringComparison.Ordinal);
            Assert.InRange(limit.Default, limit.Minimum, limit.Maximum);
        }
    }

    [Fact]
    public void An_unknown_limit_is_an_error() => Assert.Contains("AN201", Assert.Single(Settings("{ note_sise: 5 }")), StringComparison.Ordinal);

    [Fact]
    public void Every_limit_is_in_the_documentation_with_its_default_range_and_code()
    {
        var page = File.ReadAllText(Path.Combine(Support.Repository.Root, "SECURITY.md"));
        Assert.All(Limits.All, l => Assert.Contains($"| `{l.Name}` | {l.Description} | {l.Default} | {l.Minimum}–{l.Maximum} | {l.Code} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_code_of_every_limit_is_that_of_a_rule()
    {
        var codes = typeof(Rule).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(Rule)).Select(f => ((Rule)f.GetValue(null)!).Code).ToHashSet();
        Assert.All(Limits.All.Where(l => l.Code != "–"), l => Assert.Contains(l.Code, codes));
    }

    [Fact]
    public void More_notes_than_the_limit_are_told_at_the_first()
    {
        var text = SiteText.Settings.TrimEnd() + "\nlimits: { notes: 2 }\n" + string.Concat(Enumerable.Range(0, 5).Select(i => $"\n== content/people/x{i}.yml\nname: x\nsummary: x\n"));
        var found = SiteBuild.Read(SiteText.Files(text), new BuildOptions()).Diagnostics.Where(d => d.Rule.Code == "AN116");
        Assert.Equal("content/people/x2.yml", Assert.Single(found).At.File);
    }

    [Fact]
    public void The_depth_of_Markdown_is_a_limit()
    {
        var text = SiteText.Settings.TrimEnd() + "\nlimits: { markdown_depth: 8 }\n\n== content/pages/x.md\n---\nname: x\nsummary: x\n---\n" + string.Concat(Enumerable.Range(0, 12).Select(i => new string(' ', i * 2) + "- x\n"));
        Assert.Contains(SiteBuild.Read(SiteText.Files(text), new BuildOptions()).Diagnostics, d => d.Rule.Code == "AN605" && d.At.File == "content/pages/x.md");
    }
}
