using Annals.Files;

namespace Annals.Cli.Publish;

/// <summary>Writes a file of the site's own folder: whole, or not at all.</summary>
internal static class ContentFile
{
    /// <summary>Writes a file unless it is there with the same bytes.</summary>
    /// <returns>Whether anything was written.</returns>
    public static bool Write(string root, OutputFile file)
    {
        var path = Path.Combine(root, file.Path);
        var beside = path + ".annals-new";
        try
        {
            if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Content.Span)) return false;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(beside, file.Content.Span);
            File.Move(beside, path, overwrite: true);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file.Path} cannot be written: {fault.Message}");
        }
    }
}
