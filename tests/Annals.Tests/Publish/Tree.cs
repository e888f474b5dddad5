using Annals.Files;
using Annals.Tests.Support;

namespace Annals.Tests.Publish;

/// <summary>A temporary folder with an output folder in it, and what a reader or a maker finds there.</summary>
internal sealed class Tree : IDisposable
{
    /// <summary>The program, built beside the tests, or the one that <c>ANNALS_PROGRAM</c> names, such as one compiled ahead of time.</summary>
    public static readonly string Program = Environment.GetEnvironmentVariable("ANNALS_PROGRAM") ?? Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "annals.exe" : "annals");

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

    /// <summary>Writes files, with the folders that they need.</summary>
    public void Put(IEnumerable<InputFile> files)
    {
        foreach (var file in files) Put(file.Path, file.Content.Span);
    }

    /// <summary>Writes a file, with the folders that it needs.</summary>
    public void Put(string path, ReadOnlySpan<byte> content)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }

    /// <summary>Writes the templates of the site.</summary>
    public void PutTemplates() => Put(RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
