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
        from page in events.Below is { } below ? Of(note, events, below) : []
        select page;

    private static IEnumerable<PageModel> Of(Note note, NoteEvents events, TimelineParts all)
    {
        yield return new PageModel(
            "events",
            Routes.Events(note),
            null,
            s => s.T("events.title", s.Say(note.Head.Name)),
            s => s.T("events.description", s.Say(note.Head.Name)),
            (s, view) => Fill(s, view, note, all, all.IsSplit ? TimelineParts.Of(s.Settings, events.Shown).All : all.All))
        {
            Above = note,
        };

        foreach (var part in all.All.Where(_ => all.IsSplit))
        {
            yield return new PageModel(
                "events",
                Routes.EventsPart(note, part.Slug),
                null,
                s => s.T("part.title", s.T("events.title", s.Say(note.Head.Name)), TimelinePage.NameOf(s, part)),
                s => s.T("part.title", TimelinePage.NameOf(s, part), s.T("events.description", s.Say(note.Head.Name))),
                (s, view) => Fill(s, view, note, all, [part]))
            {
                Above = note,
            };
        }
    }

    private static void Fill(PageScope scope, ScriptObject view, Note note, TimelineParts all, IReadOnlyCollection<TimelinePart> shown)
    {
        view["parts"] = RefViews.List(all.All.Where(_ => all.IsSplit).Select(part =>
            PartViews.Way(scope, TimelinePage.NameOf(scope, part), Routes.EventsPart(note, part.Slug), part.Events.Length, shown.Contains(part))));
        view["count"] = shown.Sum(p => p.Events.Length);
        view["total"] = all.All.Sum(p => p.Events.Length);
        view["eras"] = RefViews.List(shown.Select(part => new ScriptObject
        {
            ["id"] = part.Slug,
            ["name"] = TimelinePage.NameOf(scope, part),
            ["span"] = part.Era is { } era ? scope.Dates.Read(era.Span.Value) : null,
            ["events"] = EventViews.Items(scope, part.Events),
        }));
    }
}
