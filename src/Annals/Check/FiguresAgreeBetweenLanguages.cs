using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>
/// A figure says the same in every language. A value written by language stands beside a unit in each of them, is a number in all or in none, and
/// keeps the proportion of its units: where billion US dollars are once 10 亿美元, they always are.
/// </summary>
public static class FiguresAgreeBetweenLanguages
{
    /// <summary>A figure that says something else in another language.</summary>
    public static readonly Rule SayTheSame = new("AN315", Severity.Error, "a figure says the same in every language");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        var languages = knowledge.Settings.Languages.Select(l => l.Path).ToImmutableArray();
        var figures = knowledge.Timeline.SelectMany(e => e.Figures).ToArray();
        foreach (var figure in figures.Where(IsWrittenByLanguage))
        {
            foreach (var language in languages)
            {
                if (Lacking(figure, language) is { } lacking) yield return lacking;
            }
        }

        foreach (var language in languages.Where(l => l != knowledge.Settings.Default.Path))
        {
            foreach (var found in OutOfProportion(knowledge.Settings.Default.Path, language, figures)) yield return found;
        }
    }

    private static bool IsWrittenByLanguage(Figure figure) => figure.Value.Value.Versions.Length > 1;

    private static Diagnostic? Lacking(Figure figure, string language)
    {
        var missing = !figure.Value.Value.Has(language) ? "value" : figure.Unit?.Has(language) == false ? "unit" : null;
        return missing is null
            ? null
            : SayTheSame.At(
                figure.Value.At,
                $"`{figure.Id.Value}` has no {missing} in `{language}`, though its values are written by language",
                $"add `{language}:` to the map of `{missing}`, or write one value for all languages");
    }

    // Figures with the same units in both languages; the first of them sets the proportion.
    private static IEnumerable<Diagnostic> OutOfProportion(string main, string language, IEnumerable<Figure> figures)
    {
        var written = from figure in figures
                      let one = figure.Value.Value.In(main, main).Value
                      let two = figure.Value.Value.In(language, main).Value
                      select (Figure: figure, Texts: (one, two), Numbers: (One: FigureNumber.Parse(one), Two: FigureNumber.Parse(two)));
        foreach (var units in written.GroupBy(w => (w.Figure.Unit?.In(main, main).Value, w.Figure.Unit?.In(language, main).Value)))
        {
            (Figure Figure, (string, string) Texts, (decimal One, decimal Two) Numbers)? first = null;
            foreach (var (figure, texts, numbers) in units)
            {
                if (numbers is not ({ } one, { } two))
                {
                    if (numbers.One is null != numbers.Two is null) yield return NumberInOneOnly(figure, texts, (main, language));
                }
                else if (first is null)
                {
                    if (one != 0 && two != 0) first = (figure, texts, (one, two));
                    else if (one != two) yield return Differ(figure, figure, texts, texts, (main, language));
                }
                else if (one * first.Value.Numbers.Two != two * first.Value.Numbers.One)
                {
                    yield return Differ(figure, first.Value.Figure, texts, first.Value.Texts, (main, language));
                }
            }
        }
    }

    private static Diagnostic NumberInOneOnly(Figure figure, (string One, string Two) texts, (string One, string Two) languages) => SayTheSame.At(
        figure.Value.At,
        $"`{figure.Id.Value}` is a number in one language only: `{texts.One}` in `{languages.One}`, `{texts.Two}` in `{languages.Two}`",
        "write a number in both, with words such as \"about\" in `name`, or in neither");

    private static Diagnostic Differ(Figure figure, Figure first, (string One, string Two) texts, (string One, string Two) other, (string One, string Two) languages) => SayTheSame.Between(
        figure.Value.At,
        first.Value.At,
        Severity.Error,
        $"`{figure.Id.Value}` is {texts.One} in `{languages.One}` and {texts.Two} in `{languages.Two}`, but with the same units `{first.Id.Value}` is {other.One} and {other.Two} ({first.Value.At})",
        "mend the value or the unit in one language");
}
