using Annals.Model;
using Annals.Render.Views;
using Scriban.Runtime;

namespace Annals.Render.Pages;

/// <summary>
/// All figures: what was counted more than once as a series, the rest by whom it is about. On one page, or, when they are many, the
/// series on the first and a page for each part of the rest.
/// </summary>
internal static class NumbersPage
{
    /// <summary>The pages of parts, if there are any.</summary>
    public static IEnumerable<PageModel> Parts(Knowledge knowledge)
    {
        var figures = knowledge.Figures;
        return figures.Parts.Where(_ => figures.IsSplit).Select(part => new PageModel(
            "numbers",
            Routes.NumbersPart(part.Slug),
            null,
            s => s.T("part.title", s.T("numbers.title"), NameOf(s, part)),
            s => s.T("numbers.part-description", NameOf(s, part)),
            (s, view) => Fill(s, view, part)));
    }

    /// <summary>The first page.</summary>
    public static void Fill(PageScope scope, ScriptObject view) => Fill(scope, view, null);

    private static void Fill(PageScope scope, ScriptObject view, FigurePart? only)
    {
        var figures = scope.Knowledge.Figures;
        view["series"] = RefViews.List(figures.Series.Where(_ => only is null).Select(s => SeriesViews.Of(scope, s)));
        view["groups"] = RefViews.List(figures.Parts.Where(p => !figures.IsSplit || p.Slug == only?.Slug).Select(part => new ScriptObject
        {
            ["name"] = NameOf(scope, part),
            ["figures"] = RefViews.List(part.Figures.Select(p => EventViews.Figure(scope, p.Event, p.Figure))),
        }));
        view["parts"] = RefViews.List(figures.IsSplit
            ? figures.Parts
                .Select(part => PartViews.Way(scope, NameOf(scope, part), Routes.NumbersPart(part.Slug), part.Figures.Length, part.Slug == only?.Slug))
                .Prepend(PartViews.Way(scope, scope.T("numbers.series"), Routes.Numbers, figures.Series.Length, only is null))
            : []);
        view["references"] = ReferenceViews.List(scope, []);
    }

    private static string NameOf(PageScope scope, FigurePart part)
    {
        var name = part.Lane switch
        {
            Lane.First or Lane.Second => scope.Say(scope.Knowledge.Find(part.Lane == Lane.First ? scope.Knowledge.Lanes.First! : scope.Knowledge.Lanes.Second!)!.Head.Name),
            Lane.Both => scope.T("timeline.both"),
            _ => scope.T("numbers.others"),
        };
        return PartViews.Numbered(name, part.Number);
    }
}
