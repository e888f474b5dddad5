using Annals.Model;
using Annals.Render.Views;

namespace Annals.Render;

/// <summary>A note that something joins with another.</summary>
/// <param name="Note">The note.</param>
/// <param name="Ties">What joins them, the most telling first; empty where it is something else.</param>
/// <param name="Events">Events that name both.</param>
internal sealed record Neighbour(Note Note, IReadOnlyList<Tie> Ties, int Events)
{
    private const int FewestDrawn = 2;

    // A tie counts as much as three events that name both, which are listed on a page anyway.
    private const int StrengthOfTie = 3;

    // Who stood beside a person but once is no neighbour yet.
    private const int FewestEvents = 2;

    // What an event or a place names is near it; with other notes it is joined by way of the event.
    private static readonly string[] Fields = ["people", "organizations", "products", "place", "headquarters", "within"];

    private int Strength => (StrengthOfTie * Ties.Count) + Events + (Note is Event occurrence ? 4 - occurrence.Importance : 0);

    /// <summary>Whether so many notes stand around a note that they are worth a drawing.</summary>
    public static bool AreDrawn(Knowledge knowledge, TieMap map, Note note) => Ids(knowledge, map, note).Skip(FewestDrawn - 1).Any();

    /// <summary>The notes around a note, the strongest ties first. None around sources and pages, which are about other notes.</summary>
    public static IReadOnlyList<Neighbour> Of(Knowledge knowledge, TieMap map, Note note)
    {
        var ties = map.Of[note.Id].ToLookup(t => Other(t, note).Id, StringComparer.Ordinal);
        var events = (note is Event ? [] : knowledge.Events[note.Id])
            .SelectMany(e => e.People.Concat(e.Organizations).Concat(e.Products).Concat(e.Said.Select(s => s.By)).Select(n => n.Value).Distinct(StringComparer.Ordinal))
            .CountBy(id => id, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return [.. Ids(knowledge, map, note)
            .Select(id => new Neighbour(knowledge.Find(id)!, Telling(ties[id]), events.GetValueOrDefault(id)))
            .OrderByDescending(n => n.Strength)
            .ThenBy(n => n.Note.Kind)
            .ThenBy(n => n.Note.Id, StringComparer.Ordinal)];
    }

    // What the site declares as a relation first, then posts, those still held first and the newest, then fields.
    private static Tie[] Telling(IEnumerable<Tie> ties) =>
        [.. ties.OrderBy(t => t.Declared is null).ThenBy(t => t.Title is null).ThenBy(t => t.Ends is not null).ThenByDescending(t => t.Begins)];

    private static IEnumerable<string> Ids(Knowledge knowledge, TieMap map, Note note) => note is Source or Page ? [] : map.Of[note.Id]
        .Select(t => Other(t, note))
        .Concat(note is Event or Place ? Named(knowledge, note) : [])
        .Concat(note is Person ? Company.Beside(knowledge, note).Where(p => p.Events >= FewestEvents).Select(p => p.Person) : [])
        .Where(n => n is not (Source or Page) && n.Id != note.Id)
        .Select(n => n.Id)
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<Note> Named(Knowledge knowledge, Note note) =>
        note.Head.References.Where(r => Fields.Contains(r.Field)).Select(r => knowledge.Find(r.Id.Value)).OfType<Note>()
            .Concat(knowledge.Namings[note.Id].Where(n => Fields.Contains(n.Field)).Select(n => n.Note));

    private static Note Other(Tie tie, Note note) => tie.From.Id == note.Id ? tie.To : tie.From;
}
