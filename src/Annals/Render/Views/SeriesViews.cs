using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>Views of figures that are given more than once.</summary>
internal static class SeriesViews
{
    private static readonly char[] Qualifiers = ['(', '（', ',', '，'];

    /// <summary>A series with its drawing, if its values can be compared, and its table.</summary>
    public static ScriptObject Of(PageScope scope, FigureSeries series)
    {
        var rows = series.Points.Select(p => Row(scope, p)).ToArray();
        var name = NameOf(scope, series);
        var units = rows.Select(r => (string?)r["unit"]).Distinct(StringComparer.Ordinal).ToArray();
        return new ScriptObject
        {
            ["id"] = series.Id,
            ["name"] = name,
            ["unit"] = units.Length == 1 ? units[0] : null,
            ["mixed"] = units.Length > 1,
            ["named"] = rows.Any(r => (string?)r["name"] != name),
            ["chart"] = series.IsComparable ? SeriesChart.Of(scope, series) : null,
            ["text"] = string.Join(scope.T("numbers.separator"), rows.Select(r => scope.T("numbers.point", r["date"], r["value"]))),
            ["rows"] = RefViews.List(rows),
        };
    }

    private static ScriptObject Row(PageScope scope, FigurePoint point)
    {
        var view = EventViews.Figure(scope, point.Event, point.Figure);
        view["date"] = scope.Dates.Read(point.Date);
        return view;
    }

    // Names of one figure differ by what is said of a single value ("about", "year to March 2025"): the series is called by what most
    // of them have before it.
    private static string NameOf(PageScope scope, FigureSeries series)
    {
        var names = series.Points.Select(p => scope.Say(p.Figure.Name)).Distinct(StringComparer.Ordinal).ToArray();
        if (names.Length == 1) return names[0];
        return series.Points
            .Select(p => scope.Say(p.Figure.Name))
            .Select(name => name.IndexOfAny(Qualifiers) is > 0 and var end ? name[..end].TrimEnd() : name)
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Length)
            .First().Key;
    }
}
