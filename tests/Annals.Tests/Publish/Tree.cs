namespace Annals.Tests.Publish;

/// <summary>A temporary folder with an output folder in it, and what a reader or a maker finds there.</summary>
internal sealed class Tree : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("annals-").FullName;

    public string Output => Path.Combine(Folder, "public");

    /// <summary>Path and content of every file, and every folder, below the output folder.</summary>
    public string Content() => Content(Output);

    /// <summary>Path and content of every file, and every folder, below a folder.</summary>
    public static string Content(string folder) => string.Join('\n', Directory
        .EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Order(StringComparer.Ordinal)
        .Select(path => Path.GetRelativePath(folder, path) + (File.Exists(path) ? " " + Convert.ToBase64String(File.ReadAllBytes(path)) : "/")));

    /// <summary>What stands beside the output folder.</summary>
    public string[] Beside() => [.. Directory.EnumerateFileSystemEntries(Folder, "public*").Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
