namespace Annals.Files;

/// <summary>A stretch of one input file. Lines and columns count from one; the end is exclusive.</summary>
/// <param name="File">Path from the site's folder.</param>
/// <param name="Line">First line.</param>
/// <param name="Column">First column, in UTF-16 code units.</param>
/// <param name="EndLine">Line of the end.</param>
/// <param name="EndColumn">Column just behind the last character.</param>
public readonly record struct Location(string File, int Line, int Column, int EndLine, int EndColumn) : IComparable<Location>
{
    /// <summary>The first character of a file: where what concerns the whole file is told.</summary>
    public static Location StartOf(string file) => new(file, 1, 1, 1, 1);

    /// <inheritdoc/>
    public int CompareTo(Location other)
    {
        var order = string.CompareOrdinal(File, other.File);
        if (order == 0) order = Line.CompareTo(other.Line);
        if (order == 0) order = Column.CompareTo(other.Column);
        if (order == 0) order = EndLine.CompareTo(other.EndLine);
        return order != 0 ? order : EndColumn.CompareTo(other.EndColumn);
    }

    /// <summary>Whether this location stands before another.</summary>
    public static bool operator <(Location left, Location right) => left.CompareTo(right) < 0;

    /// <summary>Whether this location stands behind another.</summary>
    public static bool operator >(Location left, Location right) => left.CompareTo(right) > 0;

    /// <summary>Whether this location stands before another or is the same.</summary>
    public static bool operator <=(Location left, Location right) => left.CompareTo(right) <= 0;

    /// <summary>Whether this location stands behind another or is the same.</summary>
    public static bool operator >=(Location left, Location right) => left.CompareTo(right) >= 0;

    /// <summary><c>file:line:column</c>, as compilers write it.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
