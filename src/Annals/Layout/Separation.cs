namespace Annals.Layout;

/// <summary>Where a label's middle is for now.</summary>
internal sealed class MapPoint
{
    public double X { get; set; }

    public double Y { get; set; }
}

/// <summary>Moves labels apart that overlap, each pair along the shorter way, until none do.</summary>
internal static class Separation
{
    /// <summary>The room between two labels at least, in pixels.</summary>
    public const int Gap = 6;

    private const int Passes = 400;

    /// <summary>Moves labels apart and onto whole pixels.</summary>
    /// <returns>Whether no two overlap; if not, the picture is too small for them, or the passes were too few.</returns>
    public static bool TryApart(MapPoint[] points, IReadOnlyList<MapBox> boxes, (int Width, int Height) room, int margin)
    {
        for (var pass = 0; pass < Passes; pass++)
        {
            var moved = false;
            for (var i = 0; i < points.Length; i++)
            {
                for (var j = i + 1; j < points.Length; j++) moved |= Push(points[i], boxes[i], points[j], boxes[j]);
            }

            for (var i = 0; i < points.Length; i++) Hold(points[i], boxes[i], room, margin);
            if (!moved) break;
        }

        foreach (var point in points)
        {
            point.X = (long)(point.X + 0.5);
            point.Y = (long)(point.Y + 0.5);
        }

        return !Overlaps(points, boxes);
    }

    private static bool Push(MapPoint a, MapBox first, MapPoint b, MapBox second)
    {
        double dx = b.X - a.X, dy = b.Y - a.Y;
        var beside = ((first.Width + second.Width) / 2) + Gap - Absolute(dx);
        var above = ((first.Height + second.Height) / 2) + Gap - Absolute(dy);
        if (beside <= 0.001 || above <= 0.001 || (first.Side != 0 && second.Side != 0)) return false;
        var shares = first.Side != 0 ? (0.0, 1.0) : second.Side != 0 ? (1.0, 0.0) : (0.5, 0.5);
        if (above < beside)
        {
            var way = dy < 0 ? -above : above;
            a.Y -= way * shares.Item1;
            b.Y += way * shares.Item2;
        }
        else
        {
            var way = dx < 0 ? -beside : beside;
            a.X -= way * shares.Item1;
            b.X += way * shares.Item2;
        }

        return true;
    }

    private static void Hold(MapPoint point, MapBox box, (int Width, int Height) room, int margin)
    {
        point.X = Math.Clamp(point.X, margin + (box.Width / 2), Math.Max(margin + (box.Width / 2), room.Width - margin - (box.Width / 2)));
        point.Y = Math.Clamp(point.Y, margin + (box.Height / 2), Math.Max(margin + (box.Height / 2), room.Height - margin - (box.Height / 2)));
    }

    private static bool Overlaps(MapPoint[] points, IReadOnlyList<MapBox> boxes)
    {
        for (var i = 0; i < points.Length; i++)
        {
            for (var j = i + 1; j < points.Length; j++)
            {
                if (Absolute(points[i].X - points[j].X) < (boxes[i].Width + boxes[j].Width) / 2
                    && Absolute(points[i].Y - points[j].Y) < (boxes[i].Height + boxes[j].Height) / 2)
                    return true;
            }
        }

        return false;
    }

    private static double Absolute(double value) => value < 0 ? -value : value;
}
