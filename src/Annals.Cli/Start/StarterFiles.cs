using Annals.Files;

namespace Annals.Cli.Start;

/// <summary>What a new history starts with: held in the program, so that it needs nothing else. The templates are this repository's own.</summary>
internal static class StarterFiles
{
    private const string Notes = "start/";
    private const string Templates = "templates/";

    /// <summary>All files, with paths from the new folder.</summary>
    public static IEnumerable<InputFile> All() =>
        from name in typeof(StarterFiles).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
        let path = name.Replace('\\', '/')
        where path.StartsWith(Notes, StringComparison.Ordinal) || path.StartsWith(Templates, StringComparison.Ordinal)
        select new InputFile(path.StartsWith(Notes, StringComparison.Ordinal) ? path[Notes.Length..] : path, Read(name));

    private static byte[] Read(string name)
    {
        using var stream = typeof(StarterFiles).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
