using Annals.Files;

namespace Annals.Cli.Load;

/// <summary>A file that was found and not yet read.</summary>
/// <param name="Path">Path from the site's folder.</param>
/// <param name="Length">Size in bytes when it was found.</param>
/// <param name="Refusal">Why it may not be read, or <see langword="null"/>.</param>
internal readonly record struct FoundFile(string Path, long Length, string? Refusal);

/// <summary>The gate between a disk and the core: only ordinary files of a bearable size pass, and reading never waits.</summary>
internal static class FileGate
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const long MaximumSize = 64L << 20;

    /// <summary>Judges what a folder holds, without opening it.</summary>
    public static FoundFile Judge(FileSystemInfo entry, string path)
    {
        try
        {
            if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint)) return Refuse(path, "this is a symbolic link");
            if (entry is DirectoryInfo) return Refuse(path, "this folder lies too deep");
            if (entry is not FileInfo file || file.Attributes.HasFlag(FileAttributes.Directory)) return Refuse(path, "this is no file");
            if (file.Length > MaximumSize) return Refuse(path, $"this file is larger than {MaximumSize >> 20} MiB");
            // Pipes and devices say that they are empty; to open one may wait for ever.
            return file.Length == 0 && !IsOrdinary(file) ? Refuse(path, "this is not an ordinary file") : new FoundFile(path, file.Length, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse(path, "this cannot be read: " + fault.Message);
        }
    }

    /// <summary>Reads a file that was judged; one that has become another in the meantime is refused.</summary>
    public static InputFile Read(string root, FoundFile found)
    {
        if (found.Refusal is not null || found.Length == 0) return new InputFile(found.Path, default) { Refusal = found.Refusal };
        try
        {
            using var handle = File.OpenHandle(Path.Combine(root, found.Path), options: FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(handle);
            if (length > MaximumSize) return new InputFile(found.Path, default) { Refusal = "this file grew while it was read" };
            var bytes = new byte[length];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is > 0 and var more) read += more;
            return new InputFile(found.Path, bytes.AsMemory(0, read));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new InputFile(found.Path, default) { Refusal = "this cannot be read: " + fault.Message };
        }
    }

    // Opened for reading and writing a pipe does not wait for its other end; what cannot be searched is no file on a disk.
    private static bool IsOrdinary(FileInfo file)
    {
        if (OperatingSystem.IsWindows()) return true;
        try
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return stream.CanSeek && stream.Length == 0 && stream.ReadByte() < 0;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (Exception fault) when (fault is IOException or NotSupportedException)
        {
            return false;
        }
    }

    private static FoundFile Refuse(string path, string why) => new(path, 0, why);
}
