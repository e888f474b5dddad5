using System.Collections.Frozen;
using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>Every key under <c>cites</c> is a field of dates and values.</summary>
public static class FieldCitationsNameFields
{
    /// <summary>A key that is no such field.</summary>
    public static readonly Rule IsField = new("AN404", Severity.Error, "every key of `cites` is a field of the note");

    private static readonly FrozenSet<string> Citable = new[]
    {
        "name", "aliases", "born", "died", "founded", "dissolved", "headquarters", "parent", "former_names", "maker", "category", "announced",
        "released", "retired", "predecessor", "part_of", "uses", "date", "place", "people", "organizations", "products", "status", "coordinates", "within",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge) =>
        knowledge.Notes
            .SelectMany(n => n.Head.Cites)
            .Where(c => !Citable.Contains(c.Field.Value))
            .Select(c => IsField.At(c.Field.At, $"`{c.Field.Value}` is no field that can be cited", Nearest.Hint(c.Field.Value, Citable.Order(StringComparer.Ordinal))));
}
