using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>The people beside whom a note stands in events: whom a reader may want to meet next.</summary>
internal static class Company
{
    private const int MostPeople = 6;

    /// <summary>List of <c>ref</c> and <c>count</c> (events that name both), most first.</summary>
    public static ScriptArray Of(PageScope scope, Note note) =>
        RefViews.List(Beside(scope.Knowledge, note).Select(p => new ScriptObject { ["ref"] = RefViews.Ref(scope, p.Person), ["count"] = p.Events }));

    /// <summary>The people, each with the number of events that name both, most first.</summary>
    public static IEnumerable<(Note Person, int Events)> Beside(Knowledge knowledge, Note note) => knowledge.Events[note.Id]
        .SelectMany(e => e.People.Concat(e.Said.Select(s => s.By)).Select(p => p.Value).Distinct(StringComparer.Ordinal))
        .Where(id => id != note.Id && knowledge.Find(id) is Person)
        .GroupBy(id => id, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Take(MostPeople)
        .Select(g => (knowledge.Find(g.Key)!, g.Count()));
}
