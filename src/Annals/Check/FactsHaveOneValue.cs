using Annals.Dates;
using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>
/// A fact has one value, wherever it is stated: as a field (<c>founded</c>), as an entry of <c>facts</c> with the field's name as
/// its label, or by a relation whose type says in <c>site.yml</c> which date it gives (<c>dates: founded</c>). Where sources
/// differ, the values stand side by side under <c>accounts</c>.
/// </summary>
public static class FactsHaveOneValue
{
    /// <summary>A field that another place contradicts.</summary>
    public static readonly Rule FieldsAgree = new("AN313", Severity.Error, "the dates of a subject are the same wherever they are stated");

    /// <summary>A label with two values.</summary>
    public static readonly Rule OneEntry = new("AN314", Severity.Error, "a note gives one value under one label");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge) =>
        knowledge.Notes.SelectMany(n => AsFacts(n).Concat(AsRelations(knowledge, n)).Concat(Twice(knowledge, n)));

    private static IEnumerable<Diagnostic> AsFacts(Note note) =>
        from fact in note.Head.Facts
        from field in Life.DatesOf(note)
        where fact.Label.Versions.Any(v => string.Equals(v.Value, field.Field, StringComparison.OrdinalIgnoreCase))
        let stated = fact.Value.Versions.Select(v => EdtfDate.FromWords(v.Value)).FirstOrDefault(d => d is not null)
        where stated is not null && !fact.Accounts.Any(a => a.Date is { } rival && Sequence.Differ(rival.Value, field.Date.Value) is null)
        let severity = Sequence.Differ(stated, field.Date.Value)
        where severity is not null
        select FieldsAgree.Between(
            fact.At,
            field.Date.At,
            severity.Value,
            $"this fact gives `{field.Field}` of `{note.Id}` as {stated.Text}, but the field says {field.Date.Value.Text} ({field.Date.At})",
            "keep one of the two, or give both under the fact's `accounts`");

    private static IEnumerable<Diagnostic> AsRelations(Knowledge knowledge, Note note) =>
        from edge in knowledge.Edges[note.Id]
        where edge.From == note
        let field = edge.Type.Dates is { } name ? Life.DateOf(edge.To, name) : null
        let stated = edge.Relation.From ?? (note as Event)?.Date
        where field is not null && stated is not null && !IsDisputed(edge, field, stated.Value)
        let severity = Sequence.Differ(stated.Value, field.Date.Value)
        where severity is not null
        select FieldsAgree.Between(
            stated.At,
            field.Date.At,
            severity.Value,
            $"`{note.Id}` gives `{field.Field}` of `{edge.To.Id}` as {stated.Value.Text}, but that note says {field.Date.Value.Text} ({field.Date.At})",
            "mend one of the two, or give both under `accounts`");

    // An event that names the other date among its accounts, or a note that gives both under the field's name, knows of the dispute.
    private static bool IsDisputed(Edge edge, LifeDate field, EdtfDate stated) =>
        (edge.From is Event happening && happening.Accounts.Any(a => a.Date is { } rival && Sequence.Differ(rival.Value, field.Date.Value) is null))
        || edge.To.Head.Facts.Any(f =>
            f.Label.Versions.Any(v => string.Equals(v.Value, field.Field, StringComparison.OrdinalIgnoreCase))
            && f.Accounts.Any(a => a.Date is { } rival && Sequence.Differ(rival.Value, stated) is null));

    private static IEnumerable<Diagnostic> Twice(Knowledge knowledge, Note note)
    {
        var main = knowledge.Settings.Default.Path;
        return from label in note.Head.Facts.GroupBy(f => f.Label.In(main, main).Value, StringComparer.OrdinalIgnoreCase)
               from other in label.Skip(1)
               let first = label.First()
               let one = first.Value.In(main, main).Value
               let two = other.Value.In(main, main).Value
               where one != two
               select OneEntry.Between(
                   other.At,
                   first.At,
                   Severity.Error,
                   $"`{label.Key}` is `{two}` here, but `{one}` in {first.At}",
                   "give both in one entry under `accounts`, or choose labels that tell them apart");
    }
}
