using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>A relation that <c>site.yml</c> calls <c>exclusive</c> joins that end to one note at a time.</summary>
public static class ExclusiveRelationsDoNotOverlap
{
    /// <summary>Two at once.</summary>
    public static readonly Rule OneAtATime = new("AN508", Severity.Error, "an exclusive relation has one note at its other end at a time");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge) =>
        from edge in knowledge.Notes.SelectMany(n => knowledge.Edges[n.Id].Where(e => e.From == n))
        where edge.Type.Exclusive is not RelationEnd.None && edge.Relation.From is not null
        group edge by (edge.Type, Kept: edge.Type.Exclusive == RelationEnd.From ? edge.From.Id : edge.To.Id) into held
        from pair in Tenures.Overlaps(held.Select(e => new Tenure(held.Key.Kept == e.From.Id ? e.To.Id : e.From.Id, e.Relation.From, e.Relation.Until, e.Relation.From!.At)))
        where pair.Earlier.Holder != pair.Later.Holder
        select OneAtATime.Between(
            pair.Later.At,
            pair.Earlier.At,
            pair.Severity,
            $"`{held.Key.Type.Id}` joins `{held.Key.Kept}` to `{pair.Later.Holder}` ({pair.Later.Span()}) and to `{pair.Earlier.Holder}` ({pair.Earlier.Span()}, {pair.Earlier.At}) at once",
            "say until when the earlier one lasted, or mend one of the dates");
}
