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
    public void The_nearest_passage_ends_in_no_stray_quotation_mark() => Assert.Equal(
        ["content/topics/t.md:5:11 AN405 `第一次碰面时，` does not occur in the snapshot of `s` [the nearest passage is “第一次碰头时”]"],
        Findings("第一次碰面时，", "“第一次碰头时”，黄仁勋说。"));

    [Theory]
    [InlineData("联想日", "那名为“聯想日”，", "聯想日")]
    [InlineData("lenovo day", "the text of Lenovo Day", "Lenovo Day")]
    public void A_locator_in_another_script_or_case_is_told_the_sources_own_characters(string locator, string text, string words) => Assert.Equal(
        [$"content/topics/t.md:5:11 AN405 `{locator}` does not occur in the snapshot of `s` [the source writes it “{words}”; a locator keeps the source's own characters]"],
        Findings(locator, text));

    [Fact]
    public void A_locator_like_nothing_in_the_snapshot_is_an_error_all_the_same() => Assert.Equal(
        ["content/topics/t.md:5:11 AN405 `联想日` does not occur in the snapshot of `s` [copy a short phrase from the source's text]"],
        Findings("联想日", "quite another text"));

    [Fact]
    public void A_locator_that_occurs_twice_is_a_warning_with_the_places() => Assert.Equal(
        ["content/topics/t.md:5:11 AN406 `cut` occurs 2 times in the snapshot of `s` [make it longer: “one cut and a”; “econd cut”]"],
        Findings("cut", "one cut and a second cut"));

    [Fact]
    public void A_snapshot_with_another_digest_is_an_error_at_the_digest() => Assert.Equal(
        ["content/sources/s.yml:3:18 AN407 the snapshot of `s` has the digest 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881, not `00` [use the snapshot that the note was written from, or check every locator again and write the new digest]"],
        Findings("x", "x", "snapshot_sha256: 00"));

    [Theory]
    [InlineData("一二三四五六七八九十一二三四五六", "this locator has 16 characters")]
    [InlineData("one two three four five six seven eight nine", "this locator has 9 words")]
    public void A_locator_that_copies_too_much_is_a_warning(string locator, string message) => Assert.Equal(
        [$"content/topics/t.md:5:11 AN408 {message} [keep the part that occurs only once: 15 Chinese characters or 8 words are enough to find a passage]"],
        Findings(locator, locator));

    [Theory]
    [InlineData("一二三四五六七八九十一二三四五")]
    [InlineData("one two three four five six seven eight")]
    [InlineData("在GTC 2024上，Blackwell Ultra GB300与“AI超等工场”发布")]
    [InlineData("don’t re-use U.S. $2.3 billion – 1,000 units")]
    public void A_locator_up_to_the_limit_is_sound(string locator) => Assert.Empty(Findings(locator, locator));

    [Theory]
    [InlineData("the")]
    [InlineData("the programm")]
    public void A_locator_is_looked_for_once_in_a_text(string locator)
    {
        var snapshot = Snapshot.Of("s", "the program and the machine"u8);
        Assert.Same(snapshot.LookFor(locator), snapshot.LookFor(locator));
    }

    private static string[] Findings(string locator, string text, string ofSource = "") =>
        [.. SiteBuild.Read(
                SiteText.Files($"{SiteText.Settings}{SiteText.Source.TrimEnd()}\n{ofSource}\n== content/topics/t.md\n---\nname: T\nsummary: T.\n---\nSaid [@s \"{locator}\"]."),
                new BuildOptions { Snapshots = [Snapshot.Of("s", Encoding.UTF8.GetBytes(text))] })
            .Diagnostics
            .Where(d => !d.At.File.StartsWith("templates/", StringComparison.Ordinal))
            .Select(d => $"{d.At} {d.Rule.Code} {d.Message}{(d.Hint is null ? "" : $" [{d.Hint}]")}")];
}
