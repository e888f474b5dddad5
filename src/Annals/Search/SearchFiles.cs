using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Data;
using Annals.Files;
using Annals.Model;

namespace Annals.Search;

/// <summary>
/// The search index as files that a page loads piece by piece. They are scripts that hand over data, since a page that was
/// opened from disk may load scripts and nothing else. In <c>search/index.js</c> stands where the pieces are; the pieces lie in a
/// folder whose name changes with the notes, so that hosts may let browsers keep them.
/// </summary>
public static class SearchFiles
{
    // Part of the folder's name: to be raised when the same notes are written in another way.
    private const int Format = 3;

    private const int NotesPerTermFile = 8;
    private const int MostTermFiles = 1_250;

    /// <summary>All files of the index; what they hold is made when the first of them is.</summary>
    /// <param name="knowledge">The linked notes.</param>
    /// <param name="texts">Interface texts by language path.</param>
    /// <param name="inputs">What the notes were read from.</param>
    public static IEnumerable<DerivedFile> Of(Knowledge knowledge, IReadOnlyDictionary<string, InterfaceTexts> texts, IEnumerable<InputFile> inputs)
    {
        var hash = Hash(inputs);
        foreach (var language in knowledge.Settings.Languages.Where(l => texts.ContainsKey(l.Path)))
        {
            var index = new Lazy<SearchIndex>(() => SearchIndex.Of(knowledge, language));
            var folder = $"assets/search-{language.Path}.{hash}/";
            var root = Routes.In(knowledge.Settings, language, Routes.SearchIndex);
            var termFiles = Math.Clamp(knowledge.Notes.Length / NotesPerTermFile, 1, MostTermFiles);
            var terms = new Lazy<(string Term, string Line)[][]>(() => Split(index.Value.Terms, termFiles));
            yield return File(root, json => WriteRoot(json, texts[language.Path], Routes.Relative(root, folder + "x")[..^1], terms.Value));
            yield return File(folder + "names.js", json => WriteFirstNames(json, index.Value));
            for (var first = SearchIndex.FirstNames; first < knowledge.Notes.Length; first += SearchIndex.NotesInNames)
            {
                var from = first;
                yield return File(
                    string.Create(CultureInfo.InvariantCulture, $"{folder}names-{(from - SearchIndex.FirstNames) / SearchIndex.NotesInNames}.js"),
                    json => WriteNames(json, index.Value, from, SearchIndex.NotesInNames));
            }

            for (var i = 0; i < termFiles; i++)
            {
                var at = i;
                yield return File(string.Create(CultureInfo.InvariantCulture, $"{folder}terms-{at}.js"), json => json.WriteStringValue(string.Join('\n', terms.Value[at].Select(t => t.Line))));
            }

            for (var first = 0; first < knowledge.Notes.Length; first += SearchIndex.NotesInText)
            {
                var from = first;
                yield return File(string.Create(CultureInfo.InvariantCulture, $"{folder}texts-{from / SearchIndex.NotesInText}.js"), json => WriteTexts(json, index.Value, from));
            }

            yield return File(folder + "han.js", json => json.WriteStringValue(Variants(index.Value)));
        }
    }

    private static void WriteRoot(Utf8JsonWriter json, InterfaceTexts texts, string folder, (string Term, string Line)[][] terms)
    {
        json.WriteStartObject();
        json.WriteString("folder", folder);
        json.WriteNumber("first", SearchIndex.FirstNames);
        json.WriteNumber("notesInNames", SearchIndex.NotesInNames);
        json.WriteNumber("notesInText", SearchIndex.NotesInText);
        json.WriteStartArray("terms");
        foreach (var part in terms) json.WriteStringValue(part.Length == 0 ? "" : part[0].Term);
        json.WriteEndArray();
        json.WriteStartArray("kinds");
        foreach (var kind in NoteKinds.All)
        {
            json.WriteStartArray();
            json.WriteStringValue(kind.Folder());
            json.WriteStringValue(texts.Find("kind." + kind.Word()));
            json.WriteStringValue(texts.Find("kind." + kind.Folder()));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartObject("texts");
        foreach (var key in (string[])["label", "kind", "all", "found", "none", "failed", "keys", "close"]) json.WriteString(key, texts.Find("search." + key));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The kind of every note, a digit each, and the names of the first.
    private static void WriteFirstNames(Utf8JsonWriter json, SearchIndex index)
    {
        json.WriteStartObject();
        json.WriteString("of", string.Concat(index.Notes.Select(n => ((int)n.Kind).ToString(CultureInfo.InvariantCulture))));
        json.WritePropertyName("names");
        WriteNames(json, index, 0, SearchIndex.FirstNames);
        json.WriteEndObject();
    }

    // Of each note: id, names.
    private static void WriteNames(Utf8JsonWriter json, SearchIndex index, int from, int count)
    {
        json.WriteStartArray();
        for (var i = from; i < Math.Min(from + count, index.Notes.Length); i++)
        {
            json.WriteStartArray();
            json.WriteStringValue(index.Notes[i].Id);
            foreach (var name in index.Names[i]) json.WriteStringValue(name);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // Of the table, what leads to a character that can be found here.
    private static string Variants(SearchIndex index)
    {
        var known = index.Terms.SelectMany(t => t.Term).ToHashSet();
        return string.Join(' ', HanFolding.Variants.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(g => known.Contains(g[0])));
    }

    private static void WriteTexts(Utf8JsonWriter json, SearchIndex index, int from)
    {
        json.WriteStartArray();
        for (var i = from; i < Math.Min(from + SearchIndex.NotesInText, index.Texts.Length); i++)
        {
            json.WriteStartArray();
            foreach (var text in index.Texts[i]) json.WriteStringValue(text);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // Parts of about the same size, so that every query loads about as much.
    private static (string Term, string Line)[][] Split((string Term, string Line)[] terms, int parts)
    {
        var total = terms.Sum(t => (long)t.Line.Length + 1);
        var split = Enumerable.Range(0, parts).Select(_ => new List<(string, string)>()).ToArray();
        long before = 0;
        foreach (var term in terms)
        {
            split[before * parts / total].Add(term);
            before += term.Line.Length + 1;
        }

        return [.. split.Select(s => s.ToArray())];
    }

    private static DerivedFile File(string path, Action<Utf8JsonWriter> write) => new(path, () =>
    {
        using var stream = new MemoryStream();
        stream.Write("annals("u8);
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) write(json);
        stream.Write(")\n"u8);
        return new OutputFile(path, stream.ToArray());
    });

    private static string Hash(IEnumerable<InputFile> inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Format}")));
        foreach (var input in inputs.Where(f => f.Path.StartsWith("content/", StringComparison.Ordinal)).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(input.Path));
            hash.AppendData(input.Digest.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..10];
    }
}
