using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>A product is younger than what it follows and than what it is part of, and is not for sale before what it uses is known.</summary>
public static class LineagesAreOrdered
{
    /// <summary>A successor that is older than its predecessor.</summary>
    public static readonly Rule Follows = new("AN509", Severity.Error, "a product comes after its predecessor");

    /// <summary>A part that is older than its whole.</summary>
    public static readonly Rule PartOf = new("AN510", Severity.Error, "a part is not older than its whole");

    /// <summary>A product that contains what was not yet announced.</summary>
    public static readonly Rule Uses = new("AN511", Severity.Error, "a product that is for sale uses only what has been announced");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        foreach (var product in knowledge.All<Product>())
        {
            if (product.Predecessor is { } before && knowledge.Find(before.Value) is Product predecessor)
            {
                if (Fault(Follows, before.At, "follows", product, predecessor, Life.Compared(product, predecessor)) is { } fault) yield return fault;
            }

            if (product.PartOf is { } larger && knowledge.Find(larger.Value) is Product whole)
            {
                if (Fault(PartOf, larger.At, "is part of", product, whole, Life.Compared(product, whole)) is { } fault) yield return fault;
            }

            // A line of products lives on: its later members use what its first one could not.
            if (Life.DateOf(product, "released") is not { } released || knowledge.NamedIn(product.Id, "part_of").Any()) continue;
            foreach (var id in product.Uses)
            {
                if (knowledge.Find(id.Value) is Product used && Life.DateOf(used, "announced") is { } announced
                    && Fault(Uses, id.At, "uses", product, used, (released, announced)) is { } fault)
                    yield return fault;
            }
        }
    }

    private static Diagnostic? Fault(Rule rule, Location at, string verb, Product younger, Product older, (LifeDate Younger, LifeDate Older)? dates)
    {
        if (dates is not { } compared || Sequence.BrokenAcrossZones(compared.Older.Date.Value, compared.Younger.Date.Value) is not { } severity) return null;
        return rule.Between(
            at,
            compared.Older.Date.At,
            severity,
            $"`{younger.Id}` {verb} `{older.Id}`, but {compared.Younger.Verb} ({compared.Younger.Date.Value.Text}) before `{older.Id}` {compared.Older.Verb} ({compared.Older.Date.Value.Text}, {compared.Older.Date.At})",
            $"mend one of the two dates, or the field that names `{older.Id}`");
    }
}
