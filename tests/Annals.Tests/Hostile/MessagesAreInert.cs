using System.Text;
using System.Text.Json;
using Annals.Cli;
using Annals.Cli.Terminal;
using Annals.Files;
using Annals.Tests.Support;

namespace Annals.Tests.Hostile;

/// <summary>What strangers write reaches a terminal and the log of a build server as text, and drives neither.</summary>
public sealed class MessagesAreInert : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("annals-").FullName;
    private readonly StringWriter output = new();

    public MessagesAreInert()
    {
        foreach (var file in RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)).Concat(SiteText.Files(SiteText.Settings))) Put(file.Path, file.Content.ToArray());
        var n = 0;
        foreach (var word in (string[])["\u001b[2J", "\u009b31m", "\u0007", "\u202Eevil", "\u2066x", "\u200F", "\u061C", "\u2028", "\u0000", "\uFEFFx", "\r\n::error::x", "\n::warning file=a::x", "##[error]x", "##vso[task.setvariable]x", "\u001b]0;t\u0007"])
        {
            Put($"content/people/a{n}.md", Encoding.UTF8.GetBytes($"---\nname: x\nsummary: x\n---\n::error::{word} [x](y-{word}.md) [[{word}]] <a href='{word}:x'> [@{word}]\n"));
            Put($"content/people/b{n}.yml", Encoding.UTF8.GetBytes($"name: x\n{word}: x\n"));
            Put($"content/people/c{n}.yml", Encoding.UTF8.GetBytes($"name: {JsonSerializer.Serialize(word)}\nborn: {JsonSerializer.Serialize(word)}\ntopics: [{JsonSerializer.Serialize(word)}]\n{JsonSerializer.Serialize(word)}: x\n"));
            if (!word.Contains('\0', StringComparison.Ordinal)) Put($"content/people/d{word.Replace("/", "", StringComparison.Ordinal)}{n}.md", "x"u8.ToArray());
            Put($"content/people/e{n}.yml", Encoding.UTF8.GetBytes($"name: x\n  ::set-output name=a::{word}\n"));
            n++;
        }

        Put("content/people/long.yml", Encoding.UTF8.GetBytes($"name: x\nsummary: x\nborn: {new string('y', 60_000)}\n"));
    }

    [Fact]
    public void In_text_nothing_is_obeyed_and_no_line_is_without_end()
    {
        Assert.Equal(1, Run("check"));
        var lines = output.ToString().Split('\n');
        Assert.True(lines.Length > 100);
        Assert.All(lines, line =>
        {
            Assert.DoesNotContain(line, UnseenCharacters.Holds);
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
            Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
            Assert.DoesNotContain("##vso[", line, StringComparison.Ordinal);
            Assert.InRange(line.Length, 0, 700);
        });
    }

    [Fact]
    public void In_JSON_nothing_is_raw_that_cannot_be_seen()
    {
        Assert.Equal(1, Run("check", "--format", "json"));
        var text = output.ToString();
        Assert.DoesNotContain(text, c => c != '\n' && UnseenCharacters.Holds(c));
        using var json = JsonDocument.Parse(text);
        Assert.True(json.RootElement.GetArrayLength() > 50);
    }

    [Fact]
    public void In_the_log_of_a_build_server_every_command_is_ours()
    {
        Assert.Equal(1, Run("check", "--format", "github"));
        var lines = output.ToString().Split('\n');
        Assert.Contains(lines, l => l.StartsWith("::error file=content/people/", StringComparison.Ordinal));
        Assert.All(lines, line =>
        {
            Assert.DoesNotContain(line, UnseenCharacters.Holds);
            Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
            Assert.DoesNotContain("##vso[", line, StringComparison.Ordinal);
            if (line.TrimStart().StartsWith("::", StringComparison.Ordinal)) Assert.Matches("^::(error|warning|notice) (file=content/people/|title=)", line);
        });
    }

    [Fact]
    public void In_SARIF_nothing_is_raw_that_cannot_be_seen()
    {
        Assert.Equal(1, Run("check", "--format", "sarif"));
        var text = output.ToString();
        Assert.DoesNotContain(text, c => c != '\n' && UnseenCharacters.Holds(c));
        using var json = JsonDocument.Parse(text);
        Assert.True(json.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength() > 50);
    }

    [Theory]
    [InlineData("a\u001bb", "a\\u001Bb")]
    [InlineData("a\nb", "a\\u000Ab")]
    [InlineData("😀中é", "😀中é")]
    [InlineData("##[x] #[x] [x]", "##\\u005Bx] #[x] [x]")]
    [InlineData("##VSO[x]", "##VSO\\u005Bx]")]
    public void Text_is_shown_as_it_is_or_by_its_number(string text, string shown) => Assert.Equal(shown, SafeText.Of(text));

    [Fact]
    public void Half_a_pair_is_shown_by_its_number() => Assert.Equal("\\uD800x\\uDC00", SafeText.Of(new string(['\uD800', 'x', '\uDC00'])));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private int Run(params string[] arguments)
    {
        output.NewLine = "\n";
        return Program.Run([.. arguments, "--root", folder], new ConsoleStreams(output, output, folder, _ => null, IsTerminal: false));
    }

    private void Put(string path, byte[] content)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }
}
