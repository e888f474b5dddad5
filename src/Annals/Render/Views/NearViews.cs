using System.Globalization;
using Annals.Layout;
using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>
/// The drawing of a note with what stands around it: a file of its own beside the page, with the shapes and colours of the map. It fills
/// whatever width it is shown in, with letters of one size; so what lies across is told in percent, what lies down in pixels.
/// </summary>
internal sealed class NearViews
{
    private const int Most = 14;
    private const int WidestShown = 600;
    private const int WidestLabel = 140;
    private const int WidestMiddle = 240;
    private const int SidePadding = 10;
    private const int LetterSize = 13;
    private const int MiddleLetterSize = 15;
    private const int SmallLetterSize = 11;
    private const int LineHeight = 17;
    private const int MostLines = 3;
    private const int Left = 25;
    private const int Middle = 50;
    private const int Right = 75;
    private const int RoomForMore = 22;

    private readonly ViewScope scope;
    private readonly Note note;
    private readonly IReadOnlyList<Neighbour> all;
    private readonly Label middle;
    private readonly Label[] left;
    private readonly Label[] right;
    private readonly PlacedWings placed;

    private NearViews(ViewScope scope, Note note)
    {
        this.scope = scope;
        this.note = note;
        all = Neighbour.Of(scope.Knowledge, scope.Edition.Ties, note);
        middle = new Label(note, scope.In(note.Head.Name), null, WidestMiddle, MiddleLetterSize);
        // The first party's at the left and the second's at the right, as on the map, as far as that fills both columns alike.
        var labels = all.Take(Most).OrderBy(n => SideOf(n.Note) switch { "first" => 0, "second" => 2, _ => 1 }).Select(LabelOf).ToArray();
        left = [.. labels.Take((labels.Length + 1) / 2).OrderBy(l => l.Note.Kind)];
        right = [.. labels.Skip((labels.Length + 1) / 2).OrderBy(l => l.Note.Kind)];
        placed = WingLayout.Place(middle.Height, [.. left.Select(l => l.Height)], [.. right.Select(l => l.Height)]);
    }

    private int Height => placed.Height + (all.Count > Most ? RoomForMore : 0);

    /// <summary>What a page says of its drawing: <c>src</c>, <c>width</c>, <c>height</c>, <c>count</c>, <c>map_href</c>. <see langword="null"/> where too little stands around the note, or the theme has no drawings.</summary>
    public static ScriptObject? OnPage(PageScope scope, Note note)
    {
        if (!scope.Edition.Theme.HasDrawings || !Neighbour.AreDrawn(scope.Knowledge, scope.Edition.Ties, note)) return null;
        var drawing = new NearViews(scope, note);
        return new ScriptObject
        {
            ["src"] = Routes.NearFile,
            ["width"] = WidestShown,
            ["height"] = drawing.Height,
            ["count"] = drawing.left.Length + drawing.right.Length,
            ["map_href"] = scope.Edition.Ties.Shows(note) ? scope.Href(Routes.Map, "#" + Routes.OnMap(note)) : null,
        };
    }

    /// <summary>The drawing: <c>name</c>, <c>height</c>, <c>lines</c> (a path, 100 wide), <c>middle</c>, <c>labels</c>, <c>more</c> (neighbours that are not drawn), <c>more_y</c>.</summary>
    public static ScriptObject Drawing(ViewScope scope, Note note) => new NearViews(scope, note).View();

    private ScriptObject View() => new()
    {
        ["name"] = scope.Say(note.Head.Name),
        ["height"] = Height,
        ["lines"] = string.Concat(placed.Left.Select(y => Line(Left, y)).Concat(placed.Right.Select(y => Line(Right, y)))),
        ["middle"] = View(middle, Middle, placed.Middle),
        ["labels"] = RefViews.List(left.Zip(placed.Left, (l, y) => View(l, Left, y)).Concat(right.Zip(placed.Right, (l, y) => View(l, Right, y)))),
        ["more"] = Math.Max(0, all.Count - Most),
        ["more_y"] = Height - 8,
    };

