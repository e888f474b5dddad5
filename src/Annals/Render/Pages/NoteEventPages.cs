using Annals.Model;
using Annals.Render.Views;
using Scriban.Runtime;

namespace Annals.Render.Pages;

/// <summary>The pages below a note that many events name: one that lists them by era, or, if they are too many for it, the choice of the note's page and a page for each part.</summary>
internal static class NoteEventPages
{
    /// <summary>The pages of all notes.</summary>
    public static IEnumerable<PageModel> Of(Knowledge knowledge) =>
        from note in knowledge.Notes
        let events = NoteEvents.Of(knowledge, note)
        where !events.AreAllShown
        let parts = events.Below(knowledge.Settings)
        from only in (IEnumerable<TimelinePart?>)[null, .. parts.All.Where(_ => parts.IsSplit)]
        select new PageModel(
            "events",
            only is null ? Routes.Events(note) : Routes.EventsPart(note, only.Slug),
            null,
            s => TitleOf(s, note, only),
            s => DescriptionOf(s, note, only),
            (s, view) => Fill(s, view, note, events, parts, only))
        {
            Above = note,
        };

    private static string TitleOf(PageScope scope, Note note, TimelinePart? only)
    {
        var title = scope.T("events.title", scope.Say(note.Head.Name));
        return only is null ? title : scope.T("part.title", title, TimelinePartViews.NameOf(scope, only));
    }

    private static string DescriptionOf(PageScope scope, Note note, TimelinePart? only)
    {
        var description = scope.T("events.description", scope.Say(note.Head.Name));
        return only is null ? description : scope.T("part.title", TimelinePartViews.NameOf(scope, only), description);
    }

    private static void Fill(PageScope scope, ScriptObject view, Note note, NoteEvents events, TimelineParts parts, TimelinePart? only)
    {
        var shown = only is not null ? [only] : parts.IsSplit ? TimelineParts.Of(scope.Settings, events.Shown).All : parts.All;
        view["parts"] = TimelinePartViews.Ways(scope, parts, p => Routes.EventsPart(note, p.Slug), only);
        view["count"] = shown.Sum(p => p.Events.Length);
        view["total"] = events.All.Length;
        view["eras"] = RefViews.List(shown.Select(part =>
        {
            var era = TimelinePartViews.Make(scope, part);
            era["events"] = EventViews.Items(scope, part.Events);
            return era;
        }));
    }
}
