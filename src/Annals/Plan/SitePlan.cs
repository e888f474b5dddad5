using System.Collections.Immutable;
using Annals.Data;
using Annals.Feeds;
using Annals.Files;
using Annals.Model;
using Annals.Render;
using Annals.Search;

namespace Annals.Plan;

/// <summary>Everything that will be published, each path once.</summary>
/// <param name="Files">In the order of making.</param>
/// <param name="PageCount">How many of them are pages.</param>
public sealed record SitePlan(ImmutableArray<PlannedFile> Files, int PageCount)
{
    /// <summary>Two things at one path.</summary>
    public static readonly Rule PathsAreUnique = new("AN801", Severity.Error, "no two files are published at one path, also where case does not count");

    /// <summary>An old address that cannot lead here.</summary>
    public static readonly Rule RedirectForm = new("AN802", Severity.Error, "an old address is a path from the site's root that no page has");

    /// <summary>Plans a site.</summary>
    public static Checked<SitePlan?> Of(Knowledge knowledge, Theme theme, IEnumerable<InputFile> inputs)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var inputByPath = inputs.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var site = theme.Texts.Count == knowledge.Settings.Languages.Length ? new SitePages(knowledge, theme) : null;
        PlannedFile[] pages = [.. site?.Pages() ?? []];
        // What is made of all notes at once takes longest, and is begun first.
        var files = DataFiles.Of(knowledge).Concat(FeedFiles.Of(knowledge)).Concat(SearchFiles.Of(knowledge, theme.Texts, inputByPath.Values)).Select(f => new PlannedFile(f.Path, Location.StartOf("site.yml"), () => Checked.Sound<OutputFile?>(f.Make()))).ToList();
        files.AddRange(pages);
        files.AddRange(site?.Drawings() ?? []);
        files.AddRange(SourceTexts(knowledge, inputByPath));
        files.AddRange(knowledge.Media.Order(StringComparer.Ordinal).Select(m => Ready(Location.StartOf(m), new OutputFile(Routes.Media(m), inputByPath[m].Content))));
        files.AddRange(theme.AssetFiles.Select(a => Ready(Location.StartOf("templates/" + a.Path), a)));

        var paths = new PublishedPaths(files.Count);
        var kept = files.Where(f => Keep(paths, f, diagnostics)).ToList();
        kept.AddRange(Redirects.Of(knowledge, paths, diagnostics));
        return Checked.With<SitePlan?>(new SitePlan([.. kept], pages.Length), diagnostics);
    }

    private static bool Keep(PublishedPaths paths, PlannedFile file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (paths.Add(file) is not { } taken) return true;
        var clash = taken.Path.Equals(file.Path, StringComparison.OrdinalIgnoreCase)
            ? $"`{file.Path}` is published twice: from {taken.From.File} and from {file.From.File}"
            : $"`{taken.Path}` from {taken.From.File} and `{file.Path}` from {file.From.File} cannot both be: one is a file where the other needs a folder";
        diagnostics.Add(PathsAreUnique.At(file.From, clash, "rename one of the two"));
        return false;
    }

    private static IEnumerable<PlannedFile> SourceTexts(Knowledge knowledge, Dictionary<string, InputFile> inputs) =>
        from note in knowledge.Notes
        from language in knowledge.Settings.Languages
        let path = Routes.In(knowledge.Settings, language, Routes.Note(note))
        let file = Routes.FileIn(note, language.Path)
        select Ready(Location.StartOf(file), new OutputFile(Routes.SourceText(note, language.Path, path), inputs[file].Content));

    private static PlannedFile Ready(Location from, OutputFile file) => new(file.Path, from, () => Checked.Sound<OutputFile?>(file));
}
