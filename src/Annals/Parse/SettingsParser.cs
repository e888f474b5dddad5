using System.Collections.Immutable;
using Annals.Dates;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Fields;
using Annals.Parse.Kinds;
using Annals.Parse.Yaml;

namespace Annals.Parse;

/// <summary>Reads <c>site.yml</c>.</summary>
public static class SettingsParser
{
    /// <summary>Where the settings stand.</summary>
    public const string File = "site.yml";

    private static readonly Field<Text> Title = new("title", CommonFields.TextValue, "The site's name.", Required: true);
    private static readonly Field<Text> Description = new("description", CommonFields.TextValue, "What the site is, in a sentence.", Required: true);
    private static readonly Field<Located<string>> BaseUrl = new("base_url", CommonFields.AddressValue, "Where the site is served; any sub-path works.", Required: true);
    private static readonly Field<IReadOnlyList<Language>> Languages = new("languages", new ListType<Language>(new GroupType<Language>(LanguageShape())), "The languages; the first is the default.", Required: true);
    private static readonly Field<Repository> Repository = new("repository", new GroupType<Repository>(RepositoryShape()), "Where the notes are edited.");
    private static readonly Field<Located<string>> Citations = new("citations", new WordType(["required", "warn", "off"]), "What an uncited paragraph means.");
    private static readonly Field<IReadOnlyList<Located<string>>> Timeline = new("timeline", new GroupType<IReadOnlyList<Located<string>>>(TimelineShape()), "How the timeline is laid out.");
    private static readonly Field<HomeSettings> Home = new("home", new GroupType<HomeSettings>(HomeShape()), "What the first page shows.");
    private static readonly Field<IReadOnlyList<Era>> Eras = new("eras", new ListType<Era>(new GroupType<Era>(EraShape())), "The timeline's spans.");
    private static readonly Field<IReadOnlyList<KeyValuePair<Located<string>, RelationType>>> Relations = new("relations", new MapType<RelationType>(new GroupType<RelationType>(RelationShape()), "a map of relations"), "The vocabulary of edges.");

    private static readonly Field<Limits> Limits = new("limits", new GroupType<Limits>(LimitsShape()), "How much the site may hold.");

    /// <summary>The fields of <c>site.yml</c>.</summary>
    public static readonly Shape<SiteSettings> Shape = new(
        "site.yml",
        [Title, Description, BaseUrl, Languages, Repository, Citations, Timeline, Home, Eras, Relations, Limits],
        v => new SiteSettings
        {
            Title = v.Need(Title),
            Description = v.Need(Description),
            BaseUrl = v.Need(BaseUrl).Value.TrimEnd('/') + "/",
            Languages = v.List(Languages),
            Repository = v.Get(Repository),
            Citations = v.Get(Citations)?.Value switch { "warn" => CitationPolicy.Warn, "off" => CitationPolicy.Off, _ => CitationPolicy.Required },
            Lanes = [.. v.Get(Timeline) ?? []],
            Home = v.Get(Home) ?? new([], null),
            Eras = v.List(Eras),
            Relations = [.. (v.Get(Relations) ?? []).Select(r => r.Value with { Id = r.Key.Value })],
            Limits = v.Get(Limits) ?? Model.Limits.Default,
        });

    /// <summary>Reads the settings.</summary>
    /// <param name="file">The file, or <see langword="null"/> if there is none.</param>
    /// <returns>The settings, or <see langword="null"/> if the site cannot be built with them.</returns>
    public static Checked<SiteSettings?> Parse(InputFile? file)
    {
        if (file is null) return Refuse(ReadingRules.Settings.At(Location.StartOf(File), "there is no site.yml", "add one with title, description, base_url and languages"));
        var decoded = TextDecoder.Decode(file);
        if (decoded.Value is not { } text) return Checked.With<SiteSettings?>(null, decoded.Diagnostics);
        var read = YamlReader.ReadMapping(text, 0, text.Text.Length);
        if (read.Value is not { } map) return Checked.With<SiteSettings?>(null, read.Diagnostics);

        var binding = new Binding(LanguagePaths(map), LanguagePaths(map)[0]);
        var values = Shape.ReadFields(map, binding);
        var diagnostics = read.Diagnostics.AddRange(binding.Diagnostics);
        if (!values.Complete) return Checked.With<SiteSettings?>(null, diagnostics);
        var settings = Shape.Make(values);
        diagnostics = diagnostics.AddRange(Faults(settings, map));
        return Checked.With<SiteSettings?>(settings.Languages.IsEmpty || settings.BaseUrl.Contains('?', StringComparison.Ordinal) ? null : settings, diagnostics);
    }

    // Texts are read by language, so the languages must be known before the rest is read.
    private static ImmutableArray<string> LanguagePaths(YamlMapping map)
    {
        var paths = ((map["languages"] as YamlSequence)?.Items ?? [])
            .OfType<YamlMapping>()
            .Select(l => (l["path"] as YamlScalar)?.Value)
            .OfType<string>()
            .ToImmutableArray();
        return paths.IsEmpty ? ["en"] : paths;
    }

    private static IEnumerable<Diagnostic> Faults(SiteSettings settings, YamlMapping map)
    {
        var at = map["languages"]?.At ?? map.At;
        if (settings.Languages.IsEmpty) yield return ReadingRules.Settings.At(at, "a site needs at least one language", "write `languages: [{ tag: en, path: en, name: English }]`");
        foreach (var twice in settings.Languages.GroupBy(l => l.Path).Where(g => g.Count() > 1))
            yield return ReadingRules.Settings.At(at, $"the language path `{twice.Key}` stands twice");
        foreach (var path in settings.Languages.Select(l => l.Path).Where(p => !NoteId.IsValid(p) || NoteKinds.Folders.Contains(p)))
            yield return ReadingRules.Settings.At(at, $"`{path}` cannot be the path of a language", "use a short name such as zh");
        foreach (var era in settings.Eras.Where(e => !NoteId.IsValid(e.Id.Value)))
            yield return ReadingRules.Settings.At(era.Id.At, $"`{era.Id.Value}` cannot be the id of an era", NoteId.Suggestion(era.Id.Value));
        foreach (var era in settings.Eras.GroupBy(e => e.Id.Value).Where(g => g.Count() > 1))
            yield return ReadingRules.Settings.At(era.Last().Id.At, $"the era `{era.Key}` stands twice");
    }

