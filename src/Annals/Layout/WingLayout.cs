namespace Annals.Layout;

/// <summary>Two columns of labels with one label between them, in the middle of their height.</summary>
/// <param name="Height">Of the picture, in pixels.</param>
/// <param name="Middle">How far down the label between them has its middle.</param>
/// <param name="Left">How far down each label of the left column has its middle, from the top.</param>
/// <param name="Right">The same of the right column.</param>
public sealed record PlacedWings(int Height, int Middle, IReadOnlyList<int> Left, IReadOnlyList<int> Right);

/// <summary>
/// Places labels in two columns, row by row, and one in a row of its own halfway down. The height follows from the labels alone, so that
/// a page can say how tall its picture is before the picture is drawn, and no two labels meet however narrow the picture is shown.
/// </summary>
public static class WingLayout
{
    private const int Gap = 12;
    private const int Margin = 4;

    /// <summary>Places labels.</summary>
    /// <param name="middle">Height of the label between the columns, in pixels; even, as all heights, so that its middle is a whole number.</param>
    /// <param name="left">Heights of the left column's labels.</param>
    /// <param name="right">Heights of the right column's labels.</param>
    public static PlacedWings Place(int middle, IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        var rows = Enumerable.Range(0, Math.Max(left.Count, right.Count)).Select(row => Math.Max(left.ElementAtOrDefault(row), right.ElementAtOrDefault(row))).ToArray();
        var middles = new int[rows.Length];
        var center = 0;
        var y = Margin;
        for (var row = 0; row <= rows.Length; row++)
        {
            if (row == rows.Length / 2)
            {
                center = y + (middle / 2);
                y += middle + Gap;
            }

            if (row == rows.Length) break;
            middles[row] = y + (rows[row] / 2);
            y += rows[row] + Gap;
        }

        return new PlacedWings(y - Gap + Margin, center, middles[..left.Count], middles[..right.Count]);
    }
}
