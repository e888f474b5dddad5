using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>What a source's own page shows besides what every note has: what the document is, and everything that rests on it.</summary>
internal static class SourceViews
{
    public static void AddTo(PageScope scope, ScriptObject view, Source source)
    {
        view["url"] = source.Url?.Value;
        view["archived"] = source.Archived?.Value;
        view["publisher"] = source.Publisher is { } publisher ? scope.Say(publisher) : null;
        view["author"] = source.Author is { } author ? scope.Say(author) : null;
        view["published"] = source.Published is { } day ? scope.Dates.Read(day.Value) : null;
        view["accessed"] = source.Accessed is { } read ? scope.Dates.Read(read.Value) : null;
        view["grade"] = source.Reliability?.Grade;
        view["reason"] = source.Reliability?.Reason is { } reason ? scope.Say(reason) : null;
        view["type"] = source.Type;
        view["copy_of"] = RefViews.Ref(scope, source.CopyOf?.Value);
        view["originals"] = RefViews.Refs(scope, Copies.Originals(scope.Knowledge, source));
        view["copies"] = RefViews.Refs(scope, Copies.Of(scope.Knowledge, source));
        view["rests"] = RefViews.List(scope.Knowledge.Rests[source.Id]
            .Where(r => r.Statement.Language is null || r.Statement.Language == scope.Language.Path)
            // The very statement: no two are equal, and to compare them by all that they say takes long.
            .GroupBy(r => r.Statement, ReferenceEqualityComparer.Instance)
            .Select(g => g.ToArray())
            .OrderBy(r => r[0].Note.Kind)
            .ThenBy(r => r[0].Note.Id, StringComparer.Ordinal)
            .Select(r => Rest(scope, r[0].Note, r[0].Statement, r.Select(x => x.Citation))));
    }

    private static ScriptObject Rest(PageScope scope, Note note, Statement statement, IEnumerable<Citation> citations) => new()
    {
        ["note"] = RefViews.Ref(scope, note),
        ["statement"] = StatementViews.Text(scope, note, statement),
        ["href"] = scope.Href(Routes.Note(note), statement.Anchor is { } anchor ? "#" + anchor : ""),
        ["passages"] = RefViews.List(citations.Select(c => new ScriptObject(2) { ["locator"] = c.Locator?.Value, ["check"] = VerificationViews.Of(scope, c) })),
    };
}
