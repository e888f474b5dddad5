using Annals.Files;

namespace Annals.Cli.Publish;

/// <summary>
/// Publishes whole sites: a new version is made in a folder beside the output, and takes its place when all of it is
/// there. Until then, and whenever something fails, the earlier site stays as it is; what a build leaves behind when it is
/// killed, the next one removes.
/// </summary>
/// <remarks>
/// A file that has not changed is not written again: it gets a second name in the new version, which costs no space, and
/// keeps its time, by which hosts tell what to send. Nothing changes files in place, so that none can change in both versions.
/// </remarks>
internal sealed class OutputFolder : IDisposable
{
    private readonly IDisk disk;
    private readonly string target;
    private readonly string staging;
    private readonly string old;
    private readonly FileStream turn;
    private readonly Manifest? earlier;
    private readonly Manifest manifest = new();
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);
    private int reused;

    private OutputFolder(IDisk disk, string target, FileStream turn)
    {
        (this.disk, this.target, this.turn) = (disk, target, turn);
        (staging, old) = ($"{target}.annals-new", $"{target}.annals-old");
        CleanUp();
        earlier = Manifest.In(target);
        CreateFolder(staging);
    }

    /// <summary>Starts a new version of an output folder.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="target">What <see cref="OutputPlace.Claim"/> gave.</param>
    /// <exception cref="UsageException">Nothing can be written there, or another build is writing.</exception>
    public static OutputFolder Start(IDisk disk, string target) => Guard(target, ExitCode.Usage, () =>
    {
        disk.CreateFolder(Path.GetDirectoryName(target)!);
        var turn = TakeTurn(target);
        try
        {
            return new OutputFolder(disk, target, turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    });

    /// <summary>Writes a file of the new version.</summary>
    public void Write(OutputFile file) => Guard(file.Path, ExitCode.Unwritten, () =>
    {
        var digest = Manifest.DigestOf(file.Content.Span);
        manifest.Add(file.Path, digest);
        var path = Path.Combine(staging, file.Path);
        CreateFolder(Path.GetDirectoryName(path)!);
        if (IsUnchanged(file, digest) && disk.TryLink(Path.Combine(target, file.Path), path)) reused++;
        else disk.Write(path, file.Content.Span);
        return file;
    });

    /// <summary>Puts the new version in the place of the old one, unless they are the same.</summary>
    public void Publish() => Guard(target, ExitCode.Unwritten, () =>
    {
        if (earlier is not null && reused == earlier.Count && reused == manifest.Count) return target;
        disk.Write(Path.Combine(staging, Manifest.FileName), manifest.ToBytes());
        if (!Directory.Exists(target))
        {
            disk.Move(staging, target);
        }
        else if (!disk.TryExchange(staging, target))
        {
            // For a moment there is no site; if the build is killed then, the next one finds the old one under its other name.
            disk.Move(target, old);
            disk.Move(staging, target);
        }

        return target;
    });

    /// <summary>Removes what is not published, or no longer.</summary>
    public void Dispose()
    {
        try
        {
            CleanUp();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build removes it; if something failed before, that is what the user must hear of.
        }

        turn.Dispose();
    }

    private bool IsUnchanged(OutputFile file, string digest)
    {
        if (earlier is null || !earlier.Has(file.Path, digest)) return false;
        var published = new FileInfo(Path.Combine(target, file.Path));
        return published.Exists && published.LinkTarget is null && published.Length == file.Content.Length && published.LastWriteTimeUtc <= earlier.Written;
    }

    private void CreateFolder(string path)
    {
        if (folders.Add(path)) disk.CreateFolder(path);
    }

    private void CleanUp()
    {
        if (Directory.Exists(old) && !Directory.Exists(target)) disk.Move(old, target);
        disk.Delete(old);
        disk.Delete(staging);
    }

    // The system gives a lock back when a process ends, however it ends.
    private static FileStream TakeTurn(string target)
    {
        var path = $"{target}.annals-lock";
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new UsageException($"another build is writing to {target}; wait until it has ended");
        }
    }

    private static T Guard<T>(string what, int exit, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{what} cannot be written, and the earlier site stays as it was: {fault.Message}", exit);
        }
    }
}
