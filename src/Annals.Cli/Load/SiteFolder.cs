using Annals.Files;

namespace Annals.Cli.Load;

/// <summary>Finds a site's folder and reads it.</summary>
internal static class SiteFolder
{
    private const int MaximumDepth = 16;

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = false,
        AttributesToSkip = 0,
        ReturnSpecialDirectories = false,
    };

    /// <summary>The folder given, or the nearest one with <c>site.yml</c> from the current folder upwards.</summary>
    public static string Find(string? given, string current)
    {
        if (given is not null)
        {
            var folder = Path.GetFullPath(given, current);
            return Directory.Exists(folder) ? folder : throw new UsageException($"there is no folder {given}");
        }

        for (var folder = new DirectoryInfo(current); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "site.yml"))) return folder.FullName;
        }

        throw new UsageException("there is no site.yml here or in a folder above; go to the site's folder, or name it with --root");
    }

    /// <summary>
    /// Reads <c>site.yml</c>, <c>content/</c> and <c>templates/</c>, sorted by path. What may not be read is there all the
    /// same, with the reason: a file that is passed over in silence is a page that is missing.
    /// </summary>
    public static InputFile[] Read(string root)
    {
        var found = new List<FoundFile>();
        if (Path.Exists(Path.Combine(root, "site.yml"))) found.Add(FileGate.Judge(new FileInfo(Path.Combine(root, "site.yml")), "site.yml"));
        foreach (var folder in (string[])["content", "templates"]) Collect(root, folder, found);
        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return Concurrently.Select(found, f => FileGate.Read(root, f));
    }

    /// <summary>Reads what lies at one path below the site's folder: a file, all files of a folder, or nothing.</summary>
    /// <param name="root">The site's folder.</param>
    /// <param name="path">Path from the site's folder, with <c>/</c> between its parts.</param>
    public static InputFile[] ReadAt(string root, string path)
    {
        var parts = path.Split('/');
        if (path != "site.yml" && parts[0] is not ("content" or "templates")) return [];
        if (parts.Any(p => p.StartsWith('.'))) return [];
        // Below a link nothing is read: the link itself is told where it stands.
        if (Enumerable.Range(1, parts.Length - 1).Any(n => new DirectoryInfo(Path.Combine(root, string.Join('/', parts[..n]))).LinkTarget is not null)) return [];
        var full = Path.Combine(root, path);
        var found = new List<FoundFile>();
        if (Directory.Exists(full)) Collect(root, path, found);
        else if (Path.Exists(full) && parts[^1] != "README.md") found.Add(FileGate.Judge(new FileInfo(full), path));
        return [.. found.Select(f => FileGate.Read(root, f))];
    }

    /// <summary>Whether a path from the site's folder is one of the site's files: what <see cref="Read"/> would read.</summary>
    public static bool Belongs(string path)
    {
        if (path == "site.yml") return true;
        var parts = path.Split('/');
        return parts[0] is "content" or "templates" && parts.Length > 1 && !parts.Any(p => p.StartsWith('.')) && parts[^1] != "README.md";
    }

    // Links are not followed: what a site is made of lies in its folder, and a link can lead anywhere.
    private static void Collect(string root, string folder, List<FoundFile> found)
    {
        var full = new DirectoryInfo(Path.Combine(root, folder));
        if (full.LinkTarget is not null)
        {
            found.Add(FileGate.Judge(full, folder));
            return;
        }

        if (!full.Exists) return;
        try
        {
            foreach (var entry in full.EnumerateFileSystemInfos("*", Everything))
            {
                var path = folder + "/" + entry.Name;
                if (entry.Name.StartsWith('.') || path.EndsWith("/README.md", StringComparison.Ordinal)) continue;
                if (entry is DirectoryInfo && entry.LinkTarget is null && path.Count(c => c == '/') <= MaximumDepth) Collect(root, path, found);
                else found.Add(FileGate.Judge(entry, path));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add(new FoundFile(folder, 0, "this folder cannot be read: " + fault.Message));
        }
    }
}
