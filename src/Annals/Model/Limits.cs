namespace Annals.Model;

/// <summary>One limit that <c>site.yml</c> may set.</summary>
/// <param name="Name">Its key below <c>limits:</c>.</param>
/// <param name="Default">What holds where nothing is set.</param>
/// <param name="Minimum">Least value.</param>
/// <param name="Maximum">Greatest value.</param>
/// <param name="Code">Code of the diagnostic that tells that it was passed.</param>
/// <param name="Description">What it bounds, with its unit.</param>
public sealed record Limit(string Name, int Default, int Minimum, int Maximum, string Code, string Description);

/// <summary>
/// How much a site may hold, so that no pull request can make a build hang, die or fill the memory. The defaults are
/// far above what anybody writes. How deep a parser may go has an upper end that keeps it within a stack of one megabyte.
/// </summary>
public sealed record Limits
{
    /// <summary>Bytes of a note's file.</summary>
    public static readonly Limit NoteSizeLimit = new("note_size", 1 << 20, 1 << 8, 16 << 20, "AN114", "bytes of a note's file");

    /// <summary>Bytes of front matter.</summary>
    public static readonly Limit FrontMatterSizeLimit = new("front_matter_size", 64 << 10, 1 << 7, 1 << 20, "AN115", "bytes of a note's fields");

    /// <summary>Notes of a site.</summary>
    public static readonly Limit NotesLimit = new("notes", 100_000, 1, 1_000_000, "AN116", "files of notes and translations");

    /// <summary>Nesting of lists and maps.</summary>
    public static readonly Limit YamlDepthLimit = new("yaml_depth", 32, 4, 64, "AN106", "lists and maps inside one another");

    /// <summary>Nesting of Markdown.</summary>
    public static readonly Limit MarkdownDepthLimit = new("markdown_depth", 64, 8, 64, "AN605", "quotes, lists, links and emphasis inside one another");

    /// <summary>Length of a page.</summary>
    public static readonly Limit PageSizeLimit = new("page_size", 32 << 20, 64 << 10, 128 << 20, "AN704", "bytes of a page that templates write");

    /// <summary>Work of a page: what is counted is the same on every machine.</summary>
    public static readonly Limit PageStepsLimit = new("page_steps", 10_000_000, 10_000, 1_000_000_000, "AN705", "steps that the templates of a page take");

    /// <summary>Time of a page: the last resort, far above what a page takes on a slow machine.</summary>
    public static readonly Limit PageSecondsLimit = new("page_seconds", 60, 1, 600, "AN705", "seconds that the templates of a page take");

    /// <summary>Nesting of includes.</summary>
    public static readonly Limit IncludeDepthLimit = new("include_depth", 16, 4, 32, "AN706", "templates that include one another");

    /// <summary>Number of includes.</summary>
    public static readonly Limit IncludesLimit = new("includes", 1_000_000, 100, 10_000_000, "AN706", "includes of a page");

    /// <summary>Length of a line of a diagnostic.</summary>
    public static readonly Limit DiagnosticLineLimit = new("diagnostic_line", 300, 80, 2_000, "–", "characters of a line of a message; the rest is cut");

    /// <summary>All of them, in the order of the documentation.</summary>
    public static readonly IReadOnlyList<Limit> All =
    [
        NoteSizeLimit, FrontMatterSizeLimit, NotesLimit, YamlDepthLimit, MarkdownDepthLimit,
        PageSizeLimit, PageStepsLimit, PageSecondsLimit, IncludeDepthLimit, IncludesLimit, DiagnosticLineLimit,
    ];

    /// <summary>What holds where nothing is set.</summary>
    public static readonly Limits Default = new(new Dictionary<string, int>());

    private readonly IReadOnlyDictionary<string, int> set;

    /// <summary>Limits with what a site sets.</summary>
    /// <param name="set">Values by name, each within its range.</param>
    public Limits(IReadOnlyDictionary<string, int> set) => this.set = set;

    /// <summary>Bytes of a note's file.</summary>
    public int NoteSize => Of(NoteSizeLimit);

    /// <summary>Bytes of a note's fields.</summary>
    public int FrontMatterSize => Of(FrontMatterSizeLimit);

    /// <summary>Files of notes and translations.</summary>
    public int Notes => Of(NotesLimit);

    /// <summary>Lists and maps inside one another.</summary>
    public int YamlDepth => Of(YamlDepthLimit);

    /// <summary>Quotes, lists, links and emphasis inside one another.</summary>
    public int MarkdownDepth => Of(MarkdownDepthLimit);

    /// <summary>Bytes of a page.</summary>
    public int PageSize => Of(PageSizeLimit);

    /// <summary>Steps that the templates of a page take.</summary>
    public int PageSteps => Of(PageStepsLimit);

    /// <summary>Seconds that the templates of a page take.</summary>
    public int PageSeconds => Of(PageSecondsLimit);

    /// <summary>Templates that include one another.</summary>
    public int IncludeDepth => Of(IncludeDepthLimit);

    /// <summary>Includes of a page.</summary>
    public int Includes => Of(IncludesLimit);

    /// <summary>Characters of a line of a message.</summary>
    public int DiagnosticLine => Of(DiagnosticLineLimit);

    /// <summary>Whether others allow just as much.</summary>
    public bool Equals(Limits? other) => other is not null && All.All(l => Of(l) == other.Of(l));

    /// <inheritdoc/>
    public override int GetHashCode() => All.Aggregate(0, (hash, l) => HashCode.Combine(hash, Of(l)));

    private int Of(Limit limit) => set.GetValueOrDefault(limit.Name, limit.Default);
}
