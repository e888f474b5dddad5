using System.Collections.Frozen;
using System.Collections.Immutable;
using Annals.Model;

namespace Annals.Link;

/// <summary>Joins the notes: everything that follows from several of them is derived here, and nothing of it is stored in a note.</summary>
public static class Linker
{
    /// <summary>Links notes.</summary>
    /// <param name="settings">What <c>site.yml</c> says.</param>
    /// <param name="notes">All notes in the order of their ids, each id once.</param>
    /// <param name="media">Paths of pictures.</param>
    /// <param name="verification">Which locators have been looked for in their sources' texts.</param>
    /// <param name="drafts">Whether drafts are part of the site.</param>
    /// <param name="earlier">The same site as it was before: what changed notes do not touch is taken from it, and the outcome is the same as without.</param>
    public static Knowledge Link(SiteSettings settings, IEnumerable<Note> notes, IEnumerable<string> media, VerificationRecord verification, bool drafts, Knowledge? earlier = null)
    {
        var all = notes.ToImmutableArray();
        var published = drafts ? all : [.. all.Where(n => !n.Head.Draft)];
        var byId = published.ToDictionary(n => n.Id, StringComparer.Ordinal);
        var chronicle = Chronicle.Of(settings, published, earlier);

        return new Knowledge
        {
            Settings = settings,
            Notes = published,
            Drafts = drafts ? [] : all.Where(n => n.Head.Draft).Select(n => n.Id).ToFrozenSet(StringComparer.Ordinal),
            ById = byId,
            Media = media.ToFrozenSet(StringComparer.Ordinal),
            Verification = verification,
            Counts = NoteKinds.All.ToFrozenDictionary(k => k, k => published.Count(n => n.Kind == k)),
            Timeline = chronicle.Timeline,
            Parts = chronicle.Parts,
            Figures = chronicle.Figures,
            Lanes = chronicle.Lanes,
            Order = chronicle.Order,
            Sayings = chronicle.Sayings,
            Events = chronicle.Events,
            Edges = new DeferredLookup<Edge>(() => EdgesOf(settings, published, byId)
                .SelectMany(e => new[] { e.From.Id, e.To.Id }.Distinct(StringComparer.Ordinal).Select(id => KeyValuePair.Create(id, e)))),
            Namings = NoteLookup<Naming>.Of(published, NamingsBy, earlier?.Namings),
            Rests = NoteLookup<Rest>.Of(published, RestsOf, earlier?.Rests),
            LinkedFrom = NoteLookup<Note>.Of(published, LinksFrom, earlier?.LinkedFrom),
        };
    }

    // Compared before the note is joined to them: a note's own equality reads all that it holds.
    private static IEnumerable<KeyValuePair<string, Naming>> NamingsBy(Note note) =>
        note.Head.References.Select(r => (Id: r.Id.Value, r.Field)).Distinct().Select(r => KeyValuePair.Create(r.Id, new Naming(note, r.Field)));

    private static IEnumerable<KeyValuePair<string, Rest>> RestsOf(Note note) =>
        note.Head.Statements.Concat(note.Head.Bodies.SelectMany(b => b.Statements))
            .SelectMany(s => s.Citations.Select(c => KeyValuePair.Create(c.Source.Value, new Rest(note, s, c))));

    private static IEnumerable<KeyValuePair<string, Note>> LinksFrom(Note note) =>
        note.Head.Bodies.SelectMany(b => b.LinkedIds).Distinct(StringComparer.Ordinal).Where(id => id != note.Id).Select(id => KeyValuePair.Create(id, note));

    private static IEnumerable<Edge> EdgesOf(SiteSettings settings, ImmutableArray<Note> notes, Dictionary<string, Note> byId)
    {
        var types = settings.Relations.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var note in notes)
        {
            foreach (var relation in note.Head.Relations)
            {
                if (types.TryGetValue(relation.Type.Value, out var type) && byId.TryGetValue(relation.To.Value, out var to))
                    yield return new Edge(note, type, to, relation);
            }
        }
    }
}
