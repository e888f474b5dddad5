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
        var found = Concurrently.Select([.. Enumerable.Range(0, notes.Length)], i => TermsOf(names[i], texts[i]));
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

    private static (HashSet<string> Head, HashSet<string> Prose) TermsOf(string[] names, string[] texts)
    {
        var (head, prose) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var text in names.Append(texts[0])) SearchText.AddTerms(SearchText.Fold(text), head);
        SearchText.AddTerms(SearchText.Fold(texts[1]), prose);
        prose.ExceptWith(head);
        return (head, prose);
    }

    private static (string Term, string Line)[] Postings((HashSet<string> Head, HashSet<string> Prose)[] found)
    {
        var notes = new Dictionary<string, (List<int> Head, List<int> Prose)>(StringComparer.Ordinal);
        for (var note = 0; note < found.Length; note++)
        {
            foreach (var term in found[note].Head) ListOf(term).Head.Add(note);
            foreach (var term in found[note].Prose) ListOf(term).Prose.Add(note);
        }

        (List<int> Head, List<int> Prose) ListOf(string term)
        {
            if (!notes.TryGetValue(term, out var lists)) notes.Add(term, lists = ([], []));
            return lists;
        }

        return [.. notes.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => (n.Key, Line(n.Key, n.Value.Head, n.Value.Prose)))];
    }

    // term:head;prose, each a list of differences between note numbers.
    private static string Line(string term, List<int> head, List<int> prose)
    {
        var line = new StringBuilder(term).Append(':');
        Append(line, head, MostNotesOfTerm);
        line.Append(';');
        Append(line, prose, Math.Max(0, MostNotesOfTerm - head.Count));
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
