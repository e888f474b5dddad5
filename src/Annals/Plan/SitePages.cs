using Annals.Files;
using Annals.Model;
using Annals.Render;

namespace Annals.Plan;

/// <summary>The pages of all languages.</summary>
internal static class SitePages
{
    public static IEnumerable<PlannedFile> Of(Knowledge knowledge, Theme theme)
    {
        foreach (var language in knowledge.Settings.Languages)
        {
            var edition = new Edition(knowledge, theme, language);
            foreach (var page in PageRenderer.PagesOf(knowledge))
            {
                var path = Routes.File(Routes.In(knowledge.Settings, language, page.Path));
                var from = Location.StartOf(page.Note is { } note ? Routes.FileIn(note, language.Path) : $"templates/pages/{page.Template}.html");
                yield return new PlannedFile(path, from, () => PageRenderer.Render(edition, page));
            }
        }

        var main = new Edition(knowledge, theme, knowledge.Settings.Default);
        yield return new PlannedFile(Routes.NotFoundFile, Location.StartOf("templates/pages/not-found.html"), () => PageRenderer.Render(main, PageRenderer.NotFound));
    }
}
