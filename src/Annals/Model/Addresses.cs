namespace Annals.Model;

/// <summary>Where an address of the site itself leads.</summary>
/// <param name="Path">A page's path below the language's own, or a picture's; <see langword="null"/> for the same page.</param>
/// <param name="Fragment">With its <c>#</c>, or empty.</param>
/// <param name="Note">The note whose page it is, if it is one.</param>
/// <param name="IsMedia">Whether the path is that of a picture.</param>
public sealed record ResolvedAddress(string? Path, string Fragment, Note? Note, bool IsMedia);

/// <summary>Resolves what authors write as addresses: <c>#heading</c>, <c>/people/</c>, <c>../events/x.md</c>, <c>chart.svg</c>.</summary>
public static class Addresses
{
    /// <summary>Resolves an address of a note's body; <see langword="null"/> if nothing is there. Fragments are not looked up.</summary>
    public static ResolvedAddress? Resolve(Knowledge knowledge, Note from, string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : target[hash..];
        var path = hash < 0 ? target : target[..hash];
        if (path.Length == 0) return new ResolvedAddress(null, fragment, from, false);
        if (path.Contains('?', StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal)) return null;
        if (path[0] == '/') return Page(knowledge, path[1..], fragment) ?? Picture(knowledge, from, path, fragment);
        if (path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal))
        {
            var file = SitePaths.Resolve(from.Head.File[..from.Head.File.LastIndexOf('/')], path);
            var note = knowledge.Notes.FirstOrDefault(n => n.Head.File == file);
            return note is null ? null : new ResolvedAddress(Routes.Note(note), fragment, note, false);
        }

        if (Picture(knowledge, from, path, fragment) is { } picture) return picture;
        var page = SitePaths.Resolve(Routes.Note(from).TrimEnd('/'), path);
        return page is null ? null : Page(knowledge, page + (path.EndsWith('/') ? "/" : ""), fragment);
    }

    /// <summary>Whether a fragment is there on the page it leads to; fragments of pages that are no notes are taken as given.</summary>
    public static bool HasFragment(ResolvedAddress address, string language)
    {
        if (address.Fragment.Length <= 1 || address.Note is not { } note) return true;
        var id = Uri.UnescapeDataString(address.Fragment[1..]);
        var body = note.Head.BodyIn(language) ?? (note.Head.Bodies.IsEmpty ? null : note.Head.Bodies[0]);
        return body is not null && (body.Headings.Any(h => h.Id == id) || body.Statements.Any(s => s.Anchor == id));
    }

    private static ResolvedAddress? Page(Knowledge knowledge, string path, string fragment)
    {
        path = path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
        var withSlash = path.Length == 0 || path.EndsWith('/') ? path : path + "/";
        if (Routes.Sections.Any(s => s.Path == withSlash)) return new ResolvedAddress(withSlash, fragment, null, false);
        var parts = withSlash.Split('/');
        if (NoteKinds.OfFolder(parts[0]) is not { } kind) return null;
        if (parts.Length == 2) return new ResolvedAddress(withSlash, fragment, null, false);
        return parts.Length == 3 && knowledge.Find(parts[1]) is { } note && note.Kind == kind
            ? new ResolvedAddress(withSlash, fragment, note, false)
            : null;
    }

    private static ResolvedAddress? Picture(Knowledge knowledge, Note from, string path, string fragment) =>
        SitePaths.Media(knowledge, from.Head.File, path) is { } picture ? new ResolvedAddress(Routes.Media(picture), fragment, null, true) : null;
}
