using Annals.Tests.Support;

namespace Annals.Tests.Parse;

/// <summary>Front matter that is broken or hostile is told with its place, and never ends the process.</summary>
public sealed class YamlTests
{
    [Theory]
    [InlineData("name: 'x", "AN103")]
    [InlineData("name: @x", "AN103")]
    [InlineData("name: &a x", "AN105")]
    [InlineData("name: *a", "AN105")]
    [InlineData("name: !!int 1", "AN105")]
    [InlineData("? &a {? *a : 1}", "AN105")]
    [InlineData("name: x\n--- \nname: y", "AN105")]
    [InlineData("[a, b]: c", "AN103")]
    [InlineData("- a", "AN103")]
    [InlineData("...\n...", "AN103")]
    public void Yaml_that_notes_do_without_is_refused(string yaml, string code) =>
        Assert.Contains(SiteText.Findings($"== content/people/x.yml\n{yaml}"), f => f.StartsWith("content/people/x.yml:", StringComparison.Ordinal) && f.Contains(code, StringComparison.Ordinal));

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Many_open_brackets_are_refused_at_once(char bracket) =>
        Assert.Contains(SiteText.Findings($"== content/people/x.yml\nname: {new string(bracket, 60_000)}"), f => f.Contains("AN106", StringComparison.Ordinal));

    [Theory]
    [InlineData("no")]
    [InlineData("1.10")]
    [InlineData("0x1F")]
    [InlineData("2001-01-01")]
    public void A_value_is_the_text_that_was_written(string value) =>
        Assert.Equal(value, SiteBuild.Read(SiteText.Files(SiteText.Settings + $"== content/people/x.yml\nname: {value}\nsummary: s"), new BuildOptions()).Knowledge!.Find("x")!.Head.Name.Versions[0].Value);

    [Theory]
    [InlineData(new byte[] { 0x6E, 0x0A, 0xC3, 0x28 }, "content/people/x.yml:2:1 AN101")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x6E, 0x00 }, "content/people/x.yml:1:1 AN101")]
    [InlineData(new byte[] { 0x6E, 0x3A, 0x20, 0x07 }, "content/people/x.yml:1:4 AN102")]
    [InlineData(new byte[] { 0x6E, 0x0A, 0x00 }, "content/people/x.yml:2:1 AN102")]
    public void Bytes_that_are_no_text_are_told_with_their_place(byte[] bytes, string finding)
    {
        var files = SiteText.Files(SiteText.Settings).Append(new Annals.Files.InputFile("content/people/x.yml", bytes)).ToArray();
        Assert.Contains(SiteBuild.Read(files, new BuildOptions()).Diagnostics, d => $"{d.At} {d.Rule.Code}" == finding);
    }

    [Theory]
    [InlineData("name: x", "1:1 AN107 this note has no front matter")]
    [InlineData("---\nname: x", "1:1 AN107 the front matter that starts here has no end")]
    public void A_note_without_front_matter_is_told(string text, string finding) =>
        Assert.Contains(SiteText.Findings($"== content/people/x.md\n{text}"), f => f.Contains(finding, StringComparison.Ordinal));
}
