using System.Collections.Immutable;

namespace Annals.Model;

/// <summary>The events that name a note: few stand on its page; of many its page shows a choice, and all stand on a page below it, or on several.</summary>
/// <param name="Shown">Those on the note's own page, in order of date.</param>
/// <param name="Choice">How they were chosen.</param>
/// <param name="Below">All events as the pages below show them; <see langword="null"/> where the note's own page shows all.</param>
public sealed record NoteEvents(ImmutableArray<Event> Shown, EventChoice Choice, TimelineParts? Below)
{
    /// <summary>How many events stand on a note's page at most.</summary>
    public const int PageLimit = 40;

    // 3 is a detail, 1 a landmark.
    private const int LeastImportance = 3;

    /// <summary>The events that name a note.</summary>
    public static NoteEvents Of(Knowledge knowledge, Note note)
    {
        ImmutableArray<Event> events = note is Event ? [] : [.. knowledge.Events[note.Id]];
        if (events.Length <= PageLimit) return new NoteEvents(events, EventChoice.All, null);
        var below = TimelineParts.Of(knowledge.Settings, events);
        for (var least = LeastImportance - 1; least > 0; least--)
        {
            ImmutableArray<Event> important = [.. events.Where(e => e.Importance <= least)];
            if (important.Length is > 0 and <= PageLimit) return new NoteEvents(important, EventChoice.MostImportant, below);
        }

        return new NoteEvents(events[^PageLimit..], EventChoice.Latest, below);
    }

    /// <summary>The paths of the pages below a note's own that show its events; below a language's own path.</summary>
    public static IEnumerable<string> Paths(Knowledge knowledge, Note note) => Of(knowledge, note).Below switch
    {
        null => [],
        { IsSplit: false } => [Routes.Events(note)],
        var parts => [Routes.Events(note), .. parts.All.Select(p => Routes.EventsPart(note, p.Slug))],
    };
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