    // Down or up from the middle, then across: so close to the corner that no line meets a label that it passes.
    private string Line(int x, int y) =>
        string.Create(CultureInfo.InvariantCulture, $"M{Middle} {placed.Middle}C{Middle} {y} {Middle} {y} {x} {y}");

    private ScriptObject View(Label label, int x, int y)
    {
        var top = y - (label.Height / 2);
        return new ScriptObject(12)
        {
            ["id"] = label.Note.Id,
            ["kind"] = label.Note.Kind.Word(),
            ["side"] = SideOf(label.Note),
            ["x"] = x,
            ["y"] = top,
            ["shift"] = label.Width / -2,
            ["width"] = label.Width,
            ["height"] = label.Height,
            ["round"] = label.Note.Kind switch { NoteKind.Person => Math.Min(label.Height / 2, 22), NoteKind.Organization => 0, _ => 5 },
            ["lang"] = scope.ForeignTag(label.Name),
            ["lines"] = RefViews.List(label.Lines.Select((text, i) => new ScriptObject { ["text"] = text, ["y"] = top + 19 + (i * LineHeight) })),
            ["caption"] = label.Caption is null ? null : new ScriptObject { ["text"] = label.Caption, ["y"] = top + label.Height - 8 },
        };
    }

    private Label LabelOf(Neighbour neighbour) => new(neighbour.Note, scope.In(neighbour.Note.Head.Name), CaptionOf(neighbour), WidestLabel, LetterSize);

    // What joins the two, seen from the note in the middle; where that is only an event or a place, when that was or what the other is.
    private string CaptionOf(Neighbour neighbour) => neighbour switch
    {
        { Ties.Count: > 0 } => Joined([.. neighbour.Ties.Select(t => RelationViews.LabelOf(scope, t, note)).Distinct(StringComparer.Ordinal)]),
        { Note: Event occurrence } => scope.Dates.Read(occurrence.Date.Value),
        _ when note is Person => scope.T("note.company-events", neighbour.Events),
        _ => scope.T("kind." + neighbour.Note.Kind.Word()),
    };

    // As many as there is room for; the first in any case.
    private string Joined(string[] labels)
    {
        var caption = labels[0];
        foreach (var label in labels.Skip(1))
        {
            var longer = caption + scope.T("list.comma") + label;
            if (LabelWidth.Of(longer, SmallLetterSize) <= Room(WidestLabel)) caption = longer;
        }

        return caption;
    }

    private static int Room(int widest) => widest - (2 * SidePadding);

    private string SideOf(Note of) => of is Event occurrence ? EventViews.Word(scope.Knowledge.Lanes.Of(occurrence)) : scope.Edition.Ties.SideOf(of);

    /// <summary>A name in a few lines, and below it in small letters what joins it with the middle.</summary>
    private sealed class Label
    {
        public Label(Note note, TextVersion name, string? caption, int widest, int size)
        {
            Note = note;
            Name = name;
            var room = Room(widest);
            // Bold letters are about as wide as plain ones a pixel larger; names of organizations are bold, and the one in the middle.
            var letters = note.Kind == NoteKind.Organization || caption is null ? size + 1 : size;
            Lines = LabelWidth.Wrap(name.Value, letters, room, MostLines);
            Caption = caption is null ? null : LabelWidth.Wrap(caption, SmallLetterSize, room, 1)[0];
            Width = Math.Min(widest, Lines.Select(l => LabelWidth.Of(l, letters)).Append(LabelWidth.Of(Caption ?? "", SmallLetterSize)).Max() + (2 * SidePadding));
            Height = (Lines.Count * LineHeight) + (Caption is null ? 11 : 25);
            Height += Height % 2;
        }

        public Note Note { get; }

        public TextVersion Name { get; }

        public IReadOnlyList<string> Lines { get; }

        public string? Caption { get; }

        public int Width { get; }

        public int Height { get; }
    }
}
