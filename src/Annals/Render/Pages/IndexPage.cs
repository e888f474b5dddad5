using Annals.Model;
using Annals.Render.Views;
using Scriban.Runtime;

namespace Annals.Render.Pages;

/// <summary>The list of all notes of a kind.</summary>
internal static class IndexPage
{
    public static void Fill(PageScope scope, ScriptObject view, NoteKind kind)
    {
        var notes = scope.Knowledge.Notes.Where(n => n.Kind == kind).ToArray();
        view["kind"] = kind.Word();
        view["kind_name"] = scope.T("kind." + kind.Folder());
        view["count"] = notes.Length;
        view["groups"] = kind switch
        {
            NoteKind.Event => Groups(Years(scope)),
            NoteKind.Product => Groups(Makers(scope, notes)),
            _ => Groups([(null, Sorted(scope, notes).Select(n => Item(scope, n)))]),
        };
    }

    /// <summary>Notes by their names as readers of the language look them up.</summary>
    public static IEnumerable<Note> Sorted(PageScope scope, IEnumerable<Note> notes) => Filed(scope, notes).Select(filed => filed.Note);

    /// <summary>Notes in the order of an index, each with the name that it is filed by and its place.</summary>
    public static IEnumerable<(Note Note, TextVersion Name, Filing Place)> Filed(PageScope scope, IEnumerable<Note> notes) =>
        notes
            .Select(note => (Note: note, Name: FiledName(scope, note)))
            .Select(filed => (filed.Note, filed.Name, Place: Filing.Of(filed.Name.Value)))
            .OrderBy(filed => filed.Place.Key, StringComparer.Ordinal)
            .ThenBy(filed => filed.Note.Id, StringComparer.Ordinal);

    // Its sort name, if that is in the language of the name that readers see.
    private static TextVersion FiledName(PageScope scope, Note note)
    {
        var name = scope.In(note.Head.Name);
        return note is Person { SortName: { } sort } && scope.In(sort) is var filed && filed.Language == name.Language ? filed : name;
    }

    private static IEnumerable<(string? Name, IEnumerable<ScriptObject> Items)> Years(PageScope scope) =>
        scope.Knowledge.Timeline.GroupBy(e => TimelineOrder.Year(scope, e)).Select(g => ((string?)g.Key, g.Select(e => EventViews.Item(scope, e))));

    private static IEnumerable<(string? Name, IEnumerable<ScriptObject> Items)> Makers(PageScope scope, IEnumerable<Note> products) =>
        products.OfType<Product>()
            .GroupBy(p => p.Maker is { } maker ? scope.Knowledge.Find(maker.Value) : null)
            .OrderBy(g => g.Key is null)
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key?.Id, StringComparer.Ordinal)
            .Select(g => (g.Key is { } maker ? scope.Say(maker.Head.Name) : (string?)null, Sorted(scope, g).Select(n => Item(scope, n))));

    private static ScriptArray Groups(IEnumerable<(string? Name, IEnumerable<ScriptObject> Items)> groups) =>
        RefViews.List(groups.Select(g => new ScriptObject { ["name"] = g.Name, ["items"] = RefViews.List(g.Items) }));

    private static ScriptObject Item(PageScope scope, Note note)
    {
        var view = RefViews.Make(scope, note, 11);
        view["when"] = LineageViews.When(scope, note);
        if (note is Source source)
        {
            view["grade"] = source.Reliability?.Grade;
            view["published"] = source.Published is { } day ? scope.Dates.Read(day.Value) : null;
            view["publisher"] = source.Publisher is { } publisher ? scope.Say(publisher) : null;
        }

        return view;
    }
}
