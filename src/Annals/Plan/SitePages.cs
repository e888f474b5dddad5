using Annals.Files;
using Annals.Model;
using Annals.Render;
using Annals.Render.Pages;

namespace Annals.Plan;

/// <summary>The pages of all languages, and the drawings beside them.</summary>
internal sealed class SitePages
{
    private readonly Knowledge knowledge;
    private readonly Theme theme;
    private readonly Lazy<TieMap> ties;
    private readonly Edition[] editions;
    private readonly PageModel[] pages;

    public SitePages(Knowledge knowledge, Theme theme)
    {
        this.knowledge = knowledge;
        this.theme = theme;
        ties = new(() => new TieMap(knowledge));
        editions = [.. knowledge.Settings.Languages.Select(l => new Edition(knowledge, theme, l, ties))];
        pages = [.. PageRenderer.PagesOf(knowledge)];
    }

    /// <summary>The pages.</summary>
    public IEnumerable<PlannedFile> Pages()
    {
        foreach (var edition in editions)
        {
            foreach (var page in pages)
                yield return new PlannedFile(Routes.File(PathOf(edition, page)), From(edition, page), () => PageRenderer.Render(edition, page));
        }

        var main = editions.First(e => e.Language == knowledge.Settings.Default);
        yield return new PlannedFile(Routes.NotFoundFile, Location.StartOf("templates/pages/not-found.html"), () => PageRenderer.Render(main, PageRenderer.NotFound));
    }

    /// <summary>The drawings.</summary>
    public IEnumerable<PlannedFile> Drawings()
    {
        if (!theme.HasDrawings) return [];
        var drawn = pages.Zip(Concurrently.Select(pages, p => PageRenderer.IsDrawn(knowledge, ties.Value, p))).Where(p => p.Second).Select(p => p.First).ToArray();
        return from edition in editions
               from page in drawn
               select new PlannedFile(PathOf(edition, page) + Routes.NearFile, From(edition, page), () => PageRenderer.Draw(edition, page));
    }

    private string PathOf(Edition edition, PageModel page) => Routes.In(knowledge.Settings, edition.Language, page.Path);

    private static Location From(Edition edition, PageModel page) =>
        Location.StartOf(page.Note is { } note ? Routes.FileIn(note, edition.Language.Path) : $"templates/pages/{page.Template}.html");
}
