namespace Annals.Cli.Publish;

/// <summary>Where a site may be published. A whole folder is replaced, so it must be one that holds nothing else.</summary>
internal static class OutputPlace
{
    private static readonly StringComparison Names = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    // What file managers leave behind in folders that somebody looks at.
    private static readonly string[] Droppings = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>The folder itself, links resolved.</summary>
    /// <param name="given">Full path of the output folder.</param>
    /// <param name="siteRoot">Full path of the site's folder.</param>
    /// <exception cref="UsageException">A site must not be published there.</exception>
    public static string Claim(string given, string siteRoot)
    {
        var target = Resolved(Path.TrimEndingDirectorySeparator(given));
        var root = Resolved(siteRoot);
        if (Holds(target, root) || ((string[])["content", "templates", ".git"]).Any(own => Holds(Path.Combine(root, own), target)) || target.Split(Path.DirectorySeparatorChar).Contains(".git"))
            throw new UsageException($"{given} holds the site's own files; choose another --output");
        if (File.Exists(target)) throw new UsageException($"{given} is a file; choose another --output");
        if (Stranger(target) is { } stranger)
            throw new UsageException($"{Path.Combine(given, stranger)} was not made by annals, and a build replaces the whole folder; move it away or choose another --output");
        return target;
    }

    private static bool Holds(string folder, string inside) =>
        inside.Equals(folder, Names) || inside.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, Names);

    private static string? Stranger(string target)
    {
        if (!Directory.Exists(target)) return null;
        try
        {
            var ours = Manifest.In(target)?.TopNames ?? [];
            return Directory.EnumerateFileSystemEntries(target).Select(Path.GetFileName).Order(StringComparer.Ordinal).FirstOrDefault(name => !ours.Contains(name!) && !Droppings.Contains(name));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{target} cannot be read: {fault.Message}");
        }
    }

    private static string Resolved(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent) return path;
        var inParent = Path.Combine(Resolved(parent), Path.GetFileName(path));
        try
        {
            return new FileInfo(inParent).LinkTarget is null ? inParent : Directory.ResolveLinkTarget(inParent, returnFinalTarget: true)!.FullName;
        }
        catch (IOException fault)
        {
            throw new UsageException($"{path} cannot be followed: {fault.Message}");
        }
    }
}
