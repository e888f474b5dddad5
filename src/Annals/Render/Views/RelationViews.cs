using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>The relations of a note, seen from its end, grouped by label: those it holds, those that others hold, and its lineage.</summary>
internal static class RelationViews
{
    // Fields whose other end is worth a line on the page of the note that they name.
    private static readonly (string Field, string Label)[] Inverses =
    [
        ("maker", "lineage.made"),
        ("predecessor", "lineage.successor"),
        ("part_of", "lineage.parts"),
        ("uses", "lineage.used_in"),
        ("parent", "lineage.children"),
        ("within", "lineage.contains"),
    ];

    // A product's page draws these.
    private static readonly string[] DrawnAsLineage = ["predecessor", "part_of", "uses"];

    public static ScriptArray Of(PageScope scope, Note note)
    {
        var lines = Declared(scope, note).Concat(Derived(scope, note));
        // Grouped before the items are made: making them numbers their references, as the page shows them.
        return RefViews.List(lines.GroupBy(l => l.Label).Select(group => new ScriptObject
        {
            ["label"] = group.Key,
            ["items"] = RefViews.List(group.Select(l => Item(scope, l.Other, l.Relation))),
        }));
    }

    /// <summary>What joins two notes, in the words of one of them.</summary>
    /// <param name="scope">The page.</param>
    /// <param name="tie">What joins them.</param>
    /// <param name="seenFrom">The note in whose words.</param>
    public static string LabelOf(ViewScope scope, Tie tie, Note seenFrom)
    {
        var outward = tie.From.Id == seenFrom.Id;
        return tie switch
        {
            { Declared: { } type } => scope.Say(outward ? type.Name : type.Inverse),
            { Title: { } title } => scope.Say(title),
            _ when outward => scope.T("field." + tie.Field),
            _ => scope.T(Inverses.First(i => i.Field == tie.Field).Label),
        };
    }

    private static IEnumerable<(string Label, Note Other, Relation? Relation)> Declared(PageScope scope, Note note)
    {
        foreach (var edge in scope.Knowledge.Edges[note.Id])
        {
            var outward = edge.From == note;
            var label = scope.Say(outward ? edge.Type.Name : edge.Type.Inverse);
            yield return (label, outward ? edge.To : edge.From, edge.Relation);
        }
    }

    private static IEnumerable<(string Label, Note Other, Relation? Relation)> Derived(PageScope scope, Note note) =>
        from inverse in Inverses
        where note is not Product || !DrawnAsLineage.Contains(inverse.Field)
        from other in scope.Knowledge.NamedIn(note.Id, inverse.Field)
        select (scope.T(inverse.Label), other, (Relation?)null);

    private static ScriptObject Item(PageScope scope, Note other, Relation? relation) => new()
    {
        ["ref"] = RefViews.Ref(scope, other),
        ["role"] = relation?.Role is { } role ? scope.Say(role) : null,
        ["period"] = RefViews.Period(scope, relation?.From?.Value, relation?.Until?.Value),
        ["cite"] = scope.References.Marks(relation is null ? [] : [.. relation.Cite]),
    };
}
