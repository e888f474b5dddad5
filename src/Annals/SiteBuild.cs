using System.Collections.Immutable;
using Annals.Check;
using Annals.Files;
using Annals.Link;
using Annals.Model;
using Annals.Parse;
using Annals.Plan;
using Annals.Render;

namespace Annals;

/// <summary>The whole pipeline: read → bind → link → check → plan → render. Files in, files and diagnostics out.</summary>
public static class SiteBuild
{
    /// <summary>Reads, links, checks and plans a site.</summary>
    /// <param name="files">All files of the site's folder that matter: <c>site.yml</c>, <c>content/</c>, <c>templates/</c>.</param>
    /// <param name="options">What else the build is told.</param>
    public static Site Read(IReadOnlyCollection<InputFile> files, BuildOptions options)
    {
        var settings = SettingsParser.Parse(files.FirstOrDefault(f => f.Path == SettingsParser.File));
        var site = options.BaseUrl is { } baseUrl ? settings.Value is { } s ? s with { BaseUrl = baseUrl.TrimEnd('/') + "/" } : null : settings.Value;
        string[] languages = site is null ? ["en"] : [.. site.Languages.Select(l => l.Path)];

        var texts = languages.Select(l => ReadTexts(files, l)).ToArray();
        var theme = Theme.Compile(files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)), texts.Select(t => t.Value).OfType<(string, InterfaceTexts)>().ToDictionary(t => t.Item1, t => t.Item2));
        var layout = ContentLayout.Of(files, [.. languages]);
        var parsed = Concurrently.Select(layout.Value.Notes, n => NoteParser.Parse(n, [.. languages]));
        var record = VerificationParser.Parse(files.FirstOrDefault(f => f.Path == VerificationRecord.File));
        var found = settings.Diagnostics
            .Concat(texts.SelectMany(t => t.Diagnostics))
            .Concat(theme.Diagnostics)
            .Concat(layout.Diagnostics)
            .Concat(record.Diagnostics)
            .Concat(parsed.SelectMany(p => p.Diagnostics));
        if (site is null) return new Site(null, theme.Value, null, Sorted(found));

        var knowledge = Linker.Link(site, parsed.Select(p => p.Value).OfType<Note>(), layout.Value.Media.Select(m => m.Path), record.Value, options.Drafts);
        var unread = layout.Value.Notes.Zip(parsed).Where(p => p.Second.Value is null).Select(p => p.First.Id).ToHashSet(StringComparer.Ordinal);
        var plan = SitePlan.Of(knowledge, theme.Value, files);
        // What a note that could not be read would have said is unknown: nobody is blamed for linking to it.
        ImmutableArray<Snapshot> snapshots = options.Snapshots.IsDefault ? [] : options.Snapshots;
        var evidence = LocatorsOccur.Check(knowledge, snapshots).Concat(RecordAgrees.Check(knowledge, snapshots));
        var checks = Checks.Run(knowledge).Concat(evidence).Where(d => !BlamesUnread(d, unread));
        return new Site(knowledge, theme.Value, plan.Value, Sorted(found.Concat(checks).Concat(plan.Diagnostics)));
    }

    /// <summary>Renders everything that is planned, side by side; memory holds one batch of files at a time.</summary>
    public static IEnumerable<Checked<OutputFile?>> Render(SitePlan plan) =>
        Concurrently.Stream(plan.Files, f => f.Make());

    private static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Distinct().Order()];

    private static bool BlamesUnread(Diagnostic diagnostic, HashSet<string> unread) =>
        unread.Count > 0
        && (diagnostic.Rule == ReferencesResolve.Exists || diagnostic.Rule == CitationsNameSources.IsSource)
        && unread.Contains(diagnostic.Message.Split('`')[1]);

    private static Checked<(string, InterfaceTexts)?> ReadTexts(IEnumerable<InputFile> files, string language)
    {
        var path = $"templates/texts/{language}.yml";
        if (files.FirstOrDefault(f => f.Path == path) is not { } file)
            return Checked.With<(string, InterfaceTexts)?>(null, [TemplateRules.Complete.At(Location.StartOf(path), $"there are no interface texts for `{language}`", "copy another language's file and translate it")]);
        var read = TextsParser.Parse(file);
        return Checked.With<(string, InterfaceTexts)?>(read.Value is { } texts ? (language, texts) : null, read.Diagnostics);
    }
}
