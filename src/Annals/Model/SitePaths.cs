namespace Annals.Model;

/// <summary>Paths that authors write inside notes.</summary>
public static class SitePaths
{
    /// <summary>A picture's path from the site's folder: beside the note, or from <c>content/</c>; <see langword="null"/> if there is none.</summary>
    public static string? Media(Knowledge knowledge, string noteFile, string written)
    {
        var beside = Resolve(noteFile[..noteFile.LastIndexOf('/')], written);
        if (beside is not null && knowledge.Media.Contains(beside)) return beside;
        var fromContent = Resolve("content", written.TrimStart('/'));
        return fromContent is not null && knowledge.Media.Contains(fromContent) ? fromContent : null;
    }

    /// <summary>A relative path from a folder; <see langword="null"/> if it leads out of the site's folder.</summary>
    public static string? Resolve(string folder, string relative)
    {
        var parts = folder.Length == 0 ? [] : folder.Split('/').ToList();
        foreach (var part in relative.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }
}
