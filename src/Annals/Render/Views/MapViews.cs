using Annals.Layout;
using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>
/// The map of who is related to what: people, organizations and products as labels, a line for each two that something joins. The two
/// parties of the timeline stand left and right, and what joins them comes to lie between.
/// </summary>
internal static class MapViews
{
    private const int Width = 1240;
    private const int Height = 26;
    private const int LetterSize = 13;

    // Bold letters of 13 pixels are about as wide as plain ones of 14.
    private const int BoldLetterSize = 14;
    private const int Padding = 22;

    /// <summary>The map: <c>width</c>, <c>height</c>, <c>nodes</c>, <c>lines</c> (a path). <see langword="null"/> if nothing is related.</summary>
    public static ScriptObject? Of(PageScope scope)
    {
        var (notes, lines) = (scope.Edition.Ties.Notes, scope.Edition.Ties.Lines);
        if (notes.Count == 0) return null;
        var labels = notes.Select(n => LabelWidth.Shorten(scope.Say(n.Head.Name))).ToArray();
        var boxes = notes.Zip(labels, (n, label) => new MapBox(LabelWidth.Of(label, n.Kind == NoteKind.Organization ? BoldLetterSize : LetterSize) + Padding, Height, SideOf(scope.Knowledge.Lanes, n))).ToArray();
        var placed = MapLayout.Place(boxes, lines, Width);
        var at = placed.Centers;
        return new ScriptObject
        {
            ["width"] = placed.Width,
            ["height"] = placed.Height,
            ["lines"] = Path(at, lines),
            ["nodes"] = RefViews.List(notes.Select((note, i) => new ScriptObject
            {
                ["ref"] = RefViews.Ref(scope, note),
                ["anchor"] = Routes.OnMap(note),
                ["label"] = labels[i],
                ["side"] = scope.Edition.Ties.SideOf(note),
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

    private static int SideOf(Lanes lanes, Note note) => note.Id == lanes.First ? -1 : note.Id == lanes.Second ? 1 : 0;

    private static string Path(IReadOnlyList<(int X, int Y)> at, IEnumerable<(int From, int To)> lines) =>
        string.Concat(lines.Select(l => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"M{at[l.From].X} {at[l.From].Y}L{at[l.To].X} {at[l.To].Y}")));
}
