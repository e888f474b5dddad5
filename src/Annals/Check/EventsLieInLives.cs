using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>Who takes part in an event is there at the time: a person alive, an organization founded, a product announced.</summary>
public static class EventsLieInLives
{
    /// <summary>An event before the beginning of something that takes part in it.</summary>
    public static readonly Rule NotBefore = new("AN504", Severity.Error, "nothing takes part in an event before it is born, founded or announced");

    /// <summary>An event after the end of something that takes part in it.</summary>
    public static readonly Rule NotAfter = new("AN505", Severity.Error, "nothing takes part in an event after it died or was dissolved");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        foreach (var happening in knowledge.Timeline)
        {
            var date = happening.Date.Value;
            foreach (var id in happening.People.Concat(happening.Organizations).Concat(happening.Products).Concat(happening.Said.Select(s => s.By)).DistinctBy(i => i.Value))
            {
                if (knowledge.Find(id.Value) is not { } note) continue;
                if (Life.BeginOf(note) is { } begin && Sequence.BrokenAcrossZones(begin.Date.Value, date) is { } early)
                    yield return NotBefore.Between(
                        id.At,
                        begin.Date.At,
                        early,
                        $"`{happening.Id}` ({date.Text}) takes place before `{note.Id}` {begin.Verb} ({begin.Date.Value.Text}, {begin.Date.At})",
                        $"mend one of the two dates, or take `{note.Id}` out and link to it in the text");
                if (Life.EndOf(note) is { } end && Sequence.BrokenAcrossZones(date, end.Date.Value) is { } late)
                    yield return NotAfter.Between(
                        id.At,
                        end.Date.At,
                        late,
                        $"`{happening.Id}` ({date.Text}) takes place after `{note.Id}` {end.Verb} ({end.Date.Value.Text}, {end.Date.At})",
                        $"mend one of the two dates, or take `{note.Id}` out and link to it in the text");
            }
        }
    }
}
