using Annals.Model;
using Annals.Render.Views;

namespace Annals.Render.Pages;

/// <summary>Which pages the site has, in each language alike.</summary>
internal static class AllPages
{
    /// <summary>All pages in a fixed order.</summary>
    public static IEnumerable<PageModel> Of(Knowledge knowledge)
    {
        foreach (var (template, path) in Routes.Sections)
        {
            yield return new PageModel(
                template,
                path,
                null,
                s => s.T($"{template}.title"),
                s => template == "home" ? s.Say(s.Settings.Description) : s.T($"{template}.description"),
                SectionPages.Fill(template));
        }

        foreach (var part in TimelinePage.Parts(knowledge).Concat(NumbersPage.Parts(knowledge)).Concat(SourcePartPages.Of(knowledge)).Concat(NoteEventPages.Of(knowledge))) yield return part;

        foreach (var kind in NoteKinds.All)
        {
            yield return new PageModel(
                "index",
                Routes.Index(kind),
                null,
                s => s.T("kind." + kind.Folder()),
                s => s.T("index.description", s.T("kind." + kind.Folder()), s.Say(s.Settings.Title)),
                (s, view) => IndexPage.Fill(s, view, kind));
        }

        foreach (var note in knowledge.Notes)
        {
            yield return new PageModel(
                note.Kind.Word(),
                Routes.Note(note),
                note,
                // A report is often called what the event that it reports is called.
                s => note is Source ? $"{s.Say(note.Head.Name)} · {s.T("kind.source")}" : s.Say(note.Head.Name),
                s => s.Say(note.Head.Summary),
                (s, view) => view["note"] = NoteViews.Of(s, note));
        }
    }

    /// <summary>The page for addresses that lead nowhere.</summary>
    public static PageModel NotFound { get; } = new(
        "not-found",
        Routes.NotFoundFile,
        null,
        s => s.T("not-found.title"),
        s => s.T("not-found.description"),
        (_, _) => { });
}
