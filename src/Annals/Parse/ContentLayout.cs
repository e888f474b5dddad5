using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;

namespace Annals.Parse;

/// <summary>What the files below <c>content/</c> are, told by their paths alone.</summary>
/// <param name="Notes">Notes with their translations, by path.</param>
/// <param name="Media">Pictures.</param>
public sealed record ContentLayout(ImmutableArray<NoteFiles> Notes, ImmutableArray<InputFile> Media)
{
    private static readonly string[] MediaExtensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];
    private const string Root = "content/";

    /// <summary>Records of the tool itself, which are not notes.</summary>
    public static readonly ImmutableArray<string> OwnFiles = [VerificationRecord.File];

    /// <summary>This layout with other files at the same paths; only what a file holds may have changed, not where it lies.</summary>
    /// <param name="changed">The new files by path.</param>
    public ContentLayout With(IReadOnlyDictionary<string, InputFile> changed) => changed.Count == 0 ? this : new(
        [.. Notes.Select(n => n.With(changed))],
        [.. Media.Select(m => changed.GetValueOrDefault(m.Path, m))]);

    /// <summary>Sorts files into notes, translations and pictures; what fits nowhere is told.</summary>
    /// <param name="files">All input files; those outside <c>content/</c> are passed over.</param>
    /// <param name="languages">Paths of the site's languages, the default first.</param>
    public static Checked<ContentLayout> Of(IEnumerable<InputFile> files, ImmutableArray<string> languages)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var bases = new SortedDictionary<string, (NoteKind Kind, InputFile File)>(StringComparer.Ordinal);
        var translations = new List<(string Id, string Language, InputFile File)>();
        var media = ImmutableArray.CreateBuilder<InputFile>();

        foreach (var file in files.Where(f => f.Path.StartsWith(Root, StringComparison.Ordinal)).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (OwnFiles.Contains(file.Path) || file.Path.EndsWith("/README.md", StringComparison.Ordinal) || file.Path == "content/README.md") continue;
            if (MediaExtensions.Contains(Path.GetExtension(file.Path).ToLowerInvariant()))
            {
                media.Add(file);
                continue;
            }

            if (Place(file, languages, diagnostics) is not { } place) continue;
            if (place.Language is { } language)
                translations.Add((place.Id, language, file));
            else if (!bases.TryAdd(place.Id, (place.Kind, file)))
                diagnostics.Add(ReadingRules.UniqueId.At(Location.StartOf(file.Path), $"the id `{place.Id}` is taken by {bases[place.Id].File.Path}", "rename one of the two files"));
        }

        foreach (var orphan in translations.Where(t => !bases.ContainsKey(t.Id)))
            diagnostics.Add(ReadingRules.TranslationHasBase.At(
                Location.StartOf(orphan.File.Path),
                $"there is no note `{orphan.Id}` that this could translate",
                Nearest.Hint(orphan.Id, bases.Keys, $"add {orphan.Id}.md beside it")));

        var byId = translations.ToLookup(t => t.Id, StringComparer.Ordinal);
        var notes = bases.Select(b => new NoteFiles(b.Key, b.Value.Kind, b.Value.File, [.. byId[b.Key].Select(t => new TranslationFile(t.Language, t.File))]));
        return Checked.With(new ContentLayout([.. notes], media.ToImmutable()), diagnostics);
    }

    private static (NoteKind Kind, string Id, string? Language)? Place(InputFile file, ImmutableArray<string> languages, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var parts = file.Path[Root.Length..].Split('/');
        var at = Location.StartOf(file.Path);
        if (parts.Length < 2 || NoteKinds.OfFolder(parts[0]) is not { } kind)
        {
            var hint = parts.Length < 2 ? "move it into a folder such as content/people/" : Nearest.Hint(parts[0], NoteKinds.Folders, "the folders are " + string.Join(", ", NoteKinds.Folders));
            diagnostics.Add(ReadingRules.InPlace.At(at, parts.Length < 2 ? "a note lies in the folder of its kind" : $"`{parts[0]}` is not the folder of a kind", hint));
            return null;
        }

        var name = parts[^1];
        var extension = Path.GetExtension(name);
        if (extension is not (".md" or ".yml"))
        {
            diagnostics.Add(ReadingRules.InPlace.At(at, $"`{name}` is neither a note nor a picture", extension == ".yaml" ? "name it .yml" : "notes end in .md or .yml"));
            return null;
        }

        var stem = name[..^extension.Length];
        string? language = null;
        if (stem.LastIndexOf('.') is > 0 and var dot)
        {
            language = stem[(dot + 1)..];
            stem = stem[..dot];
            if (!languages.Skip(1).Contains(language))
            {
                var message = languages[0] == language ? $"`{language}` is the default language: its text is the note itself" : $"`{language}` is no language of this site";
                diagnostics.Add(ReadingRules.TranslationLanguage.At(at, message, Nearest.Hint(language, languages.Skip(1), "the other languages are " + string.Join(", ", languages.Skip(1)))));
                return null;
            }
        }

        if (NoteId.IsValid(stem)) return (kind, stem, language);
        diagnostics.Add(ReadingRules.NamedById.At(at, $"`{stem}` is not an id", NoteId.Suggestion(stem)));
        return null;
    }
}

/// <summary>The files of one note.</summary>
public sealed record NoteFiles(string Id, NoteKind Kind, InputFile Base, ImmutableArray<TranslationFile> Translations)
{
    /// <summary>Whether a note of the same kind is made of the same files with the same bytes.</summary>
    public bool IsAs(NoteFiles other) => ReferenceEquals(this, other) || (
        Kind == other.Kind && Base.IsAs(other.Base) && Translations.Length == other.Translations.Length
        && Translations.Zip(other.Translations).All(t => t.First.Language == t.Second.Language && t.First.File.IsAs(t.Second.File)));

    internal NoteFiles With(IReadOnlyDictionary<string, InputFile> changed) =>
        !changed.ContainsKey(Base.Path) && !Translations.Any(t => changed.ContainsKey(t.File.Path))
            ? this
            : this with
            {
                Base = changed.GetValueOrDefault(Base.Path, Base),
                Translations = [.. Translations.Select(t => t with { File = changed.GetValueOrDefault(t.File.Path, t.File) })],
            };
}

/// <summary>A note's text in another language.</summary>
public sealed record TranslationFile(string Language, InputFile File);
