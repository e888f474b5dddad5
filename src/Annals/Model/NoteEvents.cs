using System.Collections.Immutable;

namespace Annals.Model;

/// <summary>The events that name a note: few stand on its page; of many its page shows a choice, and all stand on a page below it, or on several.</summary>
/// <param name="All">All, in order of date.</param>
/// <param name="Shown">Those on the note's own page, in order of date.</param>
/// <param name="Choice">How they were chosen.</param>
public sealed record NoteEvents(ImmutableArray<Event> All, ImmutableArray<Event> Shown, EventChoice Choice)
{
    /// <summary>How many events stand on a note's page at most.</summary>
    public const int PageLimit = 40;

    // 3 is a detail, 1 a landmark.
    private const int LeastImportance = 3;

    /// <summary>Whether the note's own page shows all, so that there are no pages below it.</summary>
    public bool AreAllShown => Choice == EventChoice.All;

    /// <summary>The events that name a note.</summary>
    public static NoteEvents Of(Knowledge knowledge, Note note)
    {
        ImmutableArray<Event> events = note is Event ? [] : [.. knowledge.Events[note.Id]];
        if (events.Length <= PageLimit) return new NoteEvents(events, events, EventChoice.All);
        for (var least = LeastImportance - 1; least > 0; least--)
        {
            ImmutableArray<Event> important = [.. events.Where(e => e.Importance <= least)];
            if (important.Length is > 0 and <= PageLimit) return new NoteEvents(events, important, EventChoice.MostImportant);
        }

        return new NoteEvents(events, events[^PageLimit..], EventChoice.Latest);
    }

    /// <summary>All events as the pages below show them.</summary>
    public TimelineParts Below(SiteSettings settings) => TimelineParts.Of(settings, All);

    /// <summary>The paths of the pages below a note's own that show its events; below a language's own path.</summary>
    public static IEnumerable<string> Paths(Knowledge knowledge, Note note)
    {
        var events = Of(knowledge, note);
        if (events.AreAllShown) return [];
        var parts = events.Below(knowledge.Settings);
        return [Routes.Events(note), .. parts.All.Where(_ => parts.IsSplit).Select(p => Routes.EventsPart(note, p.Slug))];
    }
}

/// <summary>Which events a note's page shows.</summary>
public enum EventChoice
{
    /// <summary>All that name it.</summary>
    All,

    /// <summary>The landmarks and, if there is room, what matters beside them.</summary>
    MostImportant,

    /// <summary>The latest: there are too many landmarks, or none.</summary>
    Latest,
}
