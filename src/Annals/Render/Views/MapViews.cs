using Annals.Layout;
using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>
/// The map of who is related to what: people, organizations and products as labels, a line for each two that something joins. The two
/// parties of the timeline stand left and right, and what joins them comes to lie between.
/// </summary>
internal sealed class MapViews
{
    private const int Most = 150;
    private const int Width = 1240;
    private const int Height = 26;
    private const int LetterSize = 13;

    // Bold letters of 13 pixels are about as wide as plain ones of 14.
    private const int BoldLetterSize = 14;
    private const int Padding = 22;

    private readonly PageScope scope;
    private readonly Note[] notes;
    private readonly (int From, int To)[] lines;

    private MapViews(PageScope scope, IReadOnlyCollection<Tie> ties)
    {
        this.scope = scope;
        var pairs = ties
            .Where(t => IsDrawn(t.From) && IsDrawn(t.To) && t.From.Id != t.To.Id)
            .Select(t => string.CompareOrdinal(t.From.Id, t.To.Id) < 0 ? (First: t.From.Id, Second: t.To.Id) : (First: t.To.Id, Second: t.From.Id))
            .Distinct()
            .ToArray();
        notes = [.. pairs.SelectMany(p => new[] { p.First, p.Second })
            .CountBy(id => id, StringComparer.Ordinal)
            .OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(c => c.Key)
            .Order(StringComparer.Ordinal)
            .Select(id => scope.Knowledge.Find(id)!)];
        var place = notes.Index().ToDictionary(n => n.Item.Id, n => n.Index, StringComparer.Ordinal);
        lines = [.. pairs
            .Where(p => place.ContainsKey(p.First) && place.ContainsKey(p.Second))
            .Select(p => (place[p.First], place[p.Second]))
            .Order()];
    }

    /// <summary>The map: <c>width</c>, <c>height</c>, <c>nodes</c>, <c>lines</c> (a path). <see langword="null"/> if nothing is related.</summary>
    /// <param name="scope">The page.</param>
    /// <param name="ties">What joins two notes of the site.</param>
    public static ScriptObject? Of(PageScope scope, IReadOnlyCollection<Tie> ties)
    {
        var map = new MapViews(scope, ties);
        return map.notes.Length == 0 ? null : map.View();
    }

    private static bool IsDrawn(Note note) => note.Kind is NoteKind.Person or NoteKind.Organization or NoteKind.Product;

    private ScriptObject View()
    {
        var labels = notes.Select(n => LabelWidth.Shorten(scope.Say(n.Head.Name))).ToArray();
        var boxes = notes.Zip(labels, (n, label) => new MapBox(LabelWidth.Of(label, n.Kind == NoteKind.Organization ? BoldLetterSize : LetterSize) + Padding, Height, SideOf(n))).ToArray();
        var placed = MapLayout.Place(boxes, lines, Width);
        var sides = Sides();
        var at = placed.Centers;
        return new ScriptObject
        {
            ["width"] = placed.Width,
            ["height"] = placed.Height,
            ["lines"] = Path(at, lines),
            ["nodes"] = RefViews.List(notes.Select((note, i) => new ScriptObject
            {
                ["ref"] = RefViews.Ref(scope, note),
                ["label"] = labels[i],
                ["side"] = sides[i],
                ["count"] = lines.Count(l => l.From == i || l.To == i),
                ["x"] = at[i].X - (boxes[i].Width / 2),
                ["y"] = at[i].Y - (Height / 2),
                ["width"] = boxes[i].Width,
                ["height"] = Height,
                ["round"] = note.Kind switch { NoteKind.Person => Height / 2, NoteKind.Product => 5, _ => 0 },
                ["text_x"] = at[i].X,
                ["text_y"] = at[i].Y + 5,
                ["lines"] = Path(at, lines.Where(l => l.From == i || l.To == i)),
            })),
        };
    }

    private int SideOf(Note note) => note.Id == scope.Knowledge.Lanes.First ? -1 : note.Id == scope.Knowledge.Lanes.Second ? 1 : 0;

    // Whose side a note is on: the party that fewer lines lead to.
    private string[] Sides()
    {
        var ways = new Ways(notes.Length, lines);
        var first = WaysFrom(ways, scope.Knowledge.Lanes.First);
        var second = WaysFrom(ways, scope.Knowledge.Lanes.Second);
        return [.. first.Zip(second, (a, b) => (a, b) switch
        {
            (Ways.None, Ways.None) => "none",
            _ when a < b => "first",
            _ when b < a => "second",
            _ => "both",
        })];
    }

    private int[] WaysFrom(Ways ways, string? id) =>
        Array.FindIndex(notes, n => n.Id == id) is >= 0 and var start ? ways.From(start) : [.. notes.Select(_ => Ways.None)];

    private static string Path(IReadOnlyList<(int X, int Y)> at, IEnumerable<(int From, int To)> lines) =>
        string.Concat(lines.Select(l => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"M{at[l.From].X} {at[l.From].Y}L{at[l.To].X} {at[l.To].Y}")));
}
