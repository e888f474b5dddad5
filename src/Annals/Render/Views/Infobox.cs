using System.Globalization;
using Annals.Dates;
using Annals.Files;
using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>The box of a note's own fields, row by row.</summary>
internal sealed class Infobox(PageScope scope, Note note)
{
    private readonly List<object?> rows = [];

    public static ScriptArray Of(PageScope scope, Note note)
    {
        var box = new Infobox(scope, note);
        box.AddRows();
        return RefViews.List(box.rows);
    }

    private void AddRows()
    {
        switch (note)
        {
            case Person p:
                Date("born", p.Born);
                Date("died", p.Died);
                break;
            case Organization o:
                Date("founded", o.Founded);
                Date("dissolved", o.Dissolved);
                Notes("headquarters", o.Headquarters);
                Notes("parent", o.Parent);
                Row("former_names", [.. o.FormerNames.Select(f => Value(scope.Say(f.Name) + (f.Until is { } until ? $" ({scope.T("period.until", scope.Dates.Read(until.Value))})" : "")))]);
                break;
            case Product p:
                Notes("maker", p.Maker);
                if (p.Category is { } category) Row("category", Value(scope.Word("category", category)));
                Date("announced", p.Announced);
                Date("released", p.Released);
                Date("retired", p.Retired);
                Notes("predecessor", p.Predecessor);
                Notes("part_of", p.PartOf);
                Notes("uses", [.. p.Uses]);
                break;
            case Event e:
                Date("date", e.Date);
                Row("status", Value(scope.T("status." + e.Status.ToString().ToLowerInvariant())));
                Notes("place", e.Place);
                Notes("people", [.. e.People]);
                Notes("organizations", [.. e.Organizations]);
                Notes("products", [.. e.Products]);
                break;
            case Place p:
                Notes("within", p.Within);
                if (p.Coordinates is { } c) Row("coordinates", Value(string.Create(CultureInfo.InvariantCulture, $"{c.Latitude}, {c.Longitude}")));
                break;
            case Source s:
                Row("author", Values(s.Author));
                Row("publisher", Values(s.Publisher));
                Date("published", s.Published);
                Date("accessed", s.Accessed);
                if (s.Type is { } type) Row("type", Value(scope.T("type." + type)));
                if (s.Language is { } language) Row("language", Value(language));
                if (s.Url is { } url) Row("url", Value(new Uri(url.Value).Host, url.Value));
                if (s.Archived is { } archived) Row("archived", Value(new Uri(archived.Value).Host, archived.Value));
                if (s.Reliability is { } reliability) Row("reliability", Value(scope.T("grade." + reliability.Grade)));
                Notes("copy_of", s.CopyOf);
                break;
        }
    }

    private void Date(string field, Located<EdtfDate>? date)
    {
        if (date is null) return;
        var value = Value(scope.Dates.Read(date.Value));
        if (date.Value.Precision == DatePrecision.Day) value["datetime"] = date.Value.Earliest?.ToString();
        Row(field, value);
    }

    private void Notes(string field, params Located<string>?[] ids) =>
        Row(field, [.. ids.Select(id => scope.Knowledge.Find(id?.Value ?? "")).OfType<Note>().Select(n =>
        {
            var name = scope.In(n.Head.Name);
            var value = Value(name.Value, scope.Href(Routes.Note(n)));
            value["lang"] = scope.ForeignTag(name);
            return value;
        })]);

    private ScriptObject[] Values(Text? text) => text is null ? [] : [Value(scope.Say(text))];

    private void Row(string field, params ScriptObject[] values)
    {
        if (values.Length == 0) return;
        var cite = note.Head.Cites.Where(c => c.Field.Value == field).SelectMany(c => c.Cite).ToArray();
        rows.Add(new ScriptObject
        {
            ["label"] = scope.T("field." + field),
            ["values"] = RefViews.List(values),
            ["cite"] = scope.References.Marks(cite),
        });
    }

    private static ScriptObject Value(string text, string? href = null) => new()
    {
        ["text"] = text,
        ["href"] = href,
        ["lang"] = null,
        ["datetime"] = null,
    };
}
