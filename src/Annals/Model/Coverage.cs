using System.Collections.Immutable;

namespace Annals.Model;

/// <summary>How far what is stated can be traced, on a page or on several.</summary>
/// <param name="Pages">Notes that state something.</param>
/// <param name="Statements">What they state: paragraphs, tables, entries and fields that are asked for a source, or name one.</param>
/// <param name="Cited">Statements with a citation.</param>
/// <param name="Citations">Citations of all statements.</param>
/// <param name="Verified">Citations whose passage was found exactly once in the source's text.</param>
/// <param name="OnOneSource">Notes that rest on one source alone; a copy and its original are one.</param>
/// <param name="OnLowOnly">Notes that rest on nothing but sources of low reliability.</param>
public sealed record Coverage(int Pages, int Statements, int Cited, int Citations, int Verified, int OnOneSource, int OnLowOnly)
{
    /// <summary>Nothing is stated.</summary>
    public static readonly Coverage None = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Kinds whose notes state something of the history, and not of the site or of a document.</summary>
    public static readonly ImmutableArray<NoteKind> Kinds = [.. NoteKinds.All.Where(k => k is not (NoteKind.Page or NoteKind.Source))];

    /// <summary>The coverage of a note's page in a language: front matter and the prose that is shown there.</summary>
    public static Coverage Of(Knowledge knowledge, Note note, string language)
    {
        if (note.Kind is NoteKind.Page or NoteKind.Source) return None;
        var statements = note.StatementsIn(language).Where(s => s.NeedsSource || !s.Citations.IsEmpty).ToArray();
        if (statements.Length == 0) return None;
        var citations = statements.SelectMany(s => s.Citations).ToArray();
        var sources = citations.Select(c => c.Source.Value).Distinct(StringComparer.Ordinal).Select(knowledge.Find).OfType<Source>().ToArray();
        return new Coverage(
            1,
            statements.Length,
            statements.Count(s => !s.Citations.IsEmpty),
            citations.Length,
            citations.Count(c => knowledge.Verified(c)?.Outcome == LocatorOutcome.Found),
            sources.Select(s => Copies.First(knowledge, s).Id).Distinct(StringComparer.Ordinal).Count() == 1 ? 1 : 0,
            sources.Length > 0 && sources.All(s => s.Reliability?.Grade == Reliability.Low) ? 1 : 0);
    }

    /// <summary>The coverage of all notes of a kind.</summary>
    public static Coverage Of(Knowledge knowledge, NoteKind kind, string language) =>
        Sum(knowledge.Notes.Where(n => n.Kind == kind).Select(n => Of(knowledge, n, language)));

    /// <summary>The coverage of the whole site.</summary>
    public static Coverage Of(Knowledge knowledge, string language) =>
        Sum(knowledge.Notes.Select(n => Of(knowledge, n, language)));

    /// <summary>All together.</summary>
    public static Coverage Sum(IEnumerable<Coverage> parts) => parts.Aggregate(None, (sum, part) => sum + part);

    /// <summary>Both together.</summary>
    public static Coverage operator +(Coverage a, Coverage b) => new(
        a.Pages + b.Pages,
        a.Statements + b.Statements,
        a.Cited + b.Cited,
        a.Citations + b.Citations,
        a.Verified + b.Verified,
        a.OnOneSource + b.OnOneSource,
        a.OnLowOnly + b.OnLowOnly);
}
