using System.Text.Json;
using Annals.Cli;
using Annals.Cli.Terminal;
using Annals.Tests.Support;

namespace Annals.Tests.Cli;

/// <summary>What a user of the command line meets.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("annals-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public CommandTests()
    {
        foreach (var file in RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal))) Put(file.Path, file.Content.ToArray());
        foreach (var file in SiteText.Files(SiteText.Settings + SiteText.Source)) Put(file.Path, file.Content.ToArray());
    }

    [Fact]
    public void A_sound_site_is_built_with_a_summary()
    {
        Assert.Equal(0, Run("build"));
        Assert.Matches(@"^1 note, \d+ pages, \d+ files in \d+\.\d\d s → public\n$", output.ToString());
        Assert.True(File.Exists(Path.Combine(folder, "public/zh/sources/s/index.html")));
    }

    [Fact]
    public void A_quiet_build_says_nothing()
    {
        Assert.Equal(0, Run("build", "--quiet"));
        Assert.Equal("", output.ToString() + error);
    }

    [Fact]
    public void A_failed_build_leaves_the_earlier_site_as_it_was()
    {
        Run("build");
        var before = Directory.GetFiles(Path.Combine(folder, "public"), "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText);
        Put("content/people/x.yml", "nam: X\n"u8.ToArray());
        Assert.Equal(1, Run("build"));
        Assert.Equal(before, Directory.GetFiles(Path.Combine(folder, "public"), "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText));
        Assert.Equal(["content", "public", "site.yml", "templates"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_template_that_fails_on_a_page_leaves_the_earlier_site_as_it_was()
    {
        Run("build");
        Put("templates/pages/source.html", "{{ note.nmae }}"u8.ToArray());
        Assert.Equal(1, Run("build"));
        Assert.Contains("templates/pages/source.html:1:", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("AN702", error.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "public/sources/s/index.html")));
    }

    [Fact]
    public void A_folder_that_holds_other_files_is_not_overwritten()
    {
        Put("public/mine.txt", "x"u8.ToArray());
        Assert.Equal(2, Run("build"));
        Assert.Contains("mine.txt was not made by annals", error.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "public/mine.txt")));
    }

    [Fact]
    public void Json_findings_have_the_fields_of_the_contract()
    {
        Put("content/people/x.yml", "nam: X\nsummary: x\n"u8.ToArray());
        Assert.Equal(1, Run("check", "--format", "json"));
        using var json = JsonDocument.Parse(output.ToString());
        var first = json.RootElement[0];
        Assert.Equal(["code", "severity", "message", "hint", "file", "line", "column", "endLine", "endColumn"], first.EnumerateObject().Select(p => p.Name));
        Assert.Equal("content/people/x.yml", first.GetProperty("file").GetString());
        Assert.Equal(1, first.GetProperty("line").GetInt32());
        Assert.Equal(4, first.GetProperty("endColumn").GetInt32());
    }

    [Fact]
    public void A_finding_shows_its_line_with_a_caret_and_a_hint()
    {
        Put("content/people/x.yml", "name: X\nsummary: x\nbron: 1815\n"u8.ToArray());
        Assert.Equal(1, Run("check"));
        Assert.StartsWith(
            """
            content/people/x.yml:3:1: error AN201: `bron` is not a field of a person
              | bron: 1815
              | ^^^^
              = hint: did you mean 'born'?

            """.ReplaceLineEndings("\n"),
            output.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_fail_only_a_strict_run()
    {
        Put("content/topics/t.md", "---\nname: T\nsummary: T.\n---\n"u8.ToArray());
        Put("content/topics/t.zh.md", "---\nname: 题\ntranslated_from: '0'\n---\n"u8.ToArray());
        Assert.Equal(0, Run("check"));
        Assert.Equal(1, Run("check", "--strict"));
    }

    [Theory]
    [InlineData("biuld")]
    [InlineData("build", "--colour")]
    [InlineData("check", "--format", "xml")]
    [InlineData("build", "--base-url", "example")]
    [InlineData("build", "--root", "nowhere")]
    public void Wrong_usage_exits_with_2(params string[] args)
    {
        Assert.Equal(2, Run(args));
        Assert.StartsWith("annals: ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_configuration_exits_with_2()
    {
        Put("site.yml", "titel: x\n"u8.ToArray());
        Assert.Equal(2, Run("check"));
        Assert.Contains("did you mean 'title'?", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Help_names_every_command()
    {
        Assert.Equal(0, Run("--help"));
        Assert.Contains("build", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("check", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private int Run(params string[] args)
    {
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
        output.NewLine = error.NewLine = "\n";
        return Program.Run(args, new ConsoleStreams(output, error, folder, _ => null, IsTerminal: false));
    }

    private void Put(string path, byte[] content)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }
}
