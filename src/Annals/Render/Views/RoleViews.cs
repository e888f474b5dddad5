using Annals.Dates;
using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>The posts of a person, each drawn on the years of them all.</summary>
internal static class RoleViews
{
    public static ScriptArray Of(PageScope scope, Person person)
    {
        var scale = ScaleOf(scope.Knowledge, person);
        return RefViews.List(person.Roles.Select(role => new ScriptObject
        {
            ["title"] = scope.Say(role.Title),
            ["organization"] = RefViews.Ref(scope, role.Organization?.Value),
            ["period"] = RefViews.Period(scope, role.From?.Value, role.Until?.Value),
            ["from"] = role.From?.Value.Earliest?.ToString(),
            ["until"] = role.Until?.Value.Latest?.ToString(),
            ["bar"] = scale is { } years ? Bar(years, role) : null,
            ["cite"] = scope.References.Marks(role.Cite),
        }));
    }

    // From the first year of a post to the last one that the site tells of: a post that nobody left is still held then.
    private static TimeScale? ScaleOf(Knowledge knowledge, Person person)
    {
        var dates = person.Roles.SelectMany(r => new[] { r.From, r.Until }).Select(d => d is null ? null : TimeScale.Of(d.Value)).OfType<TimeScale>().ToArray();
        if (dates.Length == 0) return null;
        var last = knowledge.Timeline.Select(e => e.Date.Value.Latest?.Year ?? long.MinValue).Append(dates.Max(d => d.Last)).Max();
        return new TimeScale(dates.Min(d => d.First), last);
    }

    private static ScriptObject? Bar(TimeScale scale, Role role)
    {
        if (role.From is null && role.Until is null) return null;
        var from = role.From?.Value.Earliest ?? new CalendarDay(scale.First, 1, 1);
        var until = role.Until?.Value.Latest ?? new CalendarDay(scale.Last, 12, 31);
        return new ScriptObject
        {
            ["x1"] = TimeScale.Percent(scale.Start(from)),
            ["x2"] = TimeScale.Percent(scale.End(until)),
            ["open"] = role.From is null || role.Until is null,
        };
    }
}