    private static Checked<SiteSettings?> Refuse(Diagnostic diagnostic) => Checked.With<SiteSettings?>(null, [diagnostic]);

    private static Shape<Limits> LimitsShape()
    {
        var fields = Model.Limits.All.Select(l => new Field<Located<int>>(l.Name, new IntegerType(l.Minimum, l.Maximum), l.Description)).ToArray();
        return new("the limits", [.. fields], v => new Limits(fields.Where(v.Has).ToDictionary(f => f.Name, f => v.Need(f).Value, StringComparer.Ordinal)));
    }

    private static Shape<Language> LanguageShape()
    {
        var tag = new Field<Located<string>>("tag", new LanguageTagType(), "BCP 47, such as zh-Hans.", Required: true);
        var path = new Field<Located<string>>("path", CommonFields.StringValue, "Short name in addresses and file names.", Required: true);
        var name = new Field<Located<string>>("name", CommonFields.StringValue, "Its own name for itself.", Required: true);
        return new("a language", [tag, path, name], v => new Language(v.Need(tag).Value, v.Need(path).Value, v.Need(name).Value));
    }

    private static Shape<Repository> RepositoryShape()
    {
        var url = new Field<Located<string>>("url", CommonFields.AddressValue, "Web address.", Required: true);
        var branch = new Field<Located<string>>("branch", CommonFields.StringValue, "The branch that is published.");
        return new("a repository", [url, branch], v => new Repository(v.Need(url).Value.TrimEnd('/'), v.Get(branch)?.Value ?? "main"));
    }

    private static Shape<IReadOnlyList<Located<string>>> TimelineShape()
    {
        var lanes = new Field<IReadOnlyList<Located<string>>>("lanes", CommonFields.ListOf(NoteKind.Organization), "Ids of the two organizations beside which events stand; without it, the two that most events name.");
        return new("the timeline", [lanes], v => v.Get(lanes) ?? []);
    }

    private static Shape<HomeSettings> HomeShape()
    {
        var figures = new Field<IReadOnlyList<Located<string>>>("figures", new ListType<Located<string>>(CommonFields.StringValue), "Ids of figures, in order; of each the latest is shown. Without it, those of the weightiest events.");
        var start = CommonFields.Reference("start", NoteKind.Page, "Id of the page that leads new readers in.");
        return new("the home page", [figures, start], v => new([.. v.Get(figures) ?? []], v.Get(start)));
    }

    private static Shape<Era> EraShape()
    {
        var id = new Field<Located<string>>("id", CommonFields.StringValue, "Fragment on the timeline.", Required: true);
        var span = new Field<Located<EdtfDate>>("span", CommonFields.DateValue, "From when until when.", Required: true);
        var name = new Field<Text>("name", CommonFields.TextValue, "What it is called.", Required: true);
        var summary = new Field<Text>("summary", CommonFields.TextValue, "A short introduction.");
        return new("an era", [id, span, name, summary], v => new Era(v.Need(id), v.Need(span), v.Need(name), v.Get(summary)));
    }

    private static Shape<RelationType> RelationShape()
    {
        var kinds = new KindsType();
        var from = new Field<IReadOnlyList<Located<string>>>("from", kinds, "Kinds that it starts at.", Required: true);
        var to = new Field<IReadOnlyList<Located<string>>>("to", kinds, "Kinds that it leads to.", Required: true);
        var name = new Field<Text>("name", CommonFields.TextValue, "Its label.", Required: true);
        var inverse = new Field<Text>("inverse", CommonFields.TextValue, "Its label seen from the other end.", Required: true);
        var exclusive = new Field<Located<string>>("exclusive", new WordType(["from", "to"]), "The end that it joins to one note at a time.");
        var dates = new Field<Located<string>>("dates", new WordType(Life.Fields), "The field of the note that it leads to whose date its own `from` gives.");
        return new("a relation type", [from, to, name, inverse, exclusive, dates], v => new RelationType(
            "",
            Kinds(v.Need(from)),
            Kinds(v.Need(to)),
            v.Need(name),
            v.Need(inverse),
            v.Get(exclusive)?.Value switch { "from" => RelationEnd.From, "to" => RelationEnd.To, _ => RelationEnd.None },
            v.Get(dates)?.Value));
    }

    private static ImmutableArray<NoteKind> Kinds(IReadOnlyList<Located<string>> words) => [.. words.Select(w => NoteKinds.OfWord(w.Value)).OfType<NoteKind>()];

    private sealed record KindsType() : ValueType<IReadOnlyList<Located<string>>>("a kind, or a list of kinds")
    {
        public override string Example => One.Example;

        private static readonly WordType One = new([.. NoteKinds.Words]);

        public override IReadOnlyList<Located<string>>? Read(YamlNode node, Binding binding) => node switch
        {
            YamlSequence list => [.. list.Items.Select(i => One.Read(i, binding)).OfType<Located<string>>()],
            YamlScalar scalar => One.Read(scalar, binding) is { } word ? [word] : null,
            _ => Mismatch(node, binding),
        };

        public override ValueForm Form => new ValueForm.OneOrMore(One.Form);
    }
}
