using System.Globalization;
using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>
/// A series drawn: for each value a stem from zero, at the middle of the time for which it holds, with the value at its end. No line joins
/// them, for nothing is known of what lies between. Places along the line of time are whole per cents, heights whole pixels.
/// </summary>
internal static class SeriesChart
{
    private const int Top = 56;
    private const int PlotHeight = 120;
    private const int Foot = 24;
    private const int LabelHeight = 16;

    // Of a letter and of the room beside a label on the narrowest screens, in hundredths of the drawing's width.
    private const double LetterWidth = 2.5;
    private const double LabelGap = 1;

    private const int Inset = 5;

    /// <summary>The drawing: <c>height</c>, <c>axis</c>, <c>text_at</c> (pixels), <c>ticks</c> (<c>x</c>, <c>year</c>) and <c>stems</c> (<c>x</c>, <c>y</c>, <c>label_at</c>, <c>lead_at</c> (where a line begins that leads from a label that had to move to its stem, <em>or null</em>), <c>value</c>).</summary>
    /// <param name="scope">The page, in whose language the values are written.</param>
    /// <param name="series">A series that is comparable.</param>
    public static ScriptObject Of(PageScope scope, FigureSeries series)
    {
        var years = new TimeScale(series.Points.Min(p => p.Date.Earliest!.Value.Year), series.Points.Max(p => p.Date.Latest!.Value.Year));
        var values = series.Points.Select(p => (double)p.Number!.Value).ToArray();
        var low = Math.Min(0, values.Min());
        var span = Math.Max(0, values.Max()) - low;
        var below = low < 0 ? LabelHeight : 0;
        var foot = Top + PlotHeight + below;
        return new ScriptObject
        {
            ["height"] = foot + Foot,
            ["axis"] = Height(0),
            ["text_at"] = foot + Foot - 6,
            ["ticks"] = RefViews.List(Ticks(years)),
            ["stems"] = RefViews.List(Stems()),
        };

        int Height(double value) => Top + (span == 0 ? PlotHeight : (int)Math.Round(PlotHeight * (1 - ((value - low) / span)), MidpointRounding.AwayFromZero));

        IEnumerable<object?> Stems()
        {
            var labels = new List<(int X, int Y, int Letters)>();
            foreach (var (point, value) in series.Points.Zip(values).DistinctBy(p => (p.First.Date.Text, p.Second)))
            {
                var x = Place((years.Start(point.Date.Earliest!.Value) + years.End(point.Date.Latest!.Value)) / 2);
                var y = Height(value);
                var text = EventViews.Number(scope.Say(point.Figure.Value.Value));
                var own = value < 0 ? y + LabelHeight : y - 8;
                var label = own;
                while (labels.Exists(l => Math.Abs(l.X - x) < ((l.Letters + text.Length) * LetterWidth / 2) + LabelGap && Math.Abs(l.Y - label) < LabelHeight) && label >= 2 * LabelHeight) label -= LabelHeight;
                labels.Add((x, label, text.Length));
                yield return new ScriptObject
                {
                    ["x"] = Percent(x),
                    ["y"] = y,
                    ["label_at"] = label,
                    ["lead_at"] = label == own ? null : label + 4,
                    ["value"] = text,
                };
            }
        }
    }

    private static IEnumerable<object?> Ticks(TimeScale years)
    {
        var count = years.Last - years.First + 1;
        var every = count switch { <= 6 => 1, <= 12 => 2, <= 30 => 5, <= 60 => 10, _ => Math.Max(25, count / 5) };
        for (var year = years.First + (every == 1 ? 0 : Behind(years.First, every)); year <= years.Last; year += every)
        {
            yield return new ScriptObject
            {
                ["x"] = Percent(Place(100 * (year - years.First + 0.5) / count)),
                ["year"] = year.ToString(CultureInfo.InvariantCulture),
            };
        }
    }

    // How many years until one that the step divides.
    private static long Behind(long year, long every) => ((-year % every) + every) % every;

    private static int Place(double place) => Inset + (int)Math.Round(place * (100 - (2 * Inset)) / 100, MidpointRounding.AwayFromZero);

    private static string Percent(int place) => place.ToString(CultureInfo.InvariantCulture) + "%";
}
