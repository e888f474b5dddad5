using System.Text;
using Annals.Model;
using Annals.Tests.Support;

namespace Annals.Tests.Check;

/// <summary>Locators are checked against the text of their source.</summary>
public sealed class LocatorTests
{
    [Theory]
    [InlineData("Lenovo Day", "the text of Lenovo Day is here")]
    [InlineData("Ａ１ ﬁn", "before A1 fin after")]
    [InlineData("two words", "two\n   words")]
    [InlineData("联想日", "那名为“联想日”，")]
    public void A_locator_that_occurs_once_is_sound(string locator, string text) => Assert.Empty(Findings(locator, text));

    [Fact]
    public void A_locator_that_is_missing_in_the_snapshot_is_an_error_with_the_nearest_passage() => Assert.Equal(
        ["content/topics/t.md:5:11 AN405 `第一次碰面时` does not occur in the snapshot of `s` [the nearest passage is “第一次碰头时”]"],
        Findings("第一次碰面时", "“第一次碰头时，我们才都二十几岁”，黄仁勋说。"));

    [Fact]
    public void A_locator_that_occurs_twice_is_a_warning_with_the_places() => Assert.Contains(
        Findings("cut", "one cut and a second cut"),
        f => f.Contains("AN406 `cut` occurs 2 times", StringComparison.Ordinal) && f.Contains("econd cut", StringComparison.Ordinal));

    [Fact]
    public void A_snapshot_with_another_digest_is_an_error() => Assert.Contains(
        Findings("x", "x", "snapshot_sha256: 00"),
        f => f.StartsWith("content/sources/s.yml:1:1 AN407", StringComparison.Ordinal));

    private static string[] Findings(string locator, string text, string ofSource = "") =>
        [.. SiteBuild.Read(
                SiteText.Files($"{SiteText.Settings}{SiteText.Source.TrimEnd()}\n{ofSource}\n== content/topics/t.md\n---\nname: T\nsummary: T.\n---\nSaid [@s \"{locator}\"]."),
                new BuildOptions { Snapshots = [Snapshot.Of("s", Encoding.UTF8.GetBytes(text))] })
            .Diagnostics
            .Where(d => !d.At.File.StartsWith("templates/", StringComparison.Ordinal))
            .Select(d => $"{d.At} {d.Rule.Code} {d.Message}{(d.Hint is null ? "" : $" [{d.Hint}]")}")];
}
