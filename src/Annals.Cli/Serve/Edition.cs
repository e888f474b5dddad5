using System.Collections.Concurrent;
using Annals.Files;
using Annals.Plan;

namespace Annals.Cli.Serve;

/// <summary>One state of the site: every page that it has, each made when it is first asked for.</summary>
internal sealed class Edition
{
    private readonly Dictionary<string, PlannedFile> planned;
    private readonly ConcurrentDictionary<string, Lazy<Checked<OutputFile?>>> made = new(StringComparer.Ordinal);

    public Edition(Site site, IEnumerable<InputFile> files)
    {
        Site = site;
        Files = files;
        planned = new(site.Plan?.Files.Length ?? 0, StringComparer.Ordinal);
        foreach (var file in site.Plan?.Files ?? []) planned.TryAdd(file.Path, file);
    }

    /// <summary>The linked site.</summary>
    public Site Site { get; }

    /// <summary>The files that it was made from.</summary>
    public IEnumerable<InputFile> Files { get; }

    /// <summary>Whether every file could be read, so that the site is whole. Rules between notes may be broken all the same.</summary>
    public bool IsWhole => Site.Plan is not null && !Site.Diagnostics.Any(d => d.IsError);

    /// <summary>What is planned at a path, or <see langword="null"/>.</summary>
    public PlannedFile? Find(string path) => planned.GetValueOrDefault(path);

    /// <summary>Makes a planned file, once.</summary>
    public Checked<OutputFile?> Make(PlannedFile file) => made.GetOrAdd(file.Path, _ => new(file.Make)).Value;

    /// <summary>What went wrong in making files so far.</summary>
    public IEnumerable<Diagnostic> Faults => made.Values.Where(m => m.IsValueCreated).SelectMany(m => m.Value.Diagnostics);
}
