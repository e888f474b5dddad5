using System.Globalization;
using System.Text;
using System.Text.Json;
using Annals.Files;
using Annals.Tests.Support;

namespace Annals.Tests.Hostile;

/// <summary>A site whose strangers tried every field.</summary>
internal static class PayloadSite
{
    /// <summary>One note for each body.</summary>
    public static InputFile[] Bodies() =>
        Site(SiteText.Settings, Payloads.Bodies.Select((body, i) => Note($"pages/payload-{i}", $"name: Payload {i}\nsummary: A try.", body)));

    /// <summary>Every text field of every kind, each text in each.</summary>
    public static InputFile[] Fields()
    {
        var notes = new List<InputFile>();
        for (var i = 0; i < Payloads.Texts.Count; i++)
        {
            var p = Quoted(Payloads.Texts[i]);
            var head = $"name: {p}\nsummary: {p}\naliases: [{p}]\nlinks: {{ {p}: \"https://example.org/\" }}\nfacts:\n  - {{ label: {p}, value: {p}, note: {p}, cite: {Cite(i)} }}";
            notes.Add(Note($"people/person-{i}", head + $"\nsort_name: {p}\nroles:\n  - {{ title: {p}, organization: organization-{i}, from: 1999, cite: {Cite(i)} }}\nrelations:\n  - {{ type: leads, to: organization-{i}, role: {p}, cite: {Cite(i)} }}\nimage: {{ file: x.png, alt: {p}, credit: {p}, licence: {p} }}", $"See [[organization-{i}]] [@s-{i}]."));
            notes.Add(Note($"organizations/organization-{i}", head + $"\nformer_names:\n  - {{ name: {p}, until: 1999 }}"));
            notes.Add(Note($"products/product-{i}", head + $"\ncategory: {p}\nmaker: organization-{i}"));
            notes.Add(Note($"events/event-{i}", head + $"\ndate: 1999-01-0{(i % 9) + 1}\ndate_note: {p}\naccounts:\n  - {{ value: {p}, note: {p}, cite: {Cite(i)} }}\nsaid:\n  - {{ by: person-{i}, text: {p}, cite: {Cite(i)} }}\nfigures:\n  - {{ id: f-{i}, name: {p}, value: 5, unit: {p}, cite: {Cite(i)} }}"));
            notes.Add(Note($"places/place-{i}", head));
            notes.Add(Note($"topics/topic-{i}", head));
            notes.Add(Note($"sources/s-{i}", $"name: {p}\nsummary: {p}\npublisher: {p}\nauthor: {p}\nreliability: {{ grade: low, reason: {p} }}\nurl: \"https://example.org/?q=%22%3E%3Csvg\""));
        }

        return Site(SiteText.Settings, [.. notes, new InputFile("content/people/x.png", new byte[] { 0x89 })]);
    }

    /// <summary>Every text of the settings.</summary>
    public static InputFile[] Settings(string payload)
    {
        var p = Quoted(payload);
        return Site($"""
            == site.yml
            title: {p}
            description: {p}
            base_url: https://example.org/t/
            repository: {"{"} url: "https://example.org/r", branch: {p} {"}"}
            languages:
              - {"{"} tag: en, path: en, name: {p} {"}"}
              - {"{"} tag: zh-Hans, path: zh, name: {p} {"}"}
            eras:
              - {"{"} id: early, span: 1990/2000, name: {p}, summary: {p} {"}"}
            relations:
              leads: {"{"} from: person, to: organization, name: {p}, inverse: {p} {"}"}

            """, [
                Note("people/a", "name: A\nsummary: A\nrelations:\n  - { type: leads, to: b }"),
                Note("organizations/b", "name: B\nsummary: B"),
                Note("events/e", "name: E\nsummary: E\ndate: 1999"),
            ]);
    }

    private static InputFile[] Site(string settings, IEnumerable<InputFile> notes) =>
    [
        .. RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)),
        .. SiteText.Files(settings),
        .. notes,
        Note("pages/payload-base", "name: Base\nsummary: Something to link to."),
    ];

    private static InputFile Note(string path, string fields, string body = "") =>
        new($"content/{path}.md", Encoding.UTF8.GetBytes($"---\n{fields}\n---\n{body}\n"));

    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";

    private static string Cite(int i) =>
        Quoted(string.Create(CultureInfo.InvariantCulture, $"@s-{i} \"{Payloads.Texts[i].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""));
}
