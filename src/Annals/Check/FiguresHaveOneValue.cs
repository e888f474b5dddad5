using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>
/// A figure has one value on a day. Figures with the same id make a series, and each <c>as_of</c> (or else the event's date) is
/// a point of it; events that give the same point agree, or one of them names the other's value among its accounts.
/// </summary>
public static class FiguresHaveOneValue
{
    /// <summary>A figure with two values.</summary>
    public static readonly Rule OneValue = new("AN312", Severity.Error, "a figure has the same value wherever it is given for the same day");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        var points = knowledge.Timeline
            .SelectMany(e => e.Figures.Select(f => (Event: e, Figure: f)))
            .GroupBy(g => (g.Figure.Id.Value, (g.Figure.AsOf ?? g.Event.Date).Value));
        foreach (var figure in points)
        {
            var (first, value) = figure.First();
            foreach (var (other, rival) in figure.Skip(1))
            {
                if (IsSame(knowledge, value, rival) || Tells(first, rival) || Tells(other, value)) continue;
                yield return OneValue.Between(
                    rival.Id.At,
                    value.Id.At,
                    Severity.Error,
                    $"`{rival.Id.Value}` is {Written(knowledge, rival)} here, but {Written(knowledge, value)} in `{first.Id}` ({value.Id.At})",
                    "keep one of the two, give both under `accounts`, or tell the figures apart by `as_of` or `id`");
            }
        }
    }

    private static bool IsSame(Knowledge knowledge, Figure one, Figure other) => Written(knowledge, one) == Written(knowledge, other);

    private static bool Tells(Event happening, Figure rival) =>
        happening.Accounts.Any(a => a.Value is { } text && text.Versions.Any(v => v.Value.Split(' ').Intersect(rival.Value.Value.Versions.Select(r => r.Value), StringComparer.Ordinal).Any()));

    private static string Written(Knowledge knowledge, Figure figure)
    {
        var main = knowledge.Settings.Default.Path;
        var value = figure.Value.Value.In(main, main).Value;
        return figure.Unit is { } unit ? $"{value} {unit.In(main, main).Value}" : value;
    }
}
