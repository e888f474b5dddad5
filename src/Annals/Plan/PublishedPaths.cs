namespace Annals.Plan;

/// <summary>
/// Paths that are taken. Case does not count, as it does not on some systems, and what is a file cannot be a folder too.
/// </summary>
/// <param name="expected">About how many there will be.</param>
internal sealed class PublishedPaths(int expected)
{
    private readonly Dictionary<string, PlannedFile> files = new(expected, StringComparer.OrdinalIgnoreCase);

    // Each folder, with a file that lies in it.
    private readonly Dictionary<string, PlannedFile> folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a file's path.</summary>
    /// <returns>The file that is there, above or below already; <see langword="null"/> if there is none.</returns>
    public PlannedFile? Add(PlannedFile file)
    {
        var path = file.Path;
        if (files.GetValueOrDefault(path) is { } same) return same;
        if (folders.GetValueOrDefault(path) is { } below) return below;
        // Looked up as they stand in the path: most folders are known.
        var (named, known) = (files.GetAlternateLookup<ReadOnlySpan<char>>(), folders.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (named.TryGetValue(path.AsSpan(0, end), out var above)) return above;
            // The folders above one that is known are known.
            if (!known.TryAdd(path.AsSpan(0, end), file)) break;
        }

        files.Add(path, file);
        return null;
    }
}
