using System.Globalization;
using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>
/// The whole history in one picture: a column for each year, a dot for each event. What both parties share lies on the axis;
/// what is the first one's alone stands above it, the second one's below. An event whose year is not known is a bar over its
/// bounds at the foot.
/// </summary>
internal sealed class OverviewViews
{
    private const int Gap = 4;
    private const int Margin = 6;
    private const int SpanHeight = 7;
    private const int FootHeight = 22;
    private readonly PageScope scope;
    private readonly SortedDictionary<long, Column> columns = [];
    private readonly List<Event> spans = [];
    private readonly TimeScale scale;
    private readonly int step;

    private OverviewViews(PageScope scope)
    {
        this.scope = scope;
        var bounds = scope.Knowledge.Timeline.Select(e => TimeScale.Of(e.Date.Value)).OfType<TimeScale>().ToArray();
        var (first, last) = bounds.Length == 0 ? (1, 0) : (bounds.Min(b => b.First), bounds.Max(b => b.Last));
        step = (last - first) switch { < 130 => 1, < 1300 => 10, _ => 100 };
        scale = new TimeScale(Bucket(first), Bucket(last) + step - 1);
        foreach (var part in scope.Knowledge.Parts.All)
        {
            foreach (var occurrence in part.Events) Add(part, occurrence);
        }
    }

    /// <summary>
    /// The picture: <c>height</c>, <c>axis</c>, <c>foot</c>, <c>text_at</c> and <c>stroke</c> (pixels), <c>dots</c> (the dash pattern that makes dots of a line,
    /// <see langword="null"/> if there are too many), <c>width</c> (of the paths, whose height is in pixels), <c>paths</c> (one for each lane), <c>years</c>,
    /// <c>ticks</c>, <c>spans</c>. <see langword="null"/> without dated events.
    /// </summary>
    /// <param name="scope">The page.</param>
    /// <param name="unit">The height of an event where there is room, in pixels.</param>
    /// <param name="tallest">The height of the tallest year at most, in pixels; more events make lower ones.</param>
    public static ScriptObject? Of(PageScope scope, int unit, int tallest)
    {
        var overview = new OverviewViews(scope);
        return overview.columns.Count == 0 ? null : overview.View(unit, tallest);
    }

    private ScriptObject View(double unit, int tallest)
    {
        var above = columns.Values.Max(c => (c.Shared / 2.0) + c.Of(Lane.First));
        var below = columns.Values.Max(c => (c.Shared / 2.0) + c.Of(Lane.Second));
        var rowOf = Rows();
        var rows = rowOf.Length == 0 ? 0 : rowOf.Max() + 1;
        unit = Math.Min(unit, tallest / (above + below));
        var axis = Margin + Gap + (above * unit);
        var foot = axis + Gap + (below * unit) + Margin;
        return new ScriptObject
        {
            ["height"] = Pixels(foot + (rows * SpanHeight) + FootHeight),
            ["axis"] = Pixels(axis),
            ["foot"] = Pixels(foot),
            ["text_at"] = Pixels(foot + (rows * SpanHeight) + FootHeight - 4),
            ["stroke"] = Pixels(Math.Max(1, unit * 0.75)),
            ["dots"] = unit < 4 ? null : $"0 {Pixels(unit)}",
            ["width"] = 2 * ((scale.Last - scale.First + 1) / step),
            ["paths"] = RefViews.List(Paths(unit, axis)),
            ["years"] = RefViews.List(columns.Select(c => Year(c.Key, c.Value))),
            ["ticks"] = RefViews.List(Ticks()),
            ["spans"] = RefViews.List(spans.Zip(rowOf, (e, row) => new ScriptObject
            {
                ["lane"] = EventViews.Word(scope.Knowledge.Lanes.Of(e)),
                ["y"] = Pixels(foot + (row * SpanHeight) + 4),
                ["bars"] = DateBars.Over(scale, e.Date.Value),
            })),
        };
    }

    // The first row whose last bar ends before this one starts.
    private int[] Rows()
    {
        var ends = new List<long>();
        return [.. spans.Select(e =>
        {
            var years = TimeScale.Of(e.Date.Value)!.Value;
            var row = ends.FindIndex(end => end < years.First);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }

            ends[row] = years.Last;
            return row;
        })];
    }

    private ScriptObject Year(long year, Column column) => new()
    {
        ["year"] = step == 1 ? Text(year) : $"{Text(year)}–{Text(year + step - 1)}",
        ["count"] = column.Total,
        ["href"] = column.Href,
        ["x"] = TimeScale.Percent(Place(year)),
        ["width"] = TimeScale.Percent(Place(year + step) - Place(year)),
    };

    // A lane's events of all years are one path: a browser draws hundreds of them as fast as one.
    private IEnumerable<object?> Paths(double unit, double axis)
    {
        foreach (var lane in (Lane[])[Lane.Both, Lane.None, Lane.First, Lane.Second])
        {
            var path = string.Concat(columns.Where(c => c.Value.Of(lane) > 0).Select(c =>
            {
                var half = c.Value.Shared * unit / 2;
                var (from, direction) = lane switch
                {
                    Lane.Both => (axis - half, 1),
                    Lane.None => (axis - half + (c.Value.Of(Lane.Both) * unit), 1),
                    Lane.First => (axis - half - Gap, -1),
                    _ => (axis + half + Gap, 1),
                };
                return Line((2 * ((c.Key - scale.First) / step)) + 1, from, c.Value.Of(lane), unit, direction);
            }));
            if (path.Length > 0) yield return new ScriptObject { ["lane"] = EventViews.Word(lane), ["path"] = path };
        }
    }

    // A line of n dots starts and ends in the middle of a dot; the last one needs a little more than nothing to be drawn.
    private static string Line(long x, double from, int count, double unit, int direction) => string.Create(
        CultureInfo.InvariantCulture,
        $"M{x} {Pixels(from + (direction * unit / 2))}v{Pixels(direction * (((count - 1) * unit) + 0.1))}");

    private IEnumerable<object?> Ticks()
    {
        var every = ((scale.Last - scale.First) / step) switch { < 16 => step, < 80 => 5 * step, _ => 10 * step };
        for (var year = (scale.First + every - 1) / every * every; year <= scale.Last; year += every)
        {
            yield return new ScriptObject
            {
                ["x"] = TimeScale.Percent(Place(year) + ((Place(year + step) - Place(year)) / 2)),
                ["year"] = Text(year),
                ["minor"] = year % (2 * every) != 0,
            };
        }
    }

    private void Add(TimelinePart part, Event occurrence)
    {
        if (TimeScale.Of(occurrence.Date.Value) is not { } years) return;
        if (Bucket(years.First) != Bucket(years.Last))
        {
            spans.Add(occurrence);
            return;
        }

        if (!columns.TryGetValue(Bucket(years.First), out var column))
            columns.Add(Bucket(years.First), column = new Column(scope.HrefFromHere(scope.Knowledge.Parts.PathOf(part), "#" + TimelineOrder.Anchor(part, occurrence))));
        column.Add(scope.Knowledge.Lanes.Of(occurrence));
    }

    private long Bucket(long year) => (long)Math.Floor((double)year / step) * step;

    private double Place(long year) => 100.0 * (year - scale.First) / (scale.Last - scale.First + 1);

    private static string Text(long year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Pixels(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed class Column(string href)
    {
        private readonly int[] counts = new int[4];

        public string Href => href;

        public int Shared => Of(Lane.Both) + Of(Lane.None);

        public int Total => counts.Sum();

        public int Of(Lane lane) => counts[(int)lane];

        public void Add(Lane lane) => counts[(int)lane]++;
    }
}
