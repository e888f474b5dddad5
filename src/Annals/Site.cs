using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;
using Annals.Plan;
using Annals.Render;

namespace Annals;

/// <summary>A site that has been read, linked and checked.</summary>
/// <param name="Material">What its files say each for itself.</param>
/// <param name="Knowledge">The linked notes; <see langword="null"/> if <c>site.yml</c> cannot be used.</param>
/// <param name="Plan">What would be published; <see langword="null"/> if there is no knowledge.</param>
/// <param name="Diagnostics">Everything that is wrong, sorted by file and position.</param>
public sealed record Site(Material Material, Knowledge? Knowledge, SitePlan? Plan, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The compiled templates.</summary>
    public Theme Theme => Material.Theme;
}
