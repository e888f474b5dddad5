using System.Globalization;
using Annals.Dates;
using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>Views of what version control knows: of a note's past, and of the latest changes.</summary>
internal static class HistoryViews
{
    private const int MostChanges = 100;
    private const int MostNotes = 12;

    /// <summary>A note's past in the page's language; <see langword="null"/> if nothing is known of it.</summary>
    public static ScriptObject? Of(PageScope scope, Note note)
    {
        if (scope.Knowledge.Provenance.Of(note, scope.Language.Path) is not { Last: { } last } history) return null;
        return new ScriptObject
        {
            ["first"] = history.First is { } first ? Read(scope, first) : null,
            ["first_day"] = history.First is { } start ? Day(start) : null,
            ["last"] = Read(scope, last),
            ["last_day"] = Day(last),
            ["contributors"] = history.Authors.Count,
        };
    }

    /// <summary>The latest changes of notes that readers can see, by day.</summary>
    public static ScriptArray Days(PageScope scope)
    {
        var notes = NotesByFile(scope.Knowledge);
        var days = scope.Knowledge.Provenance.Changes
            .Select(change => (Change: change, Touched: Touched(scope, change, notes).ToArray()))
            .Where(c => c.Touched.Length > 0)
            .Take(MostChanges)
            .GroupBy(c => Day(c.Change.At))
            .OrderByDescending(day => day.Key, StringComparer.Ordinal);
        return RefViews.List(days.Select(day => new ScriptObject
        {
            ["day"] = day.Key,
            ["date"] = Read(scope, day.First().Change.At),
            ["changes"] = RefViews.List(day.Select(c => View(scope, c.Change, c.Touched))),
        }));
    }

    private static ScriptObject View(PageScope scope, Change change, ScriptObject[] touched) => new()
    {
        ["subject"] = change.Subject,
        ["href"] = scope.Settings.Repository is { } repository ? $"{repository.Url}/commit/{change.Id}" : null,
        ["notes"] = RefViews.List(touched.Take(MostNotes)),
        ["more"] = Math.Max(0, touched.Length - MostNotes),
    };

    // One line for each note, also where its text changed in several languages. Of a note that is gone, only that is told.
    private static IEnumerable<ScriptObject> Touched(PageScope scope, Change change, Dictionary<string, Note> notes) =>
        from file in change.Files
        where notes.ContainsKey(file.Path) || file.Action == FileAction.Removed
        group file by notes.TryGetValue(file.Path, out var note) ? note.Id : NameOf(file.Path) into files
        where !scope.Knowledge.Drafts.Contains(files.Key)
        let note = scope.Knowledge.Find(files.Key)
        let action = Action(note, [.. files])
        select new ScriptObject
        {
            ["ref"] = note is null ? null : RefViews.Ref(scope, note),
            ["id"] = files.Key,
            ["action"] = action,
            ["action_name"] = scope.T("changes." + action),
        };

    private static string Action(Note? note, FileChange[] files) => files switch
    {
        _ when note is null => "removed",
        _ when files.Any(f => f.Path == note.Head.File && f.Action == FileAction.Added) => "added",
        _ when files.All(f => f.Path != note.Head.File && f.Action == FileAction.Added) => "translated",
        _ => "changed",
    };

    private static Dictionary<string, Note> NotesByFile(Knowledge knowledge)
    {
        var notes = new Dictionary<string, Note>(StringComparer.Ordinal);
        foreach (var note in knowledge.Notes)
        {
            notes[note.Head.File] = note;
            foreach (var translation in note.Head.Translations) notes[translation.File] = note;
        }

        return notes;
    }

    // A note that is gone has no more than its file's name: people/ada.zh.md was "ada".
    private static string NameOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? name : name[..dot];
    }

    private static string Read(PageScope scope, DateTimeOffset at) => scope.Dates.ReadDay(CalendarDay.From(DateOnly.FromDateTime(at.UtcDateTime)));

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
