namespace Annals.Model;

/// <summary>The one place where the site's paths are made. A path has no slash at its start; a page's ends with one, or is empty for the home page.</summary>
public static class Routes
{
    /// <summary>Pages that are not about a note, by the template that makes them; the path below the language's own.</summary>
    public static readonly IReadOnlyList<(string Template, string Path)> Sections =
    [
        ("home", ""),
        ("timeline", Timeline),
        ("graph", Map),
        ("numbers", Numbers),
        ("search", "search/"),
        ("changes", "changes/"),
    ];

    /// <summary>The timeline, below the language's own path.</summary>
    public const string Timeline = "timeline/";

    /// <summary>The figures, below the language's own path.</summary>
    public const string Numbers = "numbers/";

    /// <summary>Folders at the site's root that hold files and no pages.</summary>
    public static readonly IReadOnlyList<string> FileFolders = ["assets", "data", "media"];

    /// <summary>The map of relations, below the language's own path.</summary>
    public const string Map = "graph/";

    /// <summary>The drawing of what stands around a note, beside its page.</summary>
    public const string NearFile = "near.svg";

    /// <summary>What a host serves for addresses that lead nowhere.</summary>
    public const string NotFoundFile = "404.html";

    /// <summary>A part of a timeline that is too long for one page, below the language's own path.</summary>
    public static string TimelinePart(string slug) => $"{Timeline}{slug}/";

    /// <summary>A part of figures that are too many for one page, below the language's own path.</summary>
    public static string NumbersPart(string slug) => $"{Numbers}{slug}/";

    /// <summary>What rests on a source in notes of a kind, where it is too much for the source's page, below the language's own path.</summary>
    public static string SourcePart(Source source, NoteKind kind) => $"{Note(source)}{kind.Folder()}/";

    /// <summary>The events that name a note, where they are too many for the note's page, below the language's own path.</summary>
    public static string Events(Note note) => $"{Note(note)}{NoteKind.Event.Folder()}/";

    /// <summary>A part of events that name a note, where they are too many for one page, below the language's own path.</summary>
    public static string EventsPart(Note note, string slug) => $"{Events(note)}{slug}/";

    /// <summary>The pages of all that is too long for one page, below a language's own path.</summary>
    public static IEnumerable<string> Parts(Knowledge knowledge) =>
    [
        .. knowledge.Parts.All.Where(_ => knowledge.Parts.IsSplit).Select(p => TimelinePart(p.Slug)),
        .. knowledge.Figures.Parts.Where(_ => knowledge.Figures.IsSplit).Select(p => NumbersPart(p.Slug)),
        .. knowledge.All<Source>().SelectMany(s => SourceParts.Of(knowledge, s).Select(kind => SourcePart(s, kind))),
        .. knowledge.Notes.SelectMany(n => NoteEvents.Paths(knowledge, n)),
    ];

    /// <summary>Where a reader's browser begins to search, below the language's own path.</summary>
    public const string SearchIndex = "search/index.js";

    /// <summary>The list of a kind, below the language's own path.</summary>
    public static string Index(NoteKind kind) => kind.Folder() + "/";

    /// <summary>A note's page, below the language's own path.</summary>
    public static string Note(NoteKind kind, string id) => $"{kind.Folder()}/{id}/";

    /// <summary>A note's page, below the language's own path.</summary>
    public static string Note(Note note) => Note(note.Kind, note.Id);

    /// <summary>A note's place on the map, without the <c>#</c>. No other id of that page begins so.</summary>
    public static string OnMap(Note note) => "at-" + note.Id;

    /// <summary>A path in a language: the default language is served at the root.</summary>
    public static string In(SiteSettings settings, Language language, string path) =>
        language == settings.Default ? path : $"{language.Path}/{path}";

    /// <summary>The file of a page.</summary>
    public static string File(string pagePath) => pagePath + "index.html";

    /// <summary>The file of a note that holds its text in a language: the translation if there is one, else the base.</summary>
    public static string FileIn(Note note, string language) =>
        note.Head.Translations.FirstOrDefault(t => t.Language == language)?.File ?? note.Head.File;

    /// <summary>The published copy of a note's file, beside its page.</summary>
    public static string SourceText(Note note, string language, string pagePath) => pagePath + "index" + System.IO.Path.GetExtension(FileIn(note, language));

    /// <summary>A published picture.</summary>
    public static string Media(string inputPath) => "media/" + inputPath["content/".Length..];

    /// <summary>What leads from a page to the root of the site, such as <c>../../</c>.</summary>
    public static string ToRoot(string pagePath) => string.Concat(Enumerable.Repeat("../", pagePath.Count(c => c == '/')));

    /// <summary>The file that opens at a path: from disk, no server adds <c>index.html</c> to that of a page.</summary>
    public static string Opened(string path) => path.Length == 0 || path.EndsWith('/') ? File(path) : path;

    /// <summary>
    /// An address from one page to a path of the site that works at any sub-path and from disk, where no server adds
    /// <c>index.html</c>.
    /// </summary>
    /// <param name="fromPage">The page that holds the link.</param>
    /// <param name="to">A page's path, or a file's.</param>
    /// <param name="fragment">With its <c>#</c>, or empty.</param>
    public static string Relative(string fromPage, string to, string fragment = "")
    {
        var target = Opened(to);
        var from = fromPage.Split('/')[..^1];
        var parts = target.Split('/');
        var common = 0;
        while (common < from.Length && common < parts.Length - 1 && from[common] == parts[common]) common++;
        return string.Concat(Enumerable.Repeat("../", from.Length - common)) + string.Join('/', parts[common..]) + fragment;
    }
}
