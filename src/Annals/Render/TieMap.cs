using Annals.Layout;
using Annals.Model;

namespace Annals.Render;

/// <summary>What joins the notes of a site, which of them the map of relations shows, and whose side they are on. Found once for all pages.</summary>
internal sealed class TieMap
{
    private const int Most = 150;
    private readonly Dictionary<string, int> places;
    private readonly string[] sides;

    public TieMap(Knowledge knowledge)
    {
        All = [.. Tie.All(knowledge)];
        // By what tells ties apart: a tie's own equality reads all that its notes hold.
        Of = All.SelectMany(t => new[] { (t.From.Id, Tie: t), (t.To.Id, Tie: t) })
            .DistinctBy(t => (t.Id, From: t.Tie.From.Id, To: t.Tie.To.Id, t.Tie.Declared?.Id, t.Tie.Title, t.Tie.Field, t.Tie.Begins, t.Tie.Ends))
            .ToLookup(t => t.Id, t => t.Tie, StringComparer.Ordinal);
        var pairs = All
            .Where(t => IsDrawn(t.From) && IsDrawn(t.To) && t.From.Id != t.To.Id)
            .Select(t => string.CompareOrdinal(t.From.Id, t.To.Id) < 0 ? (First: t.From.Id, Second: t.To.Id) : (First: t.To.Id, Second: t.From.Id))
            .Distinct()
            .ToArray();
        Notes = [.. pairs.SelectMany(p => new[] { p.First, p.Second })
            .CountBy(id => id, StringComparer.Ordinal)
            .OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(c => c.Key)
            .Order(StringComparer.Ordinal)
            .Select(id => knowledge.Find(id)!)];
        places = Notes.Index().ToDictionary(n => n.Item.Id, n => n.Index, StringComparer.Ordinal);
        Lines = [.. pairs
            .Where(p => places.ContainsKey(p.First) && places.ContainsKey(p.Second))
            .Select(p => (places[p.First], places[p.Second]))
            .Order()];
        sides = Sides(knowledge.Lanes);
    }

    /// <summary>Everything that joins two notes.</summary>
    public IReadOnlyList<Tie> All { get; }

    /// <summary>What joins a note with others, by the id of either.</summary>
    public ILookup<string, Tie> Of { get; }

    /// <summary>The people, organizations and products on the map, in the order of their ids.</summary>
    public IReadOnlyList<Note> Notes { get; }

    /// <summary>Which of them something joins, by place in <see cref="Notes"/>.</summary>
    public IReadOnlyList<(int From, int To)> Lines { get; }

    /// <summary>Whether a note is on the map.</summary>
    public bool Shows(Note note) => places.ContainsKey(note.Id);

    /// <summary>Whose side a note is on (<c>first</c>, <c>second</c>, <c>both</c>): the party that fewer lines lead to; <c>none</c> if it is not on the map.</summary>
    public string SideOf(Note note) => places.TryGetValue(note.Id, out var place) ? sides[place] : "none";

    private static bool IsDrawn(Note note) => note.Kind is NoteKind.Person or NoteKind.Organization or NoteKind.Product;

    private string[] Sides(Lanes lanes)
    {
        var ways = new Ways(Notes.Count, Lines);
        return [.. WaysFrom(ways, lanes.First).Zip(WaysFrom(ways, lanes.Second), (a, b) => (a, b) switch
        {
            (Ways.None, Ways.None) => "none",
            _ when a < b => "first",
            _ when b < a => "second",
            _ => "both",
        })];
    }

    private int[] WaysFrom(Ways ways, string? id) =>
        id is not null && places.TryGetValue(id, out var start) ? ways.From(start) : [.. Notes.Select(_ => Ways.None)];
}
