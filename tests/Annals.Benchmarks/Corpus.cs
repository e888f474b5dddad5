using System.Globalization;
using System.Text;

namespace Annals.Benchmarks;

/// <summary>
/// A site of any size whose notes look like real ones: about 4.7 kB each, with relations, links, citations, a table and
/// footnotes. The same count gives the same bytes.
/// </summary>
internal static class Corpus
{
    private const int NoteSize = 4_700;
    private static readonly string[] Words =
        "the company made a new machine for engineers who needed more power than their desks could hold and the report says that orders grew while rivals watched from afar"
            .Split(' ');

    public static void Write(string folder, int count, string templates)
    {
        foreach (var file in Directory.GetFiles(templates, "*", SearchOption.AllDirectories))
            Put(folder, "templates/" + Path.GetRelativePath(templates, file), File.ReadAllText(file));
        Put(folder, "site.yml", Settings);
        var sources = Math.Max(1, count / 20);
        for (var i = 0; i < sources; i++)
            Put(folder, $"content/sources/s{i}.yml", $"name: Source {i}\nsummary: A document.\nurl: https://example.org/{i}\npublished: 2001\nreliability: {{ grade: medium }}\n");
        for (var i = 0; i < count - sources; i++)
        {
            var (kind, id) = Kind(i);
            Put(folder, $"content/{kind}/{id}.md", Note(i, kind, count - sources, sources));
        }
    }

    private static (string Folder, string Id) Kind(int i) => (i % 10) switch
    {
        0 or 1 => ("people", $"person-{i}"),
        2 => ("organizations", $"organization-{i}"),
        3 or 4 => ("products", $"product-{i}"),
        _ => ("events", $"event-{i}"),
    };

    private static string Note(int i, string kind, int count, int sources)
    {
        // A multiplicative step spreads links over the corpus and is the same on every machine.
        int Other(int step, int digit) => (((i * 7919) + (step * 104_729)) % Math.Max(1, count / 10) * 10) + digit;
        string Cite(int step) => string.Create(CultureInfo.InvariantCulture, $"[@s{((i * 31) + step) % sources} \"phrase {i} {step}\"]");
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\nname: Subject {i}\nsummary: The summary of subject {i}.\n");
        if (kind == "events")
            text.Append(CultureInfo.InvariantCulture, $"date: {1950 + (i % 75)}-{1 + (i % 12):00}\npeople: [person-{Other(1, 0)}, person-{Other(2, 1)}]\norganizations: [organization-{Other(3, 2)}]\nproducts: [product-{Other(4, 3)}]\n");
        if (kind == "people") text.Append(CultureInfo.InvariantCulture, $"born: {1910 + (i % 30)}\nrelations:\n  - {{ type: leads, to: organization-{Other(5, 2)}, from: {1960 + (i % 50)} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"facts:\n  - {{ label: Number, value: \"{i}\", cite: '@s{i % sources} \"number {i}\"' }}\n---\n");
        for (var paragraph = 0; text.Length < NoteSize - 700; paragraph++)
        {
            if (paragraph % 4 == 3) text.Append(CultureInfo.InvariantCulture, $"## Part {paragraph}\n\n");
            for (var word = 0; word < 70; word++) text.Append(Words[((i * 13) + (paragraph * 7) + (word * 11)) % Words.Length]).Append(word % 12 == 11 ? ", " : " ");
            text.Append(CultureInfo.InvariantCulture, $"with [[person-{Other(paragraph + 6, 0)}]] and *others* {Cite(paragraph)}.\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| year | units | source |\n|---|---|---|\n| 1999 | {i} | {Cite(90)} |\n| 2000 | {i + 1} | {Cite(91)} |\n| 2001 | {i + 2} | {Cite(92)} |\n\n");
        text.Append(CultureInfo.InvariantCulture, $"A last remark[^1] and another[^2] {Cite(93)}.\n\n[^1]: The first note {Cite(94)}.\n[^2]: The second note {Cite(95)}.\n");
        return text.ToString();
    }

    private const string Settings = """
        title: Corpus
        description: A corpus to measure with.
        base_url: https://example.org/corpus/
        languages:
          - { tag: en, path: en, name: English }
        eras:
          - { id: early, span: 1900/1979, name: { en: Early } }
          - { id: late, span: 1980/2049, name: { en: Late } }
        relations:
          leads: { from: person, to: organization, name: { en: Leads }, inverse: { en: Led by } }

        """;

    private static void Put(string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new UTF8Encoding(false));
    }
}
