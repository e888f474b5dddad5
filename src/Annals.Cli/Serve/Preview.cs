using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Annals.Files;
using Annals.Model;
using Annals.Render;

namespace Annals.Cli.Serve;

/// <summary>
/// Keeps the linked site in memory and follows its folder. A change makes a new edition: its pages can be asked for at
/// once, and what is wrong with it follows. While the folder holds what cannot be read, the last whole edition is shown;
/// a page whose template fails stays as it was last seen.
/// </summary>
internal sealed class Preview
{
    // Enough for all tabs of an editor; what is beyond is only no longer shown while its template is broken.
    private const int MostRemembered = 512;

    private readonly SiteMirror mirror;
    private readonly string session;
    private readonly ConcurrentDictionary<string, OutputFile> seen = new(StringComparer.Ordinal);
    private readonly Lock changing = new();
    private BuildOptions options;
    private int pages;
    private volatile PreviewState state;

    /// <summary>Reads and checks the site.</summary>
    /// <param name="mirror">Its files.</param>
    /// <param name="options">What it is built with.</param>
    /// <param name="session">Tells this run from others, so that a browser notices a new one.</param>
    public Preview(SiteMirror mirror, BuildOptions options, string session)
    {
        this.mirror = mirror;
        this.options = options;
        this.session = session;
        var site = SiteBuild.Join(mirror.Files, options);
        var edition = new Edition(site, mirror.Files);
        state = new PreviewState(NextPages(), edition, edition, SiteBuild.Check(site, options).Diagnostics, true, null);
    }

    /// <summary>The site as it is now.</summary>
    public PreviewState State => state;

    /// <summary>Told after every change of <see cref="State"/>.</summary>
    public event Action<PreviewState>? Changed;

    /// <summary>Follows a change of the folder.</summary>
    /// <param name="paths">Paths that may have changed; <see langword="null"/> for all.</param>
    /// <param name="isOvertaken">Whether another change is waiting: then checking this one would only hold it up.</param>
    /// <returns>The files that did change.</returns>
    public IReadOnlyCollection<string> Follow(IReadOnlyCollection<string>? paths, Func<bool> isOvertaken)
    {
        IReadOnlyCollection<string> changed;
        var troubled = state.Trouble is not null;
        try
        {
            // What was not read because of trouble is no longer known by name.
            changed = mirror.Refresh(troubled ? null : paths);
        }
        catch (UsageException trouble)
        {
            Become(s => s with { Trouble = trouble.Message });
            return [];
        }

        if (changed.Count > 0 || troubled) Join(changed.All(IsStyle), null);
        if (!isOvertaken() && !state.IsChecked) Check();
        return changed;
    }

    /// <summary>Shows pages with the past that they have now.</summary>
    public void Learn(Provenance provenance)
    {
        if (provenance.Changes.IsEmpty && options.Provenance is null) return;
        options = options with { Provenance = provenance };
        Join(onlyStyles: false, state.Trouble);
        Check();
    }

    /// <summary>Looks for locators in the texts that there are now; pages stay as they are.</summary>
    public void Compare(ImmutableArray<Snapshot> snapshots)
    {
        options = options with { Snapshots = snapshots };
        Check();
    }

    /// <summary>Finds what is published at a path.</summary>
    /// <param name="path">Path from the output folder.</param>
    public Found Find(string path)
    {
        var now = state;
        if (now.Shown.Find(path) is not { } planned) return new Found(seen.GetValueOrDefault(path) is { } asset && path.StartsWith("assets/", StringComparison.Ordinal) ? asset : null, null, false);
        var known = now.Shown.Faults.Count();
        var made = now.Shown.Make(planned);
        if (made.Value is { } file)
        {
            Remember(file);
            return new Found(file, planned.From.File, false);
        }

        if (now.Shown.Faults.Count() > known) Become(s => s);
        return new Found(seen.GetValueOrDefault(path), planned.From.File, !seen.ContainsKey(path));
    }

    /// <summary>All that is known to be wrong: with the notes, and with the pages made so far.</summary>
    public static ImmutableArray<Diagnostic> FaultsOf(PreviewState state) =>
        [.. state.Diagnostics.Concat(PageFaults.Told(state.Newest.Faults)).Distinct().Order()];

    private static bool IsStyle(string path) => path.StartsWith("templates/", StringComparison.Ordinal) && path.EndsWith(".css", StringComparison.Ordinal);

    private void Join(bool onlyStyles, string? trouble)
    {
        var site = SiteBuild.Join(mirror.Files, options, state.Newest.Site);
        var edition = new Edition(site, mirror.Files);
        var shown = edition.IsWhole || !state.Shown.IsWhole ? edition : state.Shown;
        var next = shown == state.Shown || onlyStyles ? state.Pages : NextPages();
        foreach (var asset in state.Shown.Site.Theme.AssetFiles) Remember(asset);
        Become(_ => new PreviewState(next, edition, shown, site.Diagnostics, false, trouble));
    }

    private void Check()
    {
        var diagnostics = SiteBuild.Check(state.Newest.Site, options).Diagnostics;
        Become(s => s with { Diagnostics = diagnostics, IsChecked = true });
    }

    private void Become(Func<PreviewState, PreviewState> change)
    {
        PreviewState now;
        lock (changing) state = now = change(state);
        Changed?.Invoke(now);
    }

    private void Remember(OutputFile file)
    {
        if (!file.Path.EndsWith(".html", StringComparison.Ordinal) && !file.Path.StartsWith("assets/", StringComparison.Ordinal)) return;
        if (seen.Count > MostRemembered) seen.Clear();
        seen[file.Path] = file;
    }

    private string NextPages() => session + "-" + (++pages).ToString(CultureInfo.InvariantCulture);
}
