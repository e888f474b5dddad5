using System.Globalization;
using Annals.Dates;
using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>Views of events.</summary>
internal static class EventViews
{
    /// <summary>An event in a list. Other pages share it, and nothing can be added to it.</summary>
    public static ScriptObject Item(ViewScope scope, Event occurrence) => scope.Shared.Item(occurrence);

    /// <summary>An event in a list, as the beginning of a view that says more. Its accounts are shown without marks there: what they rest on stands on its own page.</summary>
    /// <param name="scope">The page or pages that show it.</param>
    /// <param name="occurrence">The event.</param>
    /// <param name="capacity">How many members the view will have.</param>
    public static ScriptObject Make(ViewScope scope, Event occurrence, int capacity = 26)
    {
        var view = RefViews.Make(scope, occurrence, capacity);
        var date = occurrence.Date.Value;
        view["date"] = scope.Dates.Read(date);
        view["date_short"] = scope.Dates.Read(date);
        view["edtf"] = date.Text;
        view["earliest"] = date.Earliest?.ToString();
        view["latest"] = date.Latest?.ToString();
        view["precision"] = date.Precision.Word();
        view["approximate"] = date.IsApproximate;
        view["uncertain"] = date.IsUncertain;
        view["status"] = occurrence.Status.ToString().ToLowerInvariant();
        view["importance"] = occurrence.Importance;
        view["lane"] = Word(scope.Knowledge.Lanes.Of(occurrence));
        view["place"] = RefViews.Ref(scope, occurrence.Place?.Value);
        view["people"] = RefViews.Refs(scope, occurrence.People);
        view["organizations"] = RefViews.Refs(scope, occurrence.Organizations);
        view["products"] = RefViews.Refs(scope, occurrence.Products);
        view["topics"] = RefViews.List(occurrence.Head.Topics.Select(t => t.Value));
        view["accounts"] = AccountViews.List(scope, occurrence.Accounts, null);
        view["era"] = TimelineParts.EraOf(scope.Settings, occurrence)?.Id.Value;
        view["year"] = TimelineOrder.Year(scope, occurrence);
        return view;
    }

    /// <summary>An event on the timeline: an item with its date drawn (<c>bars</c>), the ids to filter by (<c>tags</c>) and the dates of rival accounts (<c>rivals</c>).</summary>
    public static ScriptObject OnTimeline(PageScope scope, Event occurrence)
    {
        var view = Make(scope, occurrence, 30);
        view["bars"] = DateBars.Of(occurrence.Date.Value);
        view["tags"] = string.Join(' ', Tags(occurrence));
        view["rivals"] = RefViews.List(occurrence.Accounts
            .Select(a => a.Date?.Value)
            .OfType<EdtfDate>()
            // Who says less than the page, "in 2019" of a day of that year, does not contradict it.
            .Where(d => !d.Holds(occurrence.Date.Value))
            .Distinct()
            .Select(scope.Dates.Read));
        return view;
    }

    /// <summary>Ids of the people, organizations, products and topics of an event, each once.</summary>
    public static IEnumerable<string> Tags(Event occurrence) =>
        occurrence.People.Concat(occurrence.Said.Select(s => s.By)).Concat(occurrence.Organizations).Concat(occurrence.Products).Concat(occurrence.Head.Topics)
            .Select(id => id.Value)
            .Distinct(StringComparer.Ordinal);

    /// <summary>A lane as templates and styles call it.</summary>
    public static string Word(Lane lane) => lane switch
    {
        Lane.First => "first",
        Lane.Both => "both",
        Lane.Second => "second",
        _ => "none",
    };

    /// <summary>Events in a list.</summary>
    public static ScriptArray Items(ViewScope scope, IEnumerable<Event> events) => RefViews.List(events.Select(e => Item(scope, e)));

    /// <summary>A figure with the event that gives it.</summary>
    public static ScriptObject Figure(PageScope scope, Event occurrence, Figure figure) => new()
    {
        ["id"] = figure.Id.Value,
        ["name"] = scope.Say(figure.Name),
        ["value"] = Number(scope.Say(figure.Value.Value)),
        ["unit"] = figure.Unit is { } unit ? scope.Say(unit) : null,
        ["as_of"] = figure.AsOf is { } day ? scope.Dates.Read(day.Value) : null,
        ["cite"] = scope.References.Marks(figure.Cite),
        ["event"] = RefViews.Ref(scope, occurrence),
    };

    /// <summary>A value as it is read: with commas between thousands; a year-like number, and what is no number, stays as it is.</summary>
    public static string Number(string value) =>
        value.Length > 4 && decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("#,0.###", CultureInfo.InvariantCulture)
            : value;
}
