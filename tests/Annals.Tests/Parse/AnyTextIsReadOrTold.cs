using System.Collections.Immutable;
using System.Text;
using Annals.Files;
using Annals.Model;
using Annals.Parse;
using CsCheck;

namespace Annals.Tests.Parse;

/// <summary>Whatever stands where settings, front matter or data are expected is read, or told at a place inside it; nothing is thrown.</summary>
public sealed class AnyTextIsReadOrTold
{
    private static readonly string[] Pieces =
    [
        "name", "summary", "title", "description", "base_url", "languages", "tag", "path", "cite", "facts", "label", "value", "date", "born", "roles", "figures", "relations",
        "eras", "span", "home", "limits", "timeline", ": ", ":\n", "\n", "\n  ", "\n    - ", "- ", "{ ", " }", "[", "]", ", ", "'", "\"", "|\n", ">-\n", "# x\n", "---\n", "...\n",
        "&a ", "*a", "!!str ", "<<", "? ", "%YAML 1.2\n", "\t", "\u0000", "\uFEFF", "\uD800", "中", "：", "“x”", "1990/2000", "199X", "2026-02-30", "true", "NO", "null", "~", "0x1F", "1e999",
        "@a", "@a \"b\"", "@a \"b", ", p. 4", "; ", "https://example.org/", "javascript:x", "../../x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 40].Select(string.Concat);

    [Fact]
    public void Settings_are_read_or_told() => Texts.Sample(
        text => IsSound(SettingsParser.Parse(new InputFile("site.yml", Encoding.UTF8.GetBytes(text))).Diagnostics, text),
        iter: 5_000);

    [Fact]
    public void Front_matter_is_read_or_told() => Texts.Sample(
        text => IsSound(Note(NoteKind.Person, "content/people/x.md", $"---\n{text}\n---\nText.\n"), $"---\n{text}\n---\nText.\n"),
        iter: 5_000);

    [Fact]
    public void Notes_of_data_alone_are_read_or_told() => Texts.Sample(
        text => IsSound(Note(NoteKind.Event, "content/events/x.yml", "name: x\nsummary: x\n" + text), "name: x\nsummary: x\n" + text),
        iter: 5_000);

    [Fact]
    public void Citations_are_read_or_told() => Texts.Sample(
        text => IsSound(Note(NoteKind.Person, "content/people/x.md", $"---\nname: x\nsummary: x\n---\nText [@{text}].\n"), $"---\nname: x\nsummary: x\n---\nText [@{text}].\n"),
        iter: 5_000);

    private static ImmutableArray<Diagnostic> Note(NoteKind kind, string path, string text) =>
        NoteParser.Parse(new NoteFiles("x", kind, new InputFile(path, Encoding.UTF8.GetBytes(text)), []), ["en", "zh"], Limits.Default).Diagnostics;

    // Every finding stands at a line that the text has, and says something.
    private static bool IsSound(IEnumerable<Diagnostic> findings, string text)
    {
        var lines = text.Split('\n').Length + text.Count(c => c is '\r' or '\u0085' or '\u2028' or '\u2029');
        return findings.All(d => d.At.Line >= 1 && d.At.Line <= lines && d.At.Column >= 1 && d.Message.Length > 0);
    }
}
