namespace Annals.Tests.Support;

/// <summary>Finds drawn boxes that lie over one another.</summary>
internal static class Overlaps
{
    /// <summary>Each two boxes that have more than an edge in common.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<(double X, double Y, double Width, double Height)> boxes) =>
        from i in Enumerable.Range(0, boxes.Count)
        from j in Enumerable.Range(i + 1, boxes.Count - i - 1)
        let a = boxes[i]
        let b = boxes[j]
        where a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height
        select $"{a} {b}";
}
