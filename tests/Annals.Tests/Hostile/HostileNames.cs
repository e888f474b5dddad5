using Annals.Files;
using Annals.Model;
using Annals.Parse;
using Annals.Tests.Support;

namespace Annals.Tests.Hostile;

/// <summary>Names that some system, archive or address cannot have are told, and two that some system takes for one.</summary>
public sealed class HostileNames
{
    private static string[] Judge(params string[] paths) =>
        [.. InputGate.Judge([.. paths.Select(p => new InputFile(p, default))], Limits.Default).Diagnostics.Select(d => $"{d.Rule.Code} {d.Message}")];

    [Theory]
    [InlineData("con.png")]
    [InlineData("CON.md")]
    [InlineData("nul")]
    [InlineData("aux.tar.png")]
    [InlineData("com1.png")]
    [InlineData("LPT9.md")]
    [InlineData("com¹.md")]
    [InlineData("a.")]
    [InlineData("a.png ")]
    [InlineData(" a.png")]
    [InlineData("a:b.png")]
    [InlineData("a\\b.png")]
    [InlineData("..\\..\\x.png")]
    [InlineData("a*b.png")]
    [InlineData("a?b.png")]
    [InlineData("a\"b.png")]
    [InlineData("<svg onload=hit()>.png")]
    [InlineData("a|b.png")]
    [InlineData("a#b.png")]
    [InlineData("a%2e.png")]
    [InlineData("%2e%2e%2fx.png")]
    [InlineData("a`b.png")]
    [InlineData("a\nb.png")]
    [InlineData("a\u001b[31m.png")]
    [InlineData("a\u202Egnp.md")]
    [InlineData("a\u200Bb.png")]
    [InlineData("\uFEFFa.png")]
    [InlineData("a\u00ADb.png")]
    [InlineData("a\u2028b.png")]
    [InlineData("a\uE000b.png")]
    [InlineData("\uD800.png")]
    [InlineData("cafe\u0301.png")]
    [InlineData("が\u3099.png")]
    [InlineData("::warning::x.png")]
    public void A_name_that_not_every_system_can_have_is_told(string name)
    {
        Assert.Contains("AN118", Assert.Single(Judge($"content/people/{name}")), StringComparison.Ordinal);
        Assert.Contains("AN118", Assert.Single(Judge($"content/people/{name}/x.png")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_too_long_is_told() => Assert.Contains("AN118", Assert.Single(Judge("content/people/" + new string('名', 70) + ".png")), StringComparison.Ordinal);

    [Theory]
    [InlineData("café.png")]
    [InlineData("联想图表.png")]
    [InlineData("Chart 1 (final), v2.png")]
    [InlineData("connect.png")]
    [InlineData("com10.png")]
    [InlineData("a.b-c_d+e@2x.png")]
    [InlineData("😀.png")]
    public void An_honest_name_passes(string name) => Assert.Empty(Judge($"content/people/{name}"));

    [Theory]
    [InlineData("content/people/Chart.png", "content/people/chart.png")]
    [InlineData("content/people/a/x.png", "content/people/A/x.png")]
    [InlineData("content/people/ÉTÉ.png", "content/people/été.png")]
    [InlineData("content/people/caf\u00E9.png", "content/people/cafe\u0301.png")]
    [InlineData("content/people/é/x.png", "content/people/e\u0301/x.png")]
    [InlineData("content/people/가.png", "content/people/\u1100\u1161.png")]
    [InlineData("templates/assets/A.css", "templates/assets/a.css")]
    public void Twins_are_told_with_both_names(string one, string other)
    {
        var found = Assert.Single(Judge(one, other), f => f.StartsWith("AN119", StringComparison.Ordinal));
        Assert.Contains($"`{one}`", found, StringComparison.Ordinal);
        Assert.Contains($"`{other}`", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/people/é.png", "content/people/è.png")]
    [InlineData("content/people/가.png", "content/people/나.png")]
    public void Names_that_only_look_alike_are_no_twins(string one, string other) => Assert.Empty(Judge(one, other));

    [Theory]
    [InlineData("content/people/X.md", "AN109")]
    [InlineData("content/people/a_b.md", "AN109")]
    [InlineData("content/people/-a.yml", "AN109")]
    [InlineData("content/people/a--b.yml", "AN109")]
    [InlineData("content/people/x.txt", "AN108")]
    [InlineData("content/people/x.md.exe", "AN108")]
    [InlineData("content/people/x", "AN108")]
    [InlineData("content/x.md", "AN108")]
    [InlineData("content/etc/x.md", "AN108")]
    [InlineData("content/people/x.fr.md", "AN112")]
    public void A_note_that_is_not_called_by_its_id_is_told(string path, string code) =>
        Assert.Contains(SiteText.Findings($"== {path}\n---\nname: x\nsummary: x\n---\n"), f => f.StartsWith(path, StringComparison.Ordinal) && f.Contains(code, StringComparison.Ordinal));

    [Theory]
    [InlineData("![a](../../../../etc/passwd)")]
    [InlineData("![a](/etc/passwd)")]
    [InlineData("![a](..\\..\\site.yml)")]
    [InlineData("![a](%2e%2e/%2e%2e/site.yml)")]
    [InlineData("[a](../../site.yml)")]
    [InlineData("[a](../../templates/layout.html)")]
    [InlineData("[a](../../../secret.md)")]
    [InlineData("[a](....//....//x.md)")]
    public void An_address_never_leads_out_of_the_content(string markdown) =>
        Assert.Contains(SiteText.Findings($"== content/pages/x.md\n---\nname: x\nsummary: x\n---\n{markdown}\n"), f => f.StartsWith("content/pages/x.md:5:", StringComparison.Ordinal) && (f.Contains(" AN3", StringComparison.Ordinal) || f.Contains(" AN602", StringComparison.Ordinal)));
}
