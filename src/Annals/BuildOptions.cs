using System.Collections.Immutable;
using Annals.Model;

namespace Annals;

/// <summary>What a build is told besides its files.</summary>
/// <param name="Drafts">Whether drafts are part of the site.</param>
/// <param name="BaseUrl">Where the site will be served, instead of what <c>site.yml</c> says.</param>
/// <param name="Snapshots">Editors' copies of sources' texts, against which locators are checked.</param>
/// <param name="Provenance">Who changed which notes when; <see langword="null"/> if nothing is known of it.</param>
public sealed record BuildOptions(bool Drafts = false, string? BaseUrl = null, ImmutableArray<Snapshot> Snapshots = default, Provenance? Provenance = null);
