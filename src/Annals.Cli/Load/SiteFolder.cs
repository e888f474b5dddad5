using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;

namespace Annals.Cli.Load;

/// <summary>Finds a site's folder and reads it.</summary>
internal static class SiteFolder
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const long MaximumFileSize = 64L << 20;

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

    /// <summary>Reads <c>site.yml</c>, <c>content/</c> and <c>templates/</c>, sorted by path.</summary>
    public static InputFile[] Read(string root)
    {
        var paths = new List<string>();
        if (File.Exists(Path.Combine(root, "site.yml"))) paths.Add("site.yml");
        foreach (var folder in (string[])["content", "templates"]) Collect(root, folder, paths);
        paths.Sort(StringComparer.Ordinal);
        return Concurrently.Select(paths, p => new InputFile(p, ReadBytes(Path.Combine(root, p), p)));
    }

    /// <summary>Reads what lies at one path below the site's folder: a file, all files of a folder, or nothing.</summary>
    /// <param name="root">The site's folder.</param>
    /// <param name="path">Path from the site's folder, with <c>/</c> between its parts.</param>
    public static InputFile[] ReadAt(string root, string path)
    {
        var parts = path.Split('/');
        if (path != "site.yml" && parts[0] is not ("content" or "templates")) return [];
        if (parts.Any(p => p.StartsWith('.'))) return [];
        var full = Path.Combine(root, path);
        if (Directory.Exists(full))
        {
            var paths = new List<string>();
            Collect(root, path, paths);
            return [.. paths.Select(p => new InputFile(p, ReadBytes(Path.Combine(root, p), p)))];
        }

        return !File.Exists(full) || parts[^1] == "README.md" ? [] : [new InputFile(path, ReadBytes(full, path))];
    }

    /// <summary>Whether a path from the site's folder is one of the site's files: what <see cref="Read"/> would read.</summary>
    public static bool Belongs(string path)
    {
        if (path == "site.yml") return true;
        var parts = path.Split('/');
        return parts[0] is "content" or "templates" && parts.Length > 1 && !parts.Any(p => p.StartsWith('.')) && parts[^1] != "README.md";
    }

    /// <summary>Reads snapshots: <c>&lt;source id&gt;.txt</c> in a folder that is not part of the site.</summary>
    public static ImmutableArray<Snapshot> ReadSnapshots(string folder)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"there is no folder {folder}");
        return [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(f => Snapshot.Of(Path.GetFileNameWithoutExtension(f), ReadBytes(f, f)))];
    }

    // Links are not followed: what a site is made of lies in its folder, and a link can lead anywhere.
    private static void Collect(string root, string folder, List<string> paths)
    {
        var full = new DirectoryInfo(Path.Combine(root, folder));
        if (!full.Exists) return;
        foreach (var entry in full.EnumerateFileSystemInfos("*", Everything))
        {
            var path = folder + "/" + entry.Name;
            if (entry.Name.StartsWith('.')) continue;
            if (entry.LinkTarget is not null) throw new UsageException($"{path} is a symbolic link; put the file itself there");
            if (entry is DirectoryInfo) Collect(root, path, paths);
            else if (!path.EndsWith("/README.md", StringComparison.Ordinal)) paths.Add(path);
        }
    }

    private static byte[] ReadBytes(string full, string path)
    {
        try
        {
            var info = new FileInfo(full);
            if ((info.Attributes & (FileAttributes.Device | FileAttributes.ReparsePoint)) != 0) throw new UsageException($"{path} is not an ordinary file");
            if (info.Length > MaximumFileSize) throw new UsageException($"{path} is larger than {MaximumFileSize >> 20} MiB");
            return File.ReadAllBytes(full);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {fault.Message}");
        }
    }
}
