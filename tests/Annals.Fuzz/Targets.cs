using System.Text;
using System.Text.RegularExpressions;
using Annals.Dates;
using Annals.Files;
using Annals.Model;
using Annals.Parse;
using Annals.Prose;

namespace Annals.Fuzz;

/// <summary>Ways into the program through which a stranger's text comes. Each returns if all is well, and throws if not.</summary>
internal static partial class Targets
{
    public static readonly IReadOnlyDictionary<string, Target> All = new Dictionary<string, Target>(StringComparer.Ordinal)
    {
        ["note"] = new(Note, ["---\nname: Ada\nsummary: x\nborn: 1815-12-10\nroles:\n  - { title: x, from: 1843, cite: '@s \"x\"' }\n---\n## Work\n\nShe wrote [[b|it]] [@s \"x\", p. 4].\n\n- a *b* **c**\n\n| a | b |\n|---|---|\n| c | d[^1] |\n\n[^1]: e <b>f</b>\n"], Words.Yaml.Concat(Words.Markdown)),
        ["yaml"] = new(Yaml, ["name: x\nsummary: { en: a, zh: 乙 }\naliases: [a, 'b', \"c\\u00e9\"]\nfacts:\n  - label: a\n    value: |\n      b\n      c\n    cite: ['@s \"x\"', '@t']\n", "name: >-\n  a\n  b\n# c\nlinks: { website: https://example.org/ }\nimage: { file: a.png, alt: b }\n"], Words.Yaml),
        ["markdown"] = new(Markdown, ["## A {#b}\n\nText [[b|c]] [@s \"x\"; @t] *d* **e** ~~f~~ `g` [h](i.md \"j\") ![k](l.svg).\n\n> q\n\n1. a\n   - b\n\nT\n:   d\n\n| a | b |\n|:-:|--:|\n| c | d |\n\n```x\ny\n```\n\n<div>\n<b>h</b>\n</div>\n\nx[^1] [r]\n\n[^1]: n\n[r]: s.md\n"], Words.Markdown),
        ["repeated"] = new(Repeated, ["[a](b", "a <?", "# a\n", "a\n=\n", "- a\n", "|a", "> ", "[a]: b\n", "*a ", "`a", "<b>", "[^1]", "a\n:   b\n\n", "| a |\n|---|\n"], Words.Markdown),
        ["cleaned"] = new(Cleaned, ["<div>\n<b>a</b> <a href=\"https://e.org\">c</a>\n</div>", "<table><tr><td>a</table>", "<ul><li>a<li>b</ul>", "<details><summary>a</summary>b</details>"], Words.Markdown.Where(w => w.Contains('<', StringComparison.Ordinal) || w.Contains('>', StringComparison.Ordinal)).Concat(Words.Html)),
        ["edtf"] = new(Edtf, ["2026-01-06", "199X", "2025-11~/2025-12~", "1984?", "2005/..", "[2022,2023]", "{1960..1970}", "Y-17E7", "2001-21", "2004-06-~01/2004-06-~20", "6 January 2026", "1985-04-12T23:20:30Z", "2026年1月"], Words.Dates),
        ["citation"] = new(Citation, ["@a \"b\", p. 4; @c", "@sohu-2026-01-11 \"联想日\"", "@a \"x \\\" y\"; @b"], Words.Citations),
        ["settings"] = new(Settings, ["title: { en: A, zh: 甲 }\ndescription: b\nbase_url: https://example.org/x/\nlanguages:\n  - { tag: en, path: en, name: English }\n  - { tag: zh-Hans, path: zh, name: 中文 }\nrepository: { url: https://example.org/r, branch: main }\ncitations: required\neras:\n  - { id: a, span: 1990/2000, name: { en: b } }\nrelations:\n  leads: { from: person, to: [organization, product], name: { en: a }, inverse: { en: b } }\nlimits: { note_size: 5000 }\n"], Words.Yaml),
        ["site"] = new(Site, ["---\nname: Ada\nsummary: x\ntopics: [t]\nredirect_from: [/old/]\n---\nShe wrote [[b]] [x](../topics/t.md#y).\n"], Words.Yaml.Concat(Words.Markdown)),
    };

    private static readonly Limits Limits = Limits.Default;

    private static void Note(string text)
    {
        var file = new InputFile("content/people/x.md", Encoding.UTF8.GetBytes(text));
        Sane(NoteParser.Parse(new NoteFiles("x", NoteKind.Person, file, []), ["en", "zh"], Limits).Diagnostics, text);
    }

    private static void Yaml(string text)
    {
        var file = new InputFile("content/events/x.yml", Encoding.UTF8.GetBytes(text));
        Sane(NoteParser.Parse(new NoteFiles("x", NoteKind.Event, file, []), ["en", "zh"], Limits).Diagnostics, text);
    }

