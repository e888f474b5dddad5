using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>What <c>site.yml</c> puts on the home page exists: figures that events give, and the page that leads new readers in.</summary>
public static class HomeNamesWhatExists
{
    /// <summary>A figure that no event gives.</summary>
    public static readonly Rule FiguresAreGiven = new("AN321", Severity.Error, "every figure of the home page is given by an event");

    /// <summary>A start that is no published page.</summary>
    public static readonly Rule StartIsAPage = new("AN322", Severity.Error, "the home page leads new readers to a page of the site");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        var home = knowledge.Settings.Home;
        if (home.Start is { } start && knowledge.Find(start.Value) is not Page)
        {
            var pages = knowledge.Notes.OfType<Page>().Select(p => p.Id);
            yield return StartIsAPage.At(start.At, $"no published page is called `{start.Value}`", Nearest.Hint(start.Value, pages, "name the file of a page without `.md`"));
        }

        if (home.Figures.IsEmpty) yield break;
        var given = knowledge.Timeline.SelectMany(e => e.Figures).Select(f => f.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var figure in home.Figures.Where(f => !given.Contains(f.Value)))
            yield return FiguresAreGiven.At(figure.At, $"no event gives a figure `{figure.Value}`", Nearest.Hint(figure.Value, given, "name the `id` of an entry of `figures`"));
    }
}
