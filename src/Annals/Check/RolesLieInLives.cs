using Annals.Dates;
using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>A person holds a post while both the person and the organization are there.</summary>
public static class RolesLieInLives
{
    /// <summary>A role that starts before, or ends after, what it joins.</summary>
    public static readonly Rule InLives = new("AN506", Severity.Error, "a role lies within the lives of its person and its organization");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge) =>
        from person in knowledge.All<Person>()
        from role in person.Roles
        from note in new[] { person, role.Organization is { } id ? knowledge.Find(id.Value) : null }.OfType<Note>()
        from found in Faults(role, note)
        select found;

    private static IEnumerable<Diagnostic> Faults(Role role, Note note)
    {
        foreach (var date in new[] { role.From, role.Until }.OfType<Located<EdtfDate>>())
        {
            if (Life.BeginOf(note) is { } begin && Sequence.BrokenAcrossZones(begin.Date.Value, date.Value) is { } early)
                yield return Told(date, "before", note, begin, early);
            if (Life.EndOf(note) is { } end && Sequence.BrokenAcrossZones(date.Value, end.Date.Value) is { } late)
                yield return Told(date, "after", note, end, late);
        }
    }

    private static Diagnostic Told(Located<EdtfDate> date, string side, Note note, LifeDate life, Severity severity) => InLives.Between(
        date.At,
        life.Date.At,
        severity,
        $"this role has a date ({date.Value.Text}) {side} `{note.Id}` {life.Verb} ({life.Date.Value.Text}, {life.Date.At})",
        "mend one of the two dates");
}
