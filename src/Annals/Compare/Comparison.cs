using System.Collections.Immutable;
using System.Text.Json;
using Annals.Check;
using Annals.Data;
using Annals.Files;
using Annals.Model;

namespace Annals.Compare;

/// <summary>Compares two states of a site.</summary>
public static class Comparison
{
    /// <summary>A note that was renamed without its old address.</summary>
    public static readonly Rule RenamesAreRedirected = new("AN803", Severity.Warning, "a renamed note keeps its old address in `redirect_from`");

    // A renamed note keeps its name, or most of its summary and text.
    private const double SameNote = 0.8;

    /// <summary>What the change from one state to the other means.</summary>
    public static ChangeReport Of(Site before, Site after)
    {
        var old = before.Knowledge?.ById ?? System.Collections.Frozen.FrozenDictionary<string, Note>.Empty;
        var now = after.Knowledge?.ById ?? System.Collections.Frozen.FrozenDictionary<string, Note>.Empty;
        // A note's address is made of its kind and its id: with another of the two it is to be found elsewhere.
        var added = now.Values.Where(n => !IsKept(n, old)).OrderBy(n => n.Id, StringComparer.Ordinal).ToList();
        var removed = old.Values.Where(n => !IsKept(n, now)).OrderBy(n => n.Id, StringComparer.Ordinal).ToList();
        var renamed = Renamings(before, after, added, removed);

        var kept = old.Values.Where(n => IsKept(n, now)).Select(n => (Old: n, Now: now[n.Id]));
        var changed = kept.Concat(renamed.Select(r => (Old: old[r.From.Id], Now: now[r.To.Id])))
            .OrderBy(p => p.Now.Id, StringComparer.Ordinal)
            .Select(p => Change(before.Knowledge!, p.Old, after.Knowledge!, p.Now))
            .OfType<NoteChange>();
        var (appeared, disappeared) = Diagnostics(before, after, renamed);
        return new ChangeReport(
            [.. added.Select(n => Name(after.Knowledge!, n))],
            [.. removed.Select(n => Name(before.Knowledge!, n))],
            [.. renamed],
            [.. changed],
            [.. Stale(after, appeared)],
            PageDifference.Of(before, after),
            appeared,
            disappeared);
    }

    private static bool IsKept(Note note, IReadOnlyDictionary<string, Note> others) => others.TryGetValue(note.Id, out var other) && other.Kind == note.Kind;

    // Takes the pairs that it finds out of the two lists.
    private static List<Renaming> Renamings(Site before, Site after, List<Note> added, List<Note> removed)
    {
        var renamed = new List<Renaming>();
        foreach (var from in removed.ToArray())
        {
            var address = Routes.Note(from);
            var to = added.FirstOrDefault(n => n.Id == from.Id)
                ?? added.FirstOrDefault(n => n.Kind == from.Kind && LeadsFrom(n, address))
                ?? added.FirstOrDefault(n => n.Kind == from.Kind && IsSame(from, n));
            if (to is null) continue;
            renamed.Add(new Renaming(Name(before.Knowledge!, from), Name(after.Knowledge!, to), address, LeadsFrom(to, address)));
            removed.Remove(from);
            added.Remove(to);
        }

        return renamed;
    }

    private static bool LeadsFrom(Note note, string address) => note.Head.RedirectFrom.Any(r => r.Value.Trim('/') == address.Trim('/'));

    private static bool IsSame(Note from, Note to) =>
        from.Head.Name.Versions.SequenceEqual(to.Head.Name.Versions)
        || StatementDifference.Likeness(Words(from), Words(to)) >= SameNote;

    private static string Words(Note note) => note.Head.Summary.Versions[0].Value + note.Head.Bodies.FirstOrDefault()?.PlainText;

    private static NoteChange? Change(Knowledge before, Note old, Knowledge after, Note now)
    {
        using var oldRecord = JsonDocument.Parse(SiteJson.Record(before, old));
        using var newRecord = JsonDocument.Parse(SiteJson.Record(after, now));
        var fields = RecordDifference.Of(oldRecord.RootElement, newRecord.RootElement);
        var statements = old.Head.Bodies.Concat(now.Head.Bodies)
            .Select(b => b.Language)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(l => StatementDifference.Of(l, old.Head.BodyIn(l)?.Statements ?? [], now.Head.BodyIn(l)?.Statements ?? []))
            .ToImmutableArray();
        return fields.IsEmpty && statements.IsEmpty ? null : new NoteChange(Name(after, now), fields, statements);
    }

    // A diagnostic is the same wherever in its file it stands: lines move when something is written above them.
    private static (ImmutableArray<Diagnostic> Appeared, ImmutableArray<Diagnostic> Disappeared) Diagnostics(Site before, Site after, List<Renaming> renamed)
    {
        var old = before.Diagnostics.CountBy(Key).ToDictionary();
        var now = after.Diagnostics.CountBy(Key).ToDictionary();
        var lost = renamed.Where(r => !r.IsRedirected).Select(r => RenamesAreRedirected.At(
            Location.StartOf(after.Knowledge!.ById[r.To.Id].Head.File),
            r.From.Id == r.To.Id ? $"`{r.To.Id}` is now of kind {r.To.Kind.Word()}, and its old address leads nowhere" : $"`{r.From.Id}` is now `{r.To.Id}`, and its old address leads nowhere",
            $"add redirect_from: [/{r.OldAddress}]"));
        return ([.. Beyond(after.Diagnostics, old), .. lost], [.. Beyond(before.Diagnostics, now)]);

        static (string, string, string) Key(Diagnostic d) => (d.Rule.Code, d.At.File, d.Message);

        static IEnumerable<Diagnostic> Beyond(IEnumerable<Diagnostic> diagnostics, IReadOnlyDictionary<(string, string, string), int> known)
        {
            var left = new Dictionary<(string, string, string), int>(known);
            foreach (var diagnostic in diagnostics)
            {
                var count = left.GetValueOrDefault(Key(diagnostic));
                left[Key(diagnostic)] = count - 1;
                if (count <= 0) yield return diagnostic;
            }
        }
    }

    private static IEnumerable<StaleTranslation> Stale(Site after, ImmutableArray<Diagnostic> appeared) =>
        from diagnostic in appeared
        where diagnostic.Rule == TranslationsAreCurrent.Current
        from note in after.Knowledge!.Notes
        from translation in note.Head.Translations
        where translation.File == diagnostic.At.File
        select new StaleTranslation(Name(after.Knowledge!, note), translation.Language);

    private static NoteName Name(Knowledge knowledge, Note note)
    {
        var language = knowledge.Settings.Default.Path;
        return new NoteName(note.Id, note.Kind, note.Head.Name.In(language, language).Value, note.Head.Summary.In(language, language).Value);
    }
}
