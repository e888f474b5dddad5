using System.Collections.Frozen;
using System.Collections.Immutable;
using Annals.Model;

namespace Annals.Link;

/// <summary>Joins the notes: everything that follows from several of them is derived here, and nothing of it is stored in a note.</summary>
public static class Linker
{
    /// <summary>Links notes.</summary>
    /// <param name="settings">What <c>site.yml</c> says.</param>
    /// <param name="notes">All notes, each id once.</param>
    /// <param name="media">Paths of pictures.</param>
    /// <param name="verification">Which locators have been looked for in their sources' texts.</param>
    /// <param name="drafts">Whether drafts are part of the site.</param>
    public static Knowledge Link(SiteSettings settings, IEnumerable<Note> notes, IEnumerable<string> media, VerificationRecord verification, bool drafts)
    {
        var all = notes.OrderBy(n => n.Id, StringComparer.Ordinal).ToImmutableArray();
        var published = drafts ? all : [.. all.Where(n => !n.Head.Draft)];
        var byId = published.ToDictionary(n => n.Id, StringComparer.Ordinal);
        var timeline = published.OfType<Event>().OrderBy(e => e.Date.Value).ThenBy(e => e.Id, StringComparer.Ordinal).ToImmutableArray();

        return new Knowledge
        {
            Settings = settings,
            Notes = published,
            Drafts = drafts ? [] : all.Where(n => n.Head.Draft).Select(n => n.Id).ToFrozenSet(StringComparer.Ordinal),
            ById = byId,
            Media = media.ToFrozenSet(StringComparer.Ordinal),
            Timeline = timeline,
            Verification = verification,
            Parts = TimelineParts.Of(settings, timeline),
            Lanes = LanesOf(settings, timeline),
            Counts = NoteKinds.All.ToFrozenDictionary(k => k, k => published.Count(n => n.Kind == k)),
            Order = timeline.Index().ToDictionary(e => e.Item.Id, e => e.Index, StringComparer.Ordinal),
            Sayings = Lookup(() => timeline.SelectMany(e => e.Said.Select(s => KeyValuePair.Create(s.By.Value, (Event: e, Said: s))))),
            // Compared before the note is joined to them: a note's own equality reads all that it holds.
            Namings = Lookup(() => published.SelectMany(n => n.Head.References
                .Select(r => (Id: r.Id.Value, r.Field))
                .Distinct()
                .Select(r => KeyValuePair.Create(r.Id, new Naming(n, r.Field))))),
            Edges = Lookup(() => EdgesOf(settings, published, byId)
                .SelectMany(e => new[] { e.From.Id, e.To.Id }.Distinct(StringComparer.Ordinal).Select(id => KeyValuePair.Create(id, e)))),
            Rests = Lookup(() => published
                .SelectMany(n => StatementsOf(n).SelectMany(s => s.Citations.Select(c => KeyValuePair.Create(c.Source.Value, new Rest(n, s, c)))))),
            Events = Lookup(() => timeline
                .SelectMany(e => SubjectsOf(e).Distinct(StringComparer.Ordinal).Select(id => KeyValuePair.Create(id, e)))),
            LinkedFrom = Lookup(() => published
                .SelectMany(n => n.Head.Bodies.SelectMany(b => b.LinkedIds).Distinct(StringComparer.Ordinal).Where(id => id != n.Id).Select(id => KeyValuePair.Create(id, n)))),
        };
    }

    private static DeferredLookup<T> Lookup<T>(Func<IEnumerable<KeyValuePair<string, T>>> pairs) =>
        new(() => pairs().ToLookup(p => p.Key, p => p.Value, StringComparer.Ordinal));

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

    private static Lanes LanesOf(SiteSettings settings, ImmutableArray<Event> timeline)
    {
        if (settings.Lanes is [var first, var second]) return new Lanes(first.Value, second.Value);
        var most = timeline
            .SelectMany(e => e.Organizations.Select(o => o.Value))
            .GroupBy(id => id, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .Take(2)
            .ToArray();
        return new Lanes(most.ElementAtOrDefault(0), most.ElementAtOrDefault(1));
    }

    private static IEnumerable<Statement> StatementsOf(Note note) =>
        note.Head.Statements.Concat(note.Head.Bodies.SelectMany(b => b.Statements));

    private static IEnumerable<string> SubjectsOf(Event occurrence)
    {
        foreach (var id in occurrence.People) yield return id.Value;
        foreach (var id in occurrence.Organizations) yield return id.Value;
        foreach (var id in occurrence.Products) yield return id.Value;
        foreach (var id in occurrence.Head.Topics) yield return id.Value;
        foreach (var said in occurrence.Said) yield return said.By.Value;
        if (occurrence.Place is { } place) yield return place.Value;
    }
}
