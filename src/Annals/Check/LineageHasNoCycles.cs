using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>Nothing is, over any number of steps, its own part, predecessor, parent or place.</summary>
public static class LineageHasNoCycles
{
    /// <summary>A circle.</summary>
    public static readonly Rule NoCycle = new("AN306", Severity.Error, "`part_of`, `predecessor`, `parent`, `within` and `copy_of` lead to no circle");

    private static readonly (string Field, Func<Note, Located<string>?> Next)[] Chains =
    [
        ("part_of", n => (n as Product)?.PartOf),
        ("predecessor", n => (n as Product)?.Predecessor),
        ("parent", n => (n as Organization)?.Parent),
        ("within", n => (n as Place)?.Within),
        ("copy_of", n => (n as Source)?.CopyOf),
    ];

    /// <summary>The check; a circle is told once, at the note whose id sorts first.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        foreach (var (field, next) in Chains)
        {
            var done = new HashSet<string>(StringComparer.Ordinal);
            foreach (var start in knowledge.Notes)
            {
                var path = new List<Note>();
                var at = start;
                while (at is not null && done.Add(at.Id))
                {
                    path.Add(at);
                    at = next(at) is { } id ? knowledge.Find(id.Value) : null;
                }

                var first = at is null ? -1 : path.IndexOf(at);
                if (first < 0) continue;
                var circle = path[first..].OrderBy(n => n.Id, StringComparer.Ordinal).First();
                yield return NoCycle.At(
                    next(circle)!.At,
                    $"`{field}` leads back to `{circle.Id}`: {string.Join(" → ", path[first..].Append(path[first]).Select(n => n.Id))}",
                    "take one of these steps out");
            }
        }
    }
}