    private static void Markdown(string text)
    {
        var body = ProseParser.Parse(new SourceText("content/pages/x.md", text), 0, "en", Limits);
        Sane(body.Diagnostics, text);
        var html = string.Concat(body.Value.Parts.OfType<HtmlPart>().Select(p => p.Html));
        // In a text or an attribute's value such a word is only a word: there its bracket is escaped.
        foreach (var never in (string[])["<script", "<iframe", "<style", "<svg", "<object", "<form", "\uFDD0"])
        {
            if (html.Contains(never, StringComparison.OrdinalIgnoreCase)) throw new InvalidOperationException($"`{never}` got through");
        }
    }

    // A short text again and again, as long as a note may be: what takes a parser longer than its length shows.
    private static void Repeated(string text)
    {
        if (text.Length == 0) return;
        var unit = text[..Math.Min(text.Length, 24)];
        var paragraph = string.Concat(Enumerable.Repeat(unit, 60_000 / unit.Length));
        var whole = string.Concat(Enumerable.Repeat(paragraph + "\n\n", 12));
        Sane(ProseParser.Parse(new SourceText("content/pages/x.md", whole), 0, "en", Limits).Diagnostics, whole);
    }

    // What was cleaned is clean: as raw HTML it comes out as it went in, but for what the writer itself adds.
    private static void Cleaned(string text)
    {
        if (Html("<div>\n" + text) is not { } once || once.Split('\n').Any(string.IsNullOrWhiteSpace) || !once.StartsWith("<div>", StringComparison.Ordinal)) return;
        var again = Html(once);
        if (again != once) throw new InvalidOperationException($"cleaned again, it changes:\n{once}\n{again}");
    }

    private static string? Html(string text)
    {
        var body = ProseParser.Parse(new SourceText("content/pages/x.md", text), 0, "en", Limits);
        return body.Value.Parts.All(p => p is HtmlPart) ? Own().Replace(string.Concat(body.Value.Parts.OfType<HtmlPart>().Select(p => p.Html)), "").Trim() : null;
    }

    [GeneratedRegex(" (id|rel|loading|class|tabindex)=\"[^\"<>]*\"")]
    private static partial Regex Own();

    private static void Edtf(string text)
    {
        var result = EdtfDate.Parse(text);
        if (result.Date is not { } date)
        {
            if (result.Error is null) throw new InvalidOperationException("neither a date nor an error");
            return;
        }

        if (date.Earliest is { } earliest && date.Latest is { } latest && earliest.CompareTo(latest) > 0) throw new InvalidOperationException("bounds are reversed");
        foreach (var language in (string[])["en", "zh-Hans"])
        {
            if (string.IsNullOrWhiteSpace(DateReadings.For(language).Read(date))) throw new InvalidOperationException("a date without a reading");
        }
    }

    private static void Citation(string text)
    {
        var source = new SourceText("x.md", text);
        Sane(CitationGrammar.Parse(text, (offset, length) => source.At(offset, length)).Diagnostics, text);
    }

    private static void Settings(string text) => Sane(SettingsParser.Parse(new InputFile("site.yml", Encoding.UTF8.GetBytes(text))).Diagnostics, text);

    private static void Site(string text)
    {
        InputFile[] files =
        [
            new("site.yml", "title: x\ndescription: x\nbase_url: https://example.org/\nlanguages: [{ tag: en, path: en, name: English }]\n"u8.ToArray()),
            new("content/topics/t.yml", "name: T\nsummary: x\n"u8.ToArray()),
            new("content/people/x.md", Encoding.UTF8.GetBytes(text)),
        ];
        var site = SiteBuild.Read(files, new BuildOptions());
        foreach (var made in site.Plan is { } plan ? SiteBuild.Render(plan) : []) _ = made.Value?.Content.Length;
    }

    private static void Sane(IEnumerable<Diagnostic> diagnostics, string text)
    {
        var lines = text.Count(c => c is '\n' or '\r') + 1;
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.At.Line < 1 || diagnostic.At.Line > lines || diagnostic.At.Column < 1) throw new InvalidOperationException($"{diagnostic.Rule.Code} is told at {diagnostic.At}, which is nowhere");
            if (diagnostic.Message.Contains("Exception", StringComparison.Ordinal) && !text.Contains("Exception", StringComparison.Ordinal)) throw new InvalidOperationException($"{diagnostic.Rule.Code} speaks of an exception");
        }
    }
}

/// <summary>A way in.</summary>
/// <param name="Run">Tries a text.</param>
/// <param name="Seeds">Sound texts to start from.</param>
/// <param name="Words">Pieces of its grammar.</param>
internal sealed record Target(Action<string> Run, string[] Seeds, IEnumerable<string> Words);
