using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>A figure has one value: events that give the same figure agree, or one of them names the other's value among its accounts.</summary>
public static class FiguresHaveOneValue
{
    /// <summary>A figure with two values.</summary>
    public static readonly Rule OneValue = new("AN312", Severity.Error, "a figure has the same value wherever it is given");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        var given = knowledge.Timeline.SelectMany(e => e.Figures.Select(f => (Event: e, Figure: f))).GroupBy(g => g.Figure.Id.Value, StringComparer.Ordinal);
        foreach (var figure in given)
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
                    "keep one of the two, give both under `accounts`, or choose another id for another figure");
            }
        }
    }

    private static bool IsSame(Knowledge knowledge, Figure one, Figure other) => Written(knowledge, one) == Written(knowledge, other);

    private static bool Tells(Event happening, Figure rival) =>
        happening.Accounts.Any(a => a.Value is { } text && text.Versions.Any(v => v.Value.Split(' ').Contains(rival.Value, StringComparer.Ordinal)));

    private static string Written(Knowledge knowledge, Figure figure)
    {
        var main = knowledge.Settings.Default.Path;
        return figure.Unit is { } unit ? $"{figure.Value} {unit.In(main, main).Value}" : figure.Value;
    }
}
