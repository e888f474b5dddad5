using Annals.Model;
using Annals.Render.Views;

namespace Annals.Render.Pages;

/// <summary>The pages below a source on which much rests: one for each kind of note.</summary>
internal static class SourcePartPages
{
    /// <summary>The pages of all sources.</summary>
    public static IEnumerable<PageModel> Of(Knowledge knowledge) =>
        from source in knowledge.All<Source>()
        from kind in SourceParts.Of(knowledge, source)
        select new PageModel(
            "rests",
            Routes.SourcePart(source, kind),
            null,
            s => s.T("rests.title", s.T("kind." + kind.Folder()), s.Say(source.Head.Name)),
            s => s.T("rests.description", s.T("kind." + kind.Folder()), s.Say(source.Head.Name)),
            (s, view) => RestViews.AddPart(s, view, source, kind))
        {
            Above = source,
        };
}
