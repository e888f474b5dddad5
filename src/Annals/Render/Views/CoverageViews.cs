using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>How far a page, a kind and the site can be traced.</summary>
internal static class CoverageViews
{
    /// <summary>The coverage of one note's page; <see langword="null"/> if the note states nothing.</summary>
    public static ScriptObject? Of(PageScope scope, Note note) =>
        Coverage.Of(scope.Knowledge, note, scope.Language.Path) is { Statements: > 0 } coverage ? Figures(coverage) : null;

    /// <summary>A row for each kind, and one for all of them.</summary>
    public static ScriptObject Table(PageScope scope)
    {
        var language = scope.Language.Path;
        return new ScriptObject
        {
            ["rows"] = RefViews.List(Coverage.Kinds
                .Select(kind => (kind, Coverage: Coverage.Of(scope.Knowledge, kind, language)))
                .Where(r => r.Coverage.Statements > 0)
                .Select(r =>
                {
                    var row = Figures(r.Coverage);
                    row["name"] = scope.T("kind." + r.kind.Folder());
                    row["href"] = scope.Href(Routes.Index(r.kind));
                    return row;
                })),
            ["total"] = Figures(Coverage.Of(scope.Knowledge, language)),
        };
    }

    private static ScriptObject Figures(Coverage coverage) => new()
    {
        ["pages"] = coverage.Pages,
        ["statements"] = coverage.Statements,
        ["cited"] = coverage.Cited,
        ["citations"] = coverage.Citations,
        ["verified"] = coverage.Verified,
        ["one_source"] = coverage.OnOneSource,
        ["low_only"] = coverage.OnLowOnly,
    };
}
