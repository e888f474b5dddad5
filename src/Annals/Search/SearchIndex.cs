using System.Globalization;
using System.Text;
using Annals.Files;
using Annals.Model;

namespace Annals.Search;

/// <summary>
/// What readers of one language can find. Notes are numbered by how much the others name them, the most named first and
/// sources last, so that a list that is cut short loses the least.
/// </summary>
internal sealed class SearchIndex
{
    /// <summary>How many notes stand in one file of texts.</summary>
    public const int NotesInText = 4;

    /// <summary>How many notes' names every search loads: of the most named ones.</summary>
    public const int FirstNames = 256;

    /// <summary>How many notes stand in one file of the other names, which is loaded when one of them is found by its terms.</summary>
    public const int NotesInNames = 16;

    /// <summary>What stands before an id that is a term, and in no word.</summary>
    public const char IdSign = '=';

    // A word in more notes than this finds the first of them: nobody reads the rest, and a file stays small.
    private const int MostNotesOfTerm = 250;

    private SearchIndex(Note[] notes, string[][] names, string[][] texts, (string Term, string Line)[] terms)
    {
        Notes = notes;
        Names = names;
        Texts = texts;
        Terms = terms;
    }

    /// <summary>The notes by their numbers.</summary>
    public Note[] Notes { get; }

    /// <summary>Of each note its name in the language, then its other names.</summary>
    public string[][] Names { get; }

    /// <summary>Of each note its summary, then its prose.</summary>
    public string[][] Texts { get; }

    /// <summary>Every term with the notes that have it, in ordinal order of the terms.</summary>
    public (string Term, string Line)[] Terms { get; }

    public static SearchIndex Of(Knowledge knowledge, Language language)
    {
        var notes = knowledge.Notes
            .OrderBy(n => n is Source)
            .ThenByDescending(n => knowledge.LinkedFrom[n.Id].Count() + knowledge.Namings[n.Id].Count())
            .ThenBy(n => n.Id, StringComparer.Ordinal)
            .ToArray();
        var names = Concurrently.Select(notes, n => NamesOf(knowledge.Settings, language, n));
        var texts = Concurrently.Select(notes, n => TextsOf(knowledge.Settings, language, n));
        var found = Concurrently.Select([.. Enumerable.Range(0, notes.Length)], i => TermsOf(i < FirstNames ? null : notes[i].Id, names[i], texts[i]));
        return new SearchIndex(notes, names, texts, Postings(found));
    }

    private static string[] NamesOf(SiteSettings settings, Language language, Note note)
    {
        var own = note.Head.Name.In(language.Path, settings.Default.Path).Value;
        return [.. note.Head.Name.Versions.Select(v => v.Value).Concat(note.Head.Aliases).Prepend(own).Distinct(StringComparer.Ordinal)];
    }

    private static string[] TextsOf(SiteSettings settings, Language language, Note note)
    {
        var body = note.Head.BodyIn(language.Path) ?? note.Head.Bodies.FirstOrDefault();
        return [note.Head.Summary.In(language.Path, settings.Default.Path).Value, string.Join(' ', (body?.PlainText ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
    }

    private static HashSet<string>[] TermsOf(string? id, string[] names, string[] texts)
    {
        var found = new HashSet<string>[] { new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal) };
        foreach (var name in names.Select(SearchText.Fold))
        {
            SearchText.AddTerms(name, found[0]);
            SearchText.AddCharacters(name, found[0]);
            SearchText.AddSlips(name, found[0]);
        }

        if (id is not null) found[0].Add(IdSign + id);
        SearchText.AddTerms(SearchText.Fold(texts[0]), found[1]);
        SearchText.AddTerms(SearchText.Fold(texts[1]), found[2]);
        found[1].ExceptWith(found[0]);
        found[2].ExceptWith(found[0]);
        found[2].ExceptWith(found[1]);
        return found;
    }

    private static (string Term, string Line)[] Postings(HashSet<string>[][] found)
    {
        var notes = new Dictionary<string, List<int>[]>(StringComparer.Ordinal);
        for (var note = 0; note < found.Length; note++)
        {
            for (var place = 0; place < found[note].Length; place++)
            {
                foreach (var term in found[note][place])
                {
                    if (!notes.TryGetValue(term, out var lists)) notes.Add(term, lists = [[], [], []]);
                    lists[place].Add(note);
                }
            }
        }

        return [.. notes.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => (n.Key, Line(n.Key, n.Value)))];
    }

    // term:names;summary;prose, each a list of differences between note numbers; a plus at the end where the lists are cut short.
    private static string Line(string term, List<int>[] lists)
    {
        var line = new StringBuilder(term).Append(':');
        var left = MostNotesOfTerm;
        for (var place = 0; place < lists.Length; place++)
        {
            if (place > 0) line.Append(';');
            Append(line, lists[place], left);
            left = Math.Max(0, left - lists[place].Count);
        }

        if (lists.Sum(l => l.Count) > MostNotesOfTerm) line.Append('+');
        return line.ToString();
    }

    private static void Append(StringBuilder line, List<int> notes, int most)
    {
        var before = 0;
        for (var i = 0; i < Math.Min(notes.Count, most); i++)
        {
            if (i > 0) line.Append(',');
            line.Append((notes[i] - before).ToString(CultureInfo.InvariantCulture));
            before = notes[i];
        }
    }
}
