namespace Annals.Layout;

/// <summary>
/// Places labels so that the length of the way from one to another, counted in ties, is their distance in the picture as nearly as can be
/// (stress majorization, Gansner, Koren and North 2004), then moves apart what overlaps. The same bytes on every machine: a fixed number
/// of steps, no chance, and only operations whose result IEEE 754 prescribes to the last bit (+ − × ÷ and the square root).
/// </summary>
public static class MapLayout
{
    private const int Steps = 150;
    private const int Margin = 8;

    /// <summary>Places labels.</summary>
    /// <param name="boxes">The labels; their order decides where they start.</param>
    /// <param name="ties">Which are tied to which, by place in <paramref name="boxes"/>.</param>
    /// <param name="width">Of the picture in pixels; every label must be narrower. Its height follows.</param>
    public static PlacedMap Place(IReadOnlyList<MapBox> boxes, IReadOnlyCollection<(int From, int To)> ties, int width)
    {
        var points = Start(boxes);
        Relax(points, Distances(boxes.Count, ties), [.. boxes.Select(b => b.Side != 0)]);
        var height = HeightFor(boxes, width);
        Fit(points, boxes, width, height);
        while (!Separation.TryApart(points, boxes, (width, height), Margin))
        {
            var taller = height * 5 / 4;
            foreach (var point in points) point.Y = point.Y * taller / height;
            height = taller;
        }

        return new PlacedMap(width, height, [.. points.Select(p => ((int)p.X, (int)p.Y))]);
    }

    // Two fractions whose multiples fill the square evenly; what is held stands a hand's breadth apart from the start.
    private static MapPoint[] Start(IReadOnlyList<MapBox> boxes)
    {
        var points = new MapPoint[boxes.Count];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = boxes[i].Side == 0
                ? new MapPoint { X = (Fraction(0.6180339887 * (i + 1)) * 4) - 2, Y = (Fraction(0.7548776662 * (i + 1)) * 4) - 2 }
                : new MapPoint { X = boxes[i].Side * 1.6, Y = 0 };
        }

        return points;
    }

    private static double Fraction(double value) => value - (long)value;

    // Every way from every label. What cannot be reached lies beyond the half of the farthest: farther, and it would leave the picture's rim empty but for itself.
    private static int[][] Distances(int count, IReadOnlyCollection<(int From, int To)> ties)
    {
        var ways = new Ways(count, ties);
        int[][] all = [.. Enumerable.Range(0, count).Select(ways.From)];
        var farthest = all.SelectMany(w => w).Where(w => w != Ways.None).Append(1).Max();
        return [.. all.Select(from => from.Select(w => w == Ways.None ? (farthest / 2) + 1 : w).ToArray())];
    }

    private static void Relax(MapPoint[] points, int[][] distances, bool[] held)
    {
        for (var step = 0; step < Steps; step++)
        {
            for (var i = 0; i < points.Length; i++)
            {
                if (!held[i] && points.Length > 1) Settle(points, distances[i], i);
            }
        }
    }

    private static void Settle(MapPoint[] points, int[] distances, int i)
    {
        double x = 0, y = 0, weights = 0;
        var at = points[i];
        for (var j = 0; j < points.Length; j++)
        {
            if (j == i) continue;
            double wanted = distances[j];
            var weight = 1 / (wanted * wanted);
            double dx = at.X - points[j].X, dy = at.Y - points[j].Y;
            var length = Math.Sqrt((dx * dx) + (dy * dy));
            var scale = length > 1e-9 ? wanted / length : 0;
            x += weight * (points[j].X + (dx * scale));
            y += weight * (points[j].Y + (dy * scale));
            weights += weight;
        }

        at.X = x / weights;
        at.Y = y / weights;
    }

    // Three times the room that the labels fill, as the eye needs the rest to follow the lines.
    private static int HeightFor(IReadOnlyList<MapBox> boxes, int width)
    {
        var filled = boxes.Sum(b => (long)(b.Width + Separation.Gap) * (b.Height + Separation.Gap));
        return (int)Math.Max(240, (filled * 3 / width) + (2 * Margin));
    }

    private static void Fit(MapPoint[] points, IReadOnlyList<MapBox> boxes, int width, int height)
    {
        if (points.Length == 0) return;
        double left = points.Min(p => p.X), right = points.Max(p => p.X), top = points.Min(p => p.Y), bottom = points.Max(p => p.Y);
        for (var i = 0; i < points.Length; i++)
        {
            points[i].X = right > left ? (points[i].X - left) / (right - left) * width : width / 2.0;
            points[i].Y = bottom > top ? (points[i].Y - top) / (bottom - top) * height : height / 2.0;
            if (boxes[i].Side == 0) continue;
            points[i].X = (width / 2) + (boxes[i].Side * width * 7 / 24);
            points[i].Y = height / 2;
        }
    }
}
