namespace Annals.Model;

/// <summary>What a note is about.</summary>
public enum NoteKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A company, institute or other body.</summary>
    Organization,

    /// <summary>Something made: hardware, software, an architecture, a service.</summary>
    Product,

    /// <summary>Something that happened, or is planned, at a time.</summary>
    Event,

    /// <summary>Somewhere.</summary>
    Place,

    /// <summary>An idea, a debate, a field.</summary>
    Topic,

    /// <summary>A document on which statements rest.</summary>
    Source,

    /// <summary>A page about the site itself.</summary>
    Page,
}

/// <summary>The words of the kinds: singular in relations, plural in folders and addresses.</summary>
public static class NoteKinds
{
    private static readonly (NoteKind Kind, string Word, string Folder)[] Table =
    [
        (NoteKind.Person, "person", "people"),
        (NoteKind.Organization, "organization", "organizations"),
        (NoteKind.Product, "product", "products"),
        (NoteKind.Event, "event", "events"),
        (NoteKind.Place, "place", "places"),
        (NoteKind.Topic, "topic", "topics"),
        (NoteKind.Source, "source", "sources"),
        (NoteKind.Page, "page", "pages"),
    ];

    /// <summary>All kinds in their order on the site.</summary>
    public static IEnumerable<NoteKind> All => Table.Select(row => row.Kind);

    /// <summary>All singular words.</summary>
    public static IEnumerable<string> Words => Table.Select(row => row.Word);

    /// <summary>All folder names.</summary>
    public static IEnumerable<string> Folders => Table.Select(row => row.Folder);

    /// <summary>The singular word, as used in <c>site.yml</c>.</summary>
    public static string Word(this NoteKind kind) => Table[(int)kind].Word;

    /// <summary>Kinds as a message names them: "person or organization".</summary>
    public static string Either(IEnumerable<NoteKind> kinds) => string.Join(" or ", kinds.Select(Word));

    /// <summary>The folder below <c>content/</c>, and the first part of the address.</summary>
    public static string Folder(this NoteKind kind) => Table[(int)kind].Folder;

    /// <summary>The kind of a folder, or <see langword="null"/>.</summary>
    public static NoteKind? OfFolder(string folder) => Find(row => row.Folder == folder);

    /// <summary>The kind of a singular word, or <see langword="null"/>.</summary>
    public static NoteKind? OfWord(string word) => Find(row => row.Word == word);

    private static NoteKind? Find(Func<(NoteKind Kind, string Word, string Folder), bool> matches) =>
        Table.Where(matches).Select(row => (NoteKind?)row.Kind).FirstOrDefault();
}
