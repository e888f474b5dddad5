using Annals.Dates;
using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>Views of notes that are named on a page.</summary>
internal static class RefViews
{
    /// <summary>A list for templates.</summary>
    public static ScriptArray List(IEnumerable<object?> items) => new(items);

    /// <summary>A note that is named. Other pages share it, and nothing can be added to it.</summary>
    public static ScriptObject Ref(ViewScope scope, Note note) => scope.Shared.Ref(note);

    /// <summary>A note that is named, as the beginning of a view that says more.</summary>
    /// <param name="scope">The page or pages that show it.</param>
    /// <param name="note">The note.</param>
    /// <param name="capacity">How many members the view will have.</param>
    public static ScriptObject Make(ViewScope scope, Note note, int capacity = 7)
    {
        var name = scope.In(note.Head.Name);
        return new ScriptObject(capacity)
        {
            ["id"] = note.Id,
            ["kind"] = note.Kind.Word(),
            ["kind_name"] = scope.T("kind." + note.Kind.Word()),
            ["name"] = name.Value,
            ["summary"] = scope.Say(note.Head.Summary),
            ["href"] = scope.Href(Routes.Note(note)),
            ["lang"] = scope.ForeignTag(name),
        };
    }

    /// <summary>The note of an id; <see langword="null"/> if it is not part of the site.</summary>
    public static ScriptObject? Ref(ViewScope scope, string? id) =>
        id is not null && scope.Knowledge.Find(id) is { } note ? Ref(scope, note) : null;

    /// <summary>Notes that are named.</summary>
    public static ScriptArray Refs(ViewScope scope, IEnumerable<Note> notes) => List(notes.Select(n => Ref(scope, n)));

    /// <summary>Notes of some ids, in the order of the ids.</summary>
    public static ScriptArray Refs(ViewScope scope, IEnumerable<Files.Located<string>> ids) =>
        List(ids.Select(id => Ref(scope, id.Value)).Where(r => r is not null));

    /// <summary>A period's reading; <see langword="null"/> if nothing is known of it.</summary>
    public static string? Period(ViewScope scope, EdtfDate? from, EdtfDate? until) => (from, until) switch
    {
        (null, null) => null,
        ({ } start, null) => scope.T("period.since", scope.Dates.Read(start)),
        (null, { } end) => scope.T("period.until", scope.Dates.Read(end)),
        ({ } start, { } end) => start.Text == end.Text ? scope.Dates.Read(start) : scope.T("period.range", scope.Dates.Read(start), scope.Dates.Read(end)),
    };
}
