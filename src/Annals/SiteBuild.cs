using System.Collections.Immutable;
using Annals.Check;
using Annals.Files;
using Annals.Link;
using Annals.Model;
using Annals.Plan;
using Annals.Render;

namespace Annals;

/// <summary>The whole pipeline: read → bind → link → check → plan → render. Files in, files and diagnostics out.</summary>
public static class SiteBuild
{
    /// <summary>Reads, links, checks and plans a site.</summary>
    /// <param name="files">All files of the site's folder that matter: <c>site.yml</c>, <c>content/</c>, <c>templates/</c>.</param>
    /// <param name="options">What else the build is told.</param>
    /// <param name="earlier">The same site as it was before; what has not changed is taken from it, and the outcome is the same as without.</param>
    public static Site Read(IReadOnlyList<InputFile> files, BuildOptions options, Site? earlier = null) =>
        Check(Join(files, options, earlier), options);

    /// <summary>Reads, links and plans a site. It is checked apart, so that a preview can show pages before all is known of them.</summary>
    public static Site Join(IReadOnlyList<InputFile> files, BuildOptions options, Site? earlier = null)
    {
        var material = Material.Of(files, options.BaseUrl, earlier?.Material);
        if (material.Settings is not { } settings) return new Site(material, null, null, Sorted(material.Diagnostics));

        var knowledge = Linker.Link(settings, material.Notes.Outcomes.Select(p => p.Value).OfType<Note>(), material.Layout.Media.Select(m => m.Path), material.Verification, options.Drafts, earlier?.Knowledge) with
        {
            Provenance = options.Provenance ?? Provenance.None,
        };
        var plan = SitePlan.Of(knowledge, material.Theme, files);
        return new Site(material, knowledge, plan.Value, Sorted(material.Diagnostics.Concat(plan.Diagnostics)));
    }

    /// <summary>Adds what is wrong between the notes of a joined site.</summary>
    public static Site Check(Site joined, BuildOptions options)
    {
        if (joined.Knowledge is not { } knowledge) return joined;
        var notes = joined.Material.Notes;
        var unread = notes.Files.Zip(notes.Outcomes).Where(p => p.Second.Value is null).Select(p => p.First.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Snapshot> snapshots = options.Snapshots.IsDefault ? [] : options.Snapshots;
        var evidence = LocatorsOccur.Check(knowledge, snapshots).Concat(RecordAgrees.Check(knowledge, snapshots));
        // What a note that could not be read would have said is unknown: nobody is blamed for linking to it.
        var checks = Checks.Run(knowledge).Concat(evidence).Where(d => !BlamesUnread(d, unread));
        return joined with { Diagnostics = Sorted(joined.Diagnostics.Concat(checks)) };
    }

    /// <summary>Renders everything that is planned, side by side; memory holds one batch of files at a time.</summary>
    public static IEnumerable<Checked<OutputFile?>> Render(SitePlan plan)
    {
        // A template that does not end would not end on any page: the first that is stopped stops the rest.
        var stopped = false;
        return Concurrently.Stream(plan.Files, file =>
        {
            if (Volatile.Read(ref stopped)) return Checked.Sound<OutputFile?>(null);
            var made = file.Make();
            if (made.Diagnostics.Any(TemplateRules.IsRunaway)) Volatile.Write(ref stopped, true);
            return made;
        });
    }

    private static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Distinct().Order()];

    private static bool BlamesUnread(Diagnostic diagnostic, HashSet<string> unread) =>
        unread.Count > 0
        && (diagnostic.Rule == ReferencesResolve.Exists || diagnostic.Rule == CitationsNameSources.IsSource)
        && unread.Contains(diagnostic.Message.Split('`')[1]);
}
