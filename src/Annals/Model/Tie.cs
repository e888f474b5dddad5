using Annals.Dates;

namespace Annals.Model;

/// <summary>What joins two notes that both exist: a relation, a role, or a field that names the other.</summary>
/// <param name="From">The note that says so.</param>
/// <param name="To">The note that it names.</param>
/// <param name="Declared">The sort of relation; <see langword="null"/> if it is a role or a field.</param>
/// <param name="Title">What it is, if a role or the relation says so itself.</param>
/// <param name="Field">The field that names the other note; <see langword="null"/> if it is a relation or a role.</param>
/// <param name="Begins">Since when.</param>
/// <param name="Ends">Until when.</param>
public sealed record Tie(Note From, Note To, RelationType? Declared, Text? Title, string? Field, EdtfDate? Begins, EdtfDate? Ends)
{
    /// <summary>Everything that joins two notes of a site, in the order of the notes that say so.</summary>
    public static IEnumerable<Tie> All(Knowledge knowledge) => knowledge.Notes.SelectMany(note => SaidBy(knowledge, note));

    private static IEnumerable<Tie> SaidBy(Knowledge knowledge, Note note)
    {
        foreach (var edge in knowledge.Edges[note.Id])
        {
            if (ReferenceEquals(edge.From, note)) yield return new Tie(note, edge.To, edge.Type, edge.Relation.Role, null, edge.Relation.From?.Value, edge.Relation.Until?.Value);
        }

        foreach (var role in note is Person person ? person.Roles : [])
        {
            if (role.Organization is { } organization && knowledge.Find(organization.Value) is { } held)
                yield return new Tie(note, held, null, role.Title, null, role.From?.Value, role.Until?.Value);
        }

        foreach (var (field, id) in FieldsOf(note))
        {
            if (id is not null && knowledge.Find(id) is { } other) yield return new Tie(note, other, null, null, field, null, null);
        }
    }

    private static IEnumerable<(string Field, string? Id)> FieldsOf(Note note) => note switch
    {
        Organization o => [("parent", o.Parent?.Value)],
        Product p => [("maker", p.Maker?.Value), ("predecessor", p.Predecessor?.Value), ("part_of", p.PartOf?.Value), .. p.Uses.Select(u => ("uses", (string?)u.Value))],
        _ => [],
    };
}
