using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;
using Annals.Parse;
using Annals.Render;

namespace Annals;

/// <summary>
/// What the files say each for itself, before notes know of one another. Every part keeps the files it was made from, so
/// that a later reading makes again only what they no longer say.
/// </summary>
/// <param name="Settings">What <c>site.yml</c> says, or <see langword="null"/> if it cannot be used.</param>
/// <param name="Theme">The compiled templates.</param>
/// <param name="Layout">Which files are notes and which are pictures.</param>
/// <param name="Notes">The notes as parsed.</param>
/// <param name="Verification">Which locators have been looked for in their sources' texts.</param>
/// <param name="Diagnostics">What is wrong with single files.</param>
public sealed record Material(SiteSettings? Settings, Theme Theme, ContentLayout Layout, ParsedNotes Notes, VerificationRecord Verification, ImmutableArray<Diagnostic> Diagnostics)
{
    private SettingsFile Read { get; init; } = SettingsFile.None;

    private IReadOnlyList<InputFile>? Passed { get; init; }

    private ThemeFiles Templates { get; init; } = ThemeFiles.None;

    private ContentFiles Content { get; init; } = ContentFiles.None;

    private (InputFile? File, Checked<VerificationRecord> Record) Verified { get; init; }

    /// <summary>Reads all files, and takes from an earlier reading what has not changed.</summary>
    public static Material Of(IReadOnlyList<InputFile> given, string? baseUrl, Material? earlier)
    {
        var read = SettingsFile.Of(given.FirstOrDefault(f => f.Path == SettingsParser.File && f.Refusal is null), baseUrl, earlier?.Read);
        var settings = read.Settings.Value;
        var limits = settings?.Limits ?? Limits.Default;
        var gate = InputGate.Judge(given, limits, limits == earlier?.Settings?.Limits ? earlier.Passed : null);
        var files = gate.Value;
        ImmutableArray<string> languages = settings is null ? ["en"] : [.. settings.Languages.Select(l => l.Path)];

        var templates = ThemeFiles.Of(files, languages, earlier?.Templates);
        var content = ContentFiles.Of(files, languages, earlier?.Content);
        var layout = content.Layout;
        var notes = ParsedNotes.Of(layout.Value.Notes, languages, limits, earlier?.Notes);
        var recorded = files.FirstOrDefault(f => f.Path == VerificationRecord.File);
        var record = recorded is not null && earlier?.Verified.File?.IsAs(recorded) == true ? earlier.Verified.Record : VerificationParser.Parse(recorded);
        return new Material(
            settings,
            templates.Theme.Value,
            layout.Value,
            notes,
            record.Value,
            [.. read.Settings.Diagnostics, .. gate.Diagnostics, .. templates.Theme.Diagnostics, .. layout.Diagnostics, .. record.Diagnostics, .. notes.Outcomes.SelectMany(o => o.Diagnostics)])
        {
            Read = read,
            Passed = gate.Diagnostics.IsEmpty ? files : null,
            Templates = templates,
            Content = content,
            Verified = (recorded, record),
        };
    }

    /// <summary>The settings and the file they were read from.</summary>
    private sealed record SettingsFile(InputFile? File, string? BaseUrl, Checked<SiteSettings?> Settings)
    {
        public static readonly SettingsFile None = new(null, null, default);

        public static SettingsFile Of(InputFile? file, string? baseUrl, SettingsFile? earlier)
        {
            if (file is not null && file.Equals(earlier?.File) && baseUrl == earlier.BaseUrl) return earlier;
            var read = SettingsParser.Parse(file);
            return new SettingsFile(file, baseUrl, baseUrl is null || read.Value is not { } settings ? read : read with { Value = settings with { BaseUrl = baseUrl.TrimEnd('/') + "/" } });
        }
    }

    /// <summary>A layout and the files it was made from: it follows from their paths alone.</summary>
    private sealed record ContentFiles(ImmutableArray<InputFile> Files, ImmutableArray<string> Languages, Checked<ContentLayout> Layout)
    {
        public static readonly ContentFiles None = new([], [], default);

        public static ContentFiles Of(IEnumerable<InputFile> all, ImmutableArray<string> languages, ContentFiles? earlier)
        {
            var files = all.Where(f => f.Path.StartsWith("content/", StringComparison.Ordinal)).ToImmutableArray();
            if (earlier is null || !earlier.Languages.SequenceEqual(languages) || earlier.Files.Length != files.Length) return new(files, languages, ContentLayout.Of(files, languages));
            var changed = new Dictionary<string, InputFile>(StringComparer.Ordinal);
            for (var i = 0; i < files.Length; i++)
            {
                if (files[i].Path != earlier.Files[i].Path) return new(files, languages, ContentLayout.Of(files, languages));
                if (!ReferenceEquals(files[i], earlier.Files[i])) changed.Add(files[i].Path, files[i]);
            }

            return new(files, languages, Checked.With(earlier.Layout.Value.With(changed), earlier.Layout.Diagnostics));
        }
    }

    /// <summary>A theme and the files it was made from.</summary>
    private sealed record ThemeFiles(ImmutableArray<InputFile> Files, ImmutableArray<string> Languages, Checked<Theme> Theme)
    {
        public static readonly ThemeFiles None = new([], [], default);

        public static ThemeFiles Of(IEnumerable<InputFile> all, ImmutableArray<string> languages, ThemeFiles? earlier)
        {
            var files = all.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)).ToImmutableArray();
            if (earlier is not null && earlier.Languages.SequenceEqual(languages) && earlier.Files.Length == files.Length && earlier.Files.Zip(files).All(f => f.First.IsAs(f.Second))) return earlier;
            var texts = languages.Select(l => ReadTexts(files, l)).ToArray();
            var theme = Render.Theme.Compile(files, texts.Select(t => t.Value).OfType<(string, InterfaceTexts)>().ToDictionary(t => t.Item1, t => t.Item2));
            return new ThemeFiles(files, languages, Checked.With(theme.Value, texts.SelectMany(t => t.Diagnostics).Concat(theme.Diagnostics)));
        }

        private static Checked<(string, InterfaceTexts)?> ReadTexts(IEnumerable<InputFile> files, string language)
        {
            var path = $"templates/texts/{language}.yml";
            if (files.FirstOrDefault(f => f.Path == path) is not { } file)
                return Checked.With<(string, InterfaceTexts)?>(null, [TemplateRules.Complete.At(Location.StartOf(path), $"there are no interface texts for `{language}`", "copy another language's file and translate it")]);
            var read = TextsParser.Parse(file);
            return Checked.With<(string, InterfaceTexts)?>(read.Value is { } texts ? (language, texts) : null, read.Diagnostics);
        }
    }
}
