using Annals.Model;
using Annals.Render.Pages;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>What every template gets: the site and the page itself.</summary>
internal static class SiteViews
{
    private static readonly string[] Navigation = ["timeline", "people", "organizations", "products", "topics", "numbers", "sources", "search"];

    public static ScriptObject Site(ViewScope scope)
    {
        var counts = new ScriptObject();
        foreach (var kind in NoteKinds.All) counts[kind.Folder()] = scope.Knowledge.Counts[kind];
        return new ScriptObject
        {
            ["title"] = scope.Say(scope.Settings.Title),
            ["description"] = scope.Say(scope.Settings.Description),
            ["base_url"] = scope.Settings.BaseUrl,
            ["policy"] = new Html(ContentPolicy.Page),
            ["language"] = new ScriptObject { ["tag"] = scope.Language.Tag, ["path"] = scope.Language.Path, ["name"] = scope.Language.Name },
            ["repository_url"] = scope.Settings.Repository?.Url,
            ["counts"] = counts,
            ["search_index_href"] = scope.Href(Routes.SearchIndex),
        };
    }

    public static ScriptObject Page(PageScope scope, PageModel page)
    {
        var isNotFound = page.Template == "not-found";
        var view = new ScriptObject(20)
        {
            ["template"] = page.Template,
            ["title"] = page.Title(scope),
            ["description"] = page.Description(scope),
            ["path"] = scope.Path,
            ["canonical"] = scope.Settings.BaseUrl + scope.Path,
            ["home_href"] = scope.Href(""),
            ["feed_href"] = scope.Href("feed.xml"),
            ["feed_absolute"] = scope.Settings.BaseUrl + Routes.In(scope.Settings, scope.Language, "feed.xml"),
            ["record_href"] = page.Note is null ? null : scope.FileHref("data/site.json"),
            ["source_href"] = page.Note is { } note ? scope.FileHref(Routes.SourceText(note, scope.Language.Path, scope.Path)) : null,
            ["edit_href"] = page.Note is { } edited && scope.Settings.Repository is { } repository
                ? $"{repository.Url}/edit/{repository.Branch}/{Routes.FileIn(edited, scope.Language.Path)}"
                : null,
            ["history_href"] = page.Note is { } traced && scope.Settings.Repository is { } archive
                ? $"{archive.Url}/commits/{archive.Branch}/{Routes.FileIn(traced, scope.Language.Path)}"
                : null,
            ["alternates"] = RefViews.List(isNotFound ? [] : scope.Settings.Languages.Select(l => Alternate(scope, page, l))),
            ["nav"] = scope.Shared.Menu(Navigation.FirstOrDefault(key => page.Path.StartsWith(key + "/", StringComparison.Ordinal)) ?? ""),
            ["trail"] = RefViews.List(Trail(scope, page)),
            ["noindex"] = isNotFound,
            ["structured"] = StructuredData.Of(scope, page),
            ["card"] = scope.Theme.Asset("card.png") is { } card ? scope.Settings.BaseUrl + card : null,
        };
        return view;
    }

    /// <summary>The entries of the menu.</summary>
    public static ScriptArray Menu(ViewScope scope, string current) => RefViews.List(Navigation.Select(key => new ScriptObject
    {
        ["key"] = key,
        ["name"] = scope.T("nav." + key),
        ["href"] = scope.Href(key + "/"),
        ["current"] = key == current,
    }));

    private static ScriptObject Alternate(PageScope scope, PageModel page, Language language)
    {
        var path = Routes.In(scope.Settings, language, page.Path);
        return new ScriptObject
        {
            ["tag"] = language.Tag,
            ["path"] = language.Path,
            ["name"] = language.Name,
            ["href"] = scope.FileHref(path),
            ["absolute"] = scope.Settings.BaseUrl + path,
            ["current"] = language == scope.Language,
        };
    }

    private static IEnumerable<object?> Trail(PageScope scope, PageModel page)
    {
        if ((page.Note ?? page.Above) is not { } note) yield break;
        yield return new ScriptObject { ["name"] = scope.T("kind." + note.Kind.Folder()), ["href"] = scope.Href(Routes.Index(note.Kind)), ["lang"] = null };
        if (page.Above is { } above) yield return RefViews.Ref(scope, above);
    }
}
