using System.Collections.Immutable;
using System.Globalization;
using Annals.Files;

namespace Annals.Render;

/// <summary>Faults of templates as they are told: what fails on many pages alike is told once, with the first of them and how many more there are.</summary>
public static class PageFaults
{
    /// <summary>What was found while pages were rendered, sorted, each fault once.</summary>
    public static ImmutableArray<Diagnostic> Told(IEnumerable<Diagnostic> found) =>
        [.. found.GroupBy(d => d with { Page = null }, d => d.Page).Select(g => Tell(g.Key, [.. g.OfType<string>().Distinct().Order(StringComparer.Ordinal)])).Order()];

    private static Diagnostic Tell(Diagnostic fault, string[] pages) => pages switch
    {
        [] => fault,
        [var only] => fault with { Message = $"{fault.Message} (page {only})" },
        [var first, ..] => fault with { Message = string.Create(CultureInfo.InvariantCulture, $"{fault.Message} (page {first} and {pages.Length - 1} more)") },
    };
}
