using System.Collections.Frozen;
using System.Collections.Immutable;
using Annals.Files;

namespace Annals.Model;

/// <summary>All notes linked: what each says of the others, and what the others say of it. Made by the link stage.</summary>
public sealed record Knowledge
{
    /// <summary>What <c>site.yml</c> says.</summary>
    public required SiteSettings Settings { get; init; }

    /// <summary>The published notes in the order of their ids.</summary>
    public required ImmutableArray<Note> Notes { get; init; }

    /// <summary>Ids of notes that exist but are drafts and not part of this build.</summary>
    public required FrozenSet<string> Drafts { get; init; }

    /// <summary>How many published notes there are of each kind.</summary>
    public required FrozenDictionary<NoteKind, int> Counts { get; init; }

    /// <summary>Place of each event in <see cref="Timeline"/>, by id.</summary>
    public required IReadOnlyDictionary<string, int> Order { get; init; }

    /// <summary>What people said at events, by the person.</summary>
    public required ILookup<string, (Event Event, Said Said)> Sayings { get; init; }

    /// <summary>Notes by id.</summary>
    public required IReadOnlyDictionary<string, Note> ById { get; init; }

    /// <summary>Which notes name an id in which field.</summary>
    public required ILookup<string, Naming> Namings { get; init; }

    /// <summary>Relations by the note at either end.</summary>
    public required ILookup<string, Edge> Edges { get; init; }

    /// <summary>Statements by the source that they rest on.</summary>
    public required ILookup<string, Rest> Rests { get; init; }

    /// <summary>Events by the note that they name, in order of date.</summary>
    public required ILookup<string, Event> Events { get; init; }

    /// <summary>Notes by the note that their prose links to.</summary>
    public required ILookup<string, Note> LinkedFrom { get; init; }

    /// <summary>All events in order of date, then id.</summary>
    public required ImmutableArray<Event> Timeline { get; init; }

    /// <summary>The timeline in parts.</summary>
    public required TimelineParts Parts { get; init; }

    /// <summary>The two parties of the timeline.</summary>
    public required Lanes Lanes { get; init; }

    /// <summary>The figures of all events, in parts.</summary>
    public required FigureParts Figures { get; init; }

    /// <summary>Pictures below <c>content/</c>, by path from the site's folder.</summary>
    public required FrozenSet<string> Media { get; init; }

    /// <summary>Which locators have been looked for in their sources' texts.</summary>
    public VerificationRecord Verification { get; init; } = VerificationRecord.Empty;

    /// <summary>Who changed which notes when, as far as the build was told.</summary>
    public Provenance Provenance { get; init; } = Provenance.None;

    /// <summary>The note of an id, or <see langword="null"/>.</summary>
    public Note? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>Notes of one kind in the order of their ids.</summary>
    public IEnumerable<T> All<T>()
        where T : Note => Notes.OfType<T>();

    /// <summary>Notes that name an id in a field, such as the products whose <c>predecessor</c> it is.</summary>
    public IEnumerable<Note> NamedIn(string id, string field) => Namings[id].Where(n => n.Field == field).Select(n => n.Note);

    /// <summary>Every locator that is cited of a source, at every place.</summary>
    public IEnumerable<Located<string>> LocatorsOf(Source source) => Rests[source.Id].Select(r => r.Citation.Locator).OfType<Located<string>>();

    /// <summary>What is recorded of a citation's locator; <see langword="null"/> if no machine has looked for it in the text that its source's note means.</summary>
    public VerifiedLocator? Verified(Citation citation) =>
        citation.Locator is { } locator
        && Verification.Find(citation.Source.Value) is { IsIntact: true } recorded
        && Find(citation.Source.Value) is Source source && recorded.IsOf(source)
            ? recorded.Find(locator.Value)
            : null;
}

/// <summary>A note that names another in a field.</summary>
public sealed record Naming(Note Note, string Field);

/// <summary>A relation between two notes that both exist.</summary>
/// <param name="From">The note that holds the relation.</param>
/// <param name="Type">Its declaration.</param>
/// <param name="To">The other note.</param>
/// <param name="Relation">The relation as written.</param>
public sealed record Edge(Note From, RelationType Type, Note To, Relation Relation);

/// <summary>A statement that rests on a source.</summary>
public sealed record Rest(Note Note, Statement Statement, Citation Citation);
