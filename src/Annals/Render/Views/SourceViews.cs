using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>What a source's own page shows besides what every note has: what the document is, and everything that rests on it.</summary>
internal static class SourceViews
{
    // Of a statement's beginning, in letters as wide as Han ones: enough to know it by.
    private const int LongestStatement = 40;

    public static void AddTo(PageScope scope, ScriptObject view, Source source)
    {
        AddDocument(scope, view, source);
        view["author"] = source.Author is { } author ? scope.Say(author) : null;
        view["accessed"] = source.Accessed is { } read ? scope.Dates.Read(read.Value) : null;
        view["reason"] = source.Reliability?.Reason is { } reason ? scope.Say(reason) : null;
        view["type"] = source.Type;
        view["copy_of"] = RefViews.Ref(scope, source.CopyOf?.Value);
        view["originals"] = RefViews.Refs(scope, Copies.Originals(scope.Knowledge, source));
        view["copies"] = RefViews.Refs(scope, Copies.Of(scope.Knowledge, source));
        AddRests(scope, view, source);
    }

    /// <summary>What the document is, wherever a source is shown: where it can be read, who published it and when, its language, its grade.</summary>
    public static void AddDocument(ViewScope scope, ScriptObject view, Source source)
    {
        view["url"] = source.Url?.Value;
        view["archived"] = source.Archived?.Value;
        view["publisher"] = source.Publisher is { } publisher ? scope.Say(publisher) : null;
        view["written_in"] = scope.ForeignTag(source);
        view["published"] = source.Published is { } day ? scope.Dates.Read(day.Value) : null;
        view["grade"] = source.Reliability?.Grade;
    }

    private static void AddRests(PageScope scope, ScriptObject view, Source source)
    {
        var rests = scope.Knowledge.Rests[source.Id].Where(r => r.Statement.Language is null || r.Statement.Language == scope.Language.Path).ToArray();
        // Hundreds of passages share one check: it is said once, and each passage says only what is not so.
        var usual = rests.GroupBy(r => VerificationViews.Of(scope, r.Citation), ReferenceEqualityComparer.Instance).MaxBy(g => g.Count())?.Key;
        var notes = rests
            // By id, and by the very statement: no two are equal, and to compare notes and statements by all that they say takes long.
            .GroupBy(r => r.Note.Id, StringComparer.Ordinal)
            .Select(g => (g.First().Note, Statements: g.GroupBy(r => r.Statement, ReferenceEqualityComparer.Instance).Select(s => s.ToArray()).ToArray()))
            .OrderBy(n => n.Note.Kind)
            .ThenBy(n => n.Note.Id, StringComparer.Ordinal)
            .ToArray();
        view["rests"] = RefViews.List(notes.Select(n => new ScriptObject(2)
        {
            ["note"] = RefViews.Ref(scope, n.Note),
            ["statements"] = RefViews.List(n.Statements.Select(s => Rest(scope, s, usual))),
        }));
        view["rests_count"] = notes.Sum(n => n.Statements.Length);
        view["rests_passages"] = rests.Length;
        view["rests_check"] = usual;
    }

    private static ScriptObject Rest(PageScope scope, Rest[] rests, object? usual) => new(3)
    {
        ["text"] = LabelWidth.Beginning(StatementViews.Text(scope, rests[0].Note, rests[0].Statement), LongestStatement),
        ["href"] = scope.Href(Routes.Note(rests[0].Note), rests[0].Statement.Anchor is { } anchor ? "#" + anchor : ""),
        ["passages"] = RefViews.List(rests.Select(r => new ScriptObject(2)
        {
            ["locator"] = r.Citation.Locator?.Value,
            ["check"] = VerificationViews.Of(scope, r.Citation) is var check && check != usual ? check : null,
        })),
    };
}
