using System.Collections.Immutable;

namespace Annals.Model;

/// <summary>What rests on a source, in parts: little stands on its page; of much, each kind of note has a page of its own below it.</summary>
public static class SourceParts
{
    /// <summary>How many statements stand on a source's page at most.</summary>
    public const int PageLimit = 60;

    /// <summary>The kinds of notes that have a page of their own below a source, in every language alike; none where all stand on its page.</summary>
    public static ImmutableArray<NoteKind> Of(Knowledge knowledge, Source source)
    {
        var rests = knowledge.Rests[source.Id];
        return knowledge.Settings.Languages.Any(l => RestsIn(rests, l).Select(r => r.Statement).Distinct(ReferenceEqualityComparer.Instance).Skip(PageLimit).Any())
            ? [.. rests.Select(r => r.Note.Kind).Distinct().Order()]
            : [];
    }

    /// <summary>Those that a language shows: statements that are not of a text, or of a text in that language.</summary>
    public static IEnumerable<Rest> RestsIn(IEnumerable<Rest> rests, Language language) =>
        rests.Where(r => r.Statement.Language is null || r.Statement.Language == language.Path);
}
