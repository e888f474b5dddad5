namespace Annals.Layout;

/// <summary>A label that is to find its place in a map.</summary>
/// <param name="Width">In pixels; even, so that its middle is a whole number.</param>
/// <param name="Height">In pixels; even.</param>
/// <param name="Side">Where it stays: −1 at the left edge, 1 at the right edge, 0 wherever its ties draw it.</param>
public sealed record MapBox(int Width, int Height, int Side = 0);

/// <summary>A map whose labels have found their places.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Centers">The middle of each label, in the order in which they were given.</param>
public sealed record PlacedMap(int Width, int Height, IReadOnlyList<(int X, int Y)> Centers);
