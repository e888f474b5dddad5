using Annals.Files;

namespace Annals.Cli.Publish;

/// <summary>
/// Publishes whole sites: files are written into a folder beside the output, which takes the output's place when all of
/// them are there. Until then, and whenever something fails, the earlier site stays as it is.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string target;
    private readonly string staging;
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    private OutputFolder(string target)
    {
        this.target = target;
        staging = $"{target}.annals-new";
    }

    /// <summary>Number of bytes written so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Starts a new version of an output folder.</summary>
    /// <param name="target">Full path of the output folder.</param>
    /// <param name="root">Full path of the site's folder, which must not be overwritten.</param>
    public static OutputFolder Start(string target, string root)
    {
        target = Path.TrimEndingDirectorySeparator(target);
        var inside = root + Path.DirectorySeparatorChar;
        if (target == root || root.StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || target.StartsWith(inside + "content", StringComparison.Ordinal) || target.StartsWith(inside + "templates", StringComparison.Ordinal))
            throw new UsageException($"{target} holds the site's own files; choose another --output");
        if (File.Exists(target)) throw new UsageException($"{target} is a file; choose another --output");
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !IsOurs(target))
            throw new UsageException($"{target} holds files that annals did not make; empty it or choose another --output");
        var output = new OutputFolder(target);
        Guard(output.target, () =>
        {
            Clear(output.staging);
            Clear(output.Old);
            Directory.CreateDirectory(output.staging);
        });
        return output;
    }

    private string Old => $"{target}.annals-old";

    /// <summary>Writes a file of the new version.</summary>
    public void Write(OutputFile file) => Guard(file.Path, () =>
    {
        var path = Path.Combine(staging, file.Path);
        var folder = Path.GetDirectoryName(path)!;
        if (folders.Add(folder)) Directory.CreateDirectory(folder);
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, preallocationSize: file.Content.Length);
        RandomAccess.Write(handle, file.Content.Span, 0);
        Bytes += file.Content.Length;
    });

    /// <summary>Puts the new version in the place of the old one.</summary>
    public void Publish() => Guard(target, () =>
    {
        if (Directory.Exists(target)) Directory.Move(target, Old);
        Directory.Move(staging, target);
        Clear(Old);
    });

    /// <summary>Removes what was not published.</summary>
    public void Dispose()
    {
        try
        {
            if (!Directory.Exists(target) && Directory.Exists(Old)) Directory.Move(Old, target);
            Clear(staging);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build clears it; the failure that led here is what the user must hear of.
        }
    }

    private static bool IsOurs(string folder) => File.Exists(Path.Combine(folder, ".nojekyll")) && File.Exists(Path.Combine(folder, "data", "site.json"));

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static void Guard(string what, Action action)
    {
        try
        {
            action();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{what} cannot be written: {fault.Message}");
        }
    }
}
