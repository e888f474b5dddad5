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
        var pages = theme.Texts.Count == knowledge.Settings.Languages.Length ? SitePages.Of(knowledge, theme).ToArray() : [];
        // What is made of all notes at once takes longest, and is begun first.
        var files = DataFiles.Of(knowledge).Concat(FeedFiles.Of(knowledge)).Concat(SearchFiles.Of(knowledge, theme.Texts, inputByPath.Values)).Select(f => new PlannedFile(f.Path, Location.StartOf("site.yml"), () => Checked.Sound<OutputFile?>(f.Make()))).ToList();
        files.AddRange(pages);
        files.AddRange(SourceTexts(knowledge, inputByPath));
        files.AddRange(knowledge.Media.Order(StringComparer.Ordinal).Select(m => Ready(Location.StartOf(m), new OutputFile(Routes.Media(m), inputByPath[m].Content))));
        files.AddRange(theme.AssetFiles.Select(a => Ready(Location.StartOf("templates/" + a.Path), a)));

        var unique = new Dictionary<string, PlannedFile>(StringComparer.OrdinalIgnoreCase);
        var kept = files.Where(f => Keep(unique, f, diagnostics)).ToList();
        foreach (var redirect in Redirects.Of(knowledge, diagnostics))
        {
            if (unique.TryGetValue(redirect.Path, out var taken))
                diagnostics.Add(RedirectForm.At(redirect.From, $"`/{redirect.Path[..^"index.html".Length]}` is already published by {taken.From.File}", "take this old address out"));
            else if (Above(redirect.Path).Select(unique.GetValueOrDefault).FirstOrDefault(f => f is not null) is { } above)
                diagnostics.Add(RedirectForm.At(redirect.From, $"`{above.Path}` is a file, so that nothing can lie below it", "take this old address out"));
            else if (unique.TryAdd(redirect.Path, redirect)) kept.Add(redirect);
        }

        return Checked.With<SitePlan?>(new SitePlan([.. kept], pages.Length), diagnostics);
    }

    private static IEnumerable<string> Above(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1)) yield return path[..end];
    }

    private static bool Keep(Dictionary<string, PlannedFile> unique, PlannedFile file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (unique.TryAdd(file.Path, file)) return true;
        diagnostics.Add(PathsAreUnique.At(file.From, $"`{file.Path}` is published twice: from {unique[file.Path].From.File} and from {file.From.File}", "rename one of the two"));
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
