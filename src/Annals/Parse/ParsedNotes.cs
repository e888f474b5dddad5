using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;

namespace Annals.Parse;

/// <summary>
/// All notes as parsed, each with the files it was parsed from, so that a later reading parses only what has changed.
/// The files' bytes are compared, not their digests: most were not even read again, and the others are soon compared.
/// </summary>
public sealed class ParsedNotes
{
    private readonly ImmutableArray<string> languages;
    private readonly Limits limits;
    private readonly Lazy<Dictionary<string, int>> places;

    private ParsedNotes(ImmutableArray<NoteFiles> files, ImmutableArray<string> languages, Limits limits, ImmutableArray<Checked<Note?>> outcomes, int parsed)
    {
        Files = files;
        Outcomes = outcomes;
        Parsed = parsed;
        this.languages = languages;
        this.limits = limits;
        places = new(() => files.Index().ToDictionary(f => f.Item.Base.Path, f => f.Index, StringComparer.Ordinal));
    }

    /// <summary>The files of each note.</summary>
    public ImmutableArray<NoteFiles> Files { get; }

    /// <summary>What became of each, in the order of <see cref="Files"/>.</summary>
    public ImmutableArray<Checked<Note?>> Outcomes { get; }

    /// <summary>How many notes had to be parsed; the others were taken from the earlier reading.</summary>
    public int Parsed { get; }

    /// <summary>Parses notes.</summary>
    /// <param name="files">The files of each note.</param>
    /// <param name="languages">Paths of the site's languages, the default first.</param>
    /// <param name="limits">How large and how deep they may be.</param>
    /// <param name="earlier">An earlier reading of the same site, if there is one.</param>
    public static ParsedNotes Of(ImmutableArray<NoteFiles> files, ImmutableArray<string> languages, Limits limits, ParsedNotes? earlier)
    {
        var known = earlier is not null && earlier.languages.SequenceEqual(languages) && earlier.limits == limits ? earlier : null;
        var outcomes = new Checked<Note?>[files.Length];
        var changed = new List<int>();
        for (var i = 0; i < files.Length; i++)
        {
            if (known?.PlaceOf(files[i], i) is { } place) outcomes[i] = known.Outcomes[place];
            else changed.Add(i);
        }

        var parsed = Concurrently.Select(changed, i => NoteParser.Parse(files[i], languages, limits));
        for (var i = 0; i < parsed.Length; i++) outcomes[changed[i]] = parsed[i];
        return new ParsedNotes(files, languages, limits, [.. outcomes], changed.Count);
    }

    // A note mostly stands where it stood; only when others have come or gone is it looked up.
    private int? PlaceOf(NoteFiles files, int guess)
    {
        var place = guess < Files.Length && Files[guess].Base.Path == files.Base.Path ? guess : places.Value.GetValueOrDefault(files.Base.Path, -1);
        return place >= 0 && Files[place].IsAs(files) ? place : null;
    }
}
