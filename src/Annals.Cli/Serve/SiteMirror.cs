using Annals.Cli.Load;
using Annals.Files;

namespace Annals.Cli.Serve;

/// <summary>
/// The site's files in memory. Only what is named as changed is read again, and a file that was saved without a change
/// stays the very object that it was.
/// </summary>
internal sealed class SiteMirror
{
    private readonly string root;
    private readonly SortedDictionary<string, InputFile> files = new(StringComparer.Ordinal);

    public SiteMirror(string root)
    {
        this.root = root;
        Files = [];
        Refresh(null);
    }

    /// <summary>All files, sorted by path.</summary>
    public InputFile[] Files { get; private set; }

    /// <summary>Reads again.</summary>
    /// <param name="paths">Files and folders that may have come, changed or gone, from the site's folder; <see langword="null"/> for all.</param>
    /// <returns>The paths of files that did.</returns>
    public IReadOnlyCollection<string> Refresh(IReadOnlyCollection<string>? paths)
    {
        var changed = new SortedSet<string>(StringComparer.Ordinal);
        if (paths is null) Take(SiteFolder.Read(root), files.Keys.ToArray(), changed);
        else foreach (var path in paths) Take(SiteFolder.ReadAt(root, path), Below(path), changed);
        if (changed.Count > 0) Files = [.. files.Values];
        return changed;
    }

    private void Take(InputFile[] found, string[] before, SortedSet<string> changed)
    {
        foreach (var file in found)
        {
            if (files.TryGetValue(file.Path, out var known) && known.IsAs(file)) continue;
            files[file.Path] = file;
            changed.Add(file.Path);
        }

        foreach (var gone in before.Except(found.Select(f => f.Path), StringComparer.Ordinal))
        {
            files.Remove(gone);
            changed.Add(gone);
        }
    }

    private string[] Below(string path) =>
        files.ContainsKey(path) ? [path] : [.. files.Keys.Where(k => k.StartsWith(path + "/", StringComparison.Ordinal))];
}
