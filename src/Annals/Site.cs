using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;
using Annals.Plan;
using Annals.Render;

namespace Annals;

/// <summary>A site that has been read, linked and checked.</summary>
/// <param name="Knowledge">The linked notes; <see langword="null"/> if <c>site.yml</c> cannot be used.</param>
/// <param name="Theme">The compiled templates.</param>
/// <param name="Plan">What would be published; <see langword="null"/> if there is no knowledge.</param>
/// <param name="Diagnostics">Everything that is wrong, sorted by file and position.</param>
public sealed record Site(Knowledge? Knowledge, Theme Theme, SitePlan? Plan, ImmutableArray<Diagnostic> Diagnostics);
