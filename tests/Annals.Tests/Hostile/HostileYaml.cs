using System.Text;
using Annals.Files;
using Annals.Model;
using Annals.Parse;

namespace Annals.Tests.Hostile;

/// <summary>Front matter that is made to break a reader: each is told with its place, or has a meaning that is written down.</summary>
public sealed class HostileYaml
{
    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Nested(string open, int count, string inner = "x", string close = "") => Times(open, count) + inner + Times(close, count);

    private static string Laughs(int levels) =>
        "a0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, levels).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n"));

    public static TheoryData<string, string> Refused => new()
    {
        { Laughs(9), "1:5 AN105" },
        { "name: &n x\nsummary: *n", "1:7 AN105" },
        { "a: &a [*a]", "1:4 AN105" },
        { "&a a: *a", "1:1 AN105" },
        { "? &a {? *a : 1}", "AN10" },
        { "name: *missing", "AN105" },
        { "<<: { name: x }\nsummary: y", "1:1 AN105" },
        { "name: x\nlinks:\n  <<: [a]", "3:3 AN105" },
        { "name: !!str x", "1:7 AN105" },
        { "name: !!int 5", "1:7 AN105" },
        { "name: !!binary aGk=", "AN105" },
        { "name: !!python/object:os.system x", "AN105" },
        { "name: !<tag:yaml.org,2002:str> x", "AN105" },
        { "name: !System.IO.FileInfo x", "AN105" },
        { "name: !!", "AN10" },
        { "name: !<>", "AN103" },
        { "name: !<[>", "AN103" },
        { "%TAG ! tag:x,2000:\n--- \nname: x", "AN20" },
        { "%TAG ! \nname: x", "AN103" },
        { "%YAML 9.9\n---\nname: x", "AN10" },
        { "...\n...", "AN103" },
        { "name: x\n...\nname: y\n...", "AN10" },
        { "name: x\n--- \nname: y", "AN105" },
        { "name: x\nname: y", "2:1 AN104" },
        { "name: x\n\"name\": y", "2:1 AN104" },
        { "links: { a: https://e.org, a: https://e.org }", "AN104" },
        { "name: \"a\\0b\"", "1:7 AN102" },
        { "name: \"a\\x07b\"", "1:7 AN102" },
        { "name: \"\\e[31m\"", "AN102" },
        { "name: \"\\uD800\"", "AN10" },
        { "name: \"\\uDC00x\"", "AN10" },
        { "name: \"\\uFDD0\"", "AN102" },
        { "name: \"\\uFFFE\"", "AN102" },
        { "name: \"\\u202E\"", "AN102" },
        { "name: \"\\U0011FFFF\"", "AN10" },
        { "name: \"\\xZZ\"", "AN103" },
        { "name: \"unclosed", "AN103" },
        { "name: 'unclosed", "AN103" },
        { "name: [a, b", "AN103" },
        { "name: {a: b", "AN103" },
        { "name: ]", "AN103" },
        { "\tname: x", "AN20" },
        { "name:\n\t- x", "AN10" },
        { "name: @x", "AN103" },
        { "name: `x", "AN103" },
        { "name: %x", "AN103" },
        { "name: |9999\n x", "AN10" },
        { "name: x: y: z", "AN103" },
        { "- a\n- b", "AN103" },
        { "text", "AN103" },
        { "42", "AN103" },
        { "[a]: b", "AN103" },
        { "{a: b}: c", "AN103" },
        { "? a\n? b", "AN20" },
        { ": x", "AN" },
        { "name", "AN103" },
        { "'name'", "AN103" },
        { Nested("[", 40), "AN10" },
        { "name: " + Nested("[", 40, "x", "]"), "1:38 AN106" },
        { "name: " + Nested("{a: ", 40, "x", "}"), "AN106" },
        { "name: " + Nested("[", 100_000), "AN1" },
        { "name: " + Nested("{a: ", 100_000), "AN1" },
        { "name: " + Nested("[", 200), "AN10" },
        { "name: " + Nested("{", 2_000), "AN10" },
        { Times("? ", 20_000) + "x", "AN10" },
        { Times("- ", 20_000) + "x", "AN10" },
        { "name:\n" + string.Concat(Enumerable.Range(1, 60).Select(i => new string(' ', i) + "a:\n")), "AN106" },
        { "name:\n" + string.Concat(Enumerable.Range(1, 300).Select(i => new string(' ', i) + "- \n")), "AN106" },
        { new string('k', 300) + ": x", "1:1 AN106" },
        { "name: " + new string('x', 70_000), "1:1 AN115" },
        { "aliases: [" + Times("a,", 40_000) + "]", "AN115" },
        { string.Concat(Enumerable.Range(0, 5_000).Select(i => $"key{i}: x\n")), "AN201" },
        { "name: x\nName: y", "AN201" },
        { "na\u0301me: x", "AN201" },
        { "name: null", "AN20" },
        { "name: ~", "AN20" },
        { "name: []", "AN20" },
        { "name: {}", "AN20" },
        { "name: \"\"", "AN20" },
        { "name: \"   \"", "AN20" },
        { "name: { en: x, en: y }", "AN104" },
        { "name: { fr: x }", "AN205" },
        { "aliases: x", "AN203" },
        { "draft: yes", "AN203" },
        { "born: 2024-02-30", "AN501" },
        { "born: 0000-00-00", "AN501" },
        { "born: " + new string('9', 5_000), "AN501" },
        { "born: [2024]", "AN203" },
        { "cites: { born: '@x \"' }", "AN401" },
        { "facts: [{ label: x }]", "AN202" },
        { "facts: [[[[x]]]]", "AN203" },
        { "topics: [../../etc/passwd]", "AN208" },
        { "topics: [\"a\\nb\"]", "AN208" },
        { "image: { file: ../../../../etc/passwd, alt: x }", "AN3" },
        { "redirect_from: [../../x]", "AN802" },
        { "redirect_from: [/../x/]", "AN802" },
        { "redirect_from: [\"/a/../../x/\"]", "AN802" },
        { "redirect_from: [/feed.xml/]", "AN802" },
        { "redirect_from: [/.git/]", "AN802" },
        { "redirect_from: [/a//b/]", "AN802" },
        { "redirect_from: [\"/a\\\\b/\"]", "AN802" },
        { "redirect_from: [/" + new string('a', 300) + "/]", "AN802" },
        { "redirect_from: [\"/%2e%2e/x/\"]", "AN802" },
        { "links: { website: \"javascript:x\" }", "AN207" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void It_is_told_with_its_place(string yaml, string finding)
    {
        var whole = finding is "AN802" or "AN3" ? $"name: x\nsummary: x\n{yaml}" : yaml;
        var found = SmallStack.Run(() => Support.SiteText.Findings($"== content/people/x.yml\n{whole}"));
        Assert.True(found.Any(f => f.StartsWith("content/people/x.yml:", StringComparison.Ordinal) && f.Contains(finding, StringComparison.Ordinal)), string.Join('\n', found.Take(5)));
        Assert.All(found, f => Assert.DoesNotContain("Exception", f, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void The_same_between_fences_and_in_the_settings_ends_no_process(string yaml, string finding)
    {
        Assert.NotEmpty(finding);
        var files = new[]
        {
            new InputFile("site.yml", Encoding.UTF8.GetBytes(yaml)),
            new InputFile("content/people/x.md", Encoding.UTF8.GetBytes($"---\n{yaml}\n---\n")),
        };
        Assert.NotEmpty(SmallStack.Run(() => SiteBuild.Read(files, new BuildOptions()).Diagnostics));
    }

    [Theory]
    [InlineData("ulimit -s 1024")]
    [InlineData("ulimit -s 1536")]
    public void All_of_it_in_a_process_of_its_own_with_a_small_stack(string limit)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "stacks are set with ulimit");
        var hostile = Refused.Select(r => r.Data.Item1).ToArray();
        using var process = new ChildProcess(
        [
            .. hostile.Select((yaml, i) => ($"content/people/data-{i}.yml", yaml)),
            .. hostile.Select((yaml, i) => ($"content/topics/note-{i}.md", $"---\n{yaml}\n---\nText.\n")),
            .. hostile.Select((yaml, i) => ($"content/sources/s.v{i}.yml", yaml)),
        ]);
        var ending = process.Build(limit);
        Assert.Equal(1, ending.Exit);
        Assert.All(Enumerable.Range(0, hostile.Length), i => Assert.Matches($@"(?m)^content/people/data-{i}\.yml:\d+:\d+: error AN", ending.Said));
        Assert.All(Enumerable.Range(0, hostile.Length), i => Assert.Matches($@"(?m)^content/topics/note-{i}\.md:\d+:\d+: error AN", ending.Said));
        Assert.InRange(ending.Peak, 1, 600L << 20);
    }

    /// <summary>A process for each of them is for the native program, which starts at once.</summary>
    public static TheoryData<string> OneByOne =>
        [.. Refused.Select(r => r.Data.Item1).Where((yaml, i) => Environment.GetEnvironmentVariable("ANNALS_PROGRAM") is not null || yaml.Length > 150_000 || i == 0)];

    [Theory]
    [MemberData(nameof(OneByOne))]
    public void As_settings_in_a_process_of_its_own(string yaml)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "stacks are set with ulimit");
        using var process = new ChildProcess(("site.yml", yaml), ("content/people/x.yml", yaml));
        var ending = process.Build("ulimit -s 1024");
        Assert.InRange(ending.Exit, 1, 2);
        Assert.Matches(@"(?m)^site\.yml:\d+:\d+: error AN", ending.Said);
        Assert.True(ending.Took < TimeSpan.FromSeconds(10), $"took {ending.Took}");
        Assert.InRange(ending.Peak, 0, 600L << 20);
    }

    [Theory]
    [InlineData("NO", "NO")]
    [InlineData("no", "no")]
    [InlineData("off", "off")]
    [InlineData("1.10", "1.10")]
    [InlineData("0o17", "0o17")]
    [InlineData("1_000", "1_000")]
    [InlineData(".inf", ".inf")]
    [InlineData("12:30:45", "12:30:45")]
    [InlineData("2001-01-01", "2001-01-01")]
    [InlineData("=", "=")]
    [InlineData("'null'", "null")]
    [InlineData("! x", "x")]
    [InlineData(">-\n  a\n  b", "a b")]
    [InlineData("\"a\\u00e9\\U0001F600\"", "aé😀")]
    public void A_value_is_the_text_that_was_written(string yaml, string value)
    {
        var site = SiteBuild.Read(Support.SiteText.Files(Support.SiteText.Settings + $"== content/people/x.yml\nname: {yaml}\nsummary: s\n"), new BuildOptions());
        Assert.Equal(value, site.Knowledge!.Find("x")!.Head.Name.Versions[0].Value);
    }

    public static TheoryData<byte[], string> Broken => new()
    {
        { [0xC3, 0x28], "1:1 AN101" },
        { [.. "name: x\n"u8, 0xFF], "2:1 AN101" },
        { [.. "name: "u8, 0xED, 0xA0, 0x80], "1:7 AN101" },
        { [.. "name: "u8, 0xC0, 0xAF], "1:7 AN101" },
        { [.. "name: "u8, 0xF4, 0x90, 0x80, 0x80], "1:7 AN101" },
        { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("name: x")).ToArray(), "1:1 AN101" },
        { Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes("name: x")).ToArray(), "1:1 AN101" },
        { Encoding.Unicode.GetBytes("name: x"), "1:2 AN102" },
        { Encoding.UTF32.GetPreamble().Concat(Encoding.UTF32.GetBytes("name: x")).ToArray(), "1:1 AN101" },
        { [.. "name: a"u8, 0], "1:8 AN102" },
        { [.. "name: \x1b[2J"u8], "1:7 AN102" },
        { [.. "name: \u0085\u0090"u8], "AN102" },
        { [.. "name: a\u202Eb"u8], "1:8 AN102" },
        { [.. "name: \uFFFF"u8], "1:7 AN102" },
        { [], "AN20" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Bytes_that_are_no_text_are_told(byte[] bytes, string finding)
    {
        var files = Support.SiteText.Files(Support.SiteText.Settings).Append(new InputFile("content/people/x.yml", bytes)).ToArray();
        Assert.Contains(SiteBuild.Read(files, new BuildOptions()).Diagnostics, d => $"{d.At} {d.Rule.Code}".Contains(finding, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\uFEFFname: x\nsummary: s")]
    [InlineData("name: x\r\nsummary: s\r\n")]
    [InlineData("name: x\rsummary: s")]
    [InlineData("name: x\nsummary: s\n...")]
    [InlineData("# only a remark\nname: x\nsummary: s")]
    [InlineData("--- # start\nname: x\nsummary: s")]
    public void Marks_line_ends_and_one_document_are_taken(string yaml)
    {
        var files = Support.SiteText.Files(Support.SiteText.Settings).Append(new InputFile("content/people/x.yml", Encoding.UTF8.GetBytes(yaml))).ToArray();
        Assert.NotNull(SiteBuild.Read(files, new BuildOptions()).Knowledge!.Find("x"));
    }

    [Fact]
    public void The_limits_are_those_of_the_settings()
    {
        var limits = new Limits(new Dictionary<string, int> { ["front_matter_size"] = 1_024, ["note_size"] = 2_048, ["yaml_depth"] = 4 });
        string[] Codes(string text) => [.. NoteParser.Parse(new NoteFiles("x", NoteKind.Person, new InputFile("content/people/x.md", Encoding.UTF8.GetBytes(text)), []), ["en"], limits).Diagnostics.Select(d => d.Rule.Code)];
        Assert.Equal(["AN115"], Codes($"---\nname: {new string('x', 1_100)}\n---\n"));
        Assert.Equal(["AN114"], Codes($"---\nname: x\nsummary: x\n---\n{new string('x', 2_100)}"));
        Assert.Equal(["AN106"], Codes("---\nname: [[[[[x]]]]]\n---\n"));
        Assert.Empty(Codes("---\nname: x\nsummary: x\n---\n"));
    }
}
