using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>What rests on a source: on its own page, or, where it is much, by kind of note on pages below it.</summary>
internal static class RestViews
{
    // Of a statement's beginning, in letters as wide as Han ones: enough to know it by.
    private const int LongestStatement = 40;

    /// <summary>What rests on a source in the page's language.</summary>
    public static IEnumerable<Rest> On(PageScope scope, Note source) => SourceParts.RestsIn(scope.Knowledge.Rests[source.Id], scope.Language);

    /// <summary>The source's own page: all that rests on it, or the ways to the pages of its parts.</summary>
    public static void AddTo(PageScope scope, ScriptObject view, Source source)
    {
        var rests = On(scope, source).ToArray();
        var ways = Ways(scope, source, rests, null);
        Add(scope, view, rests, isListed: ways.Count == 0);
        view["rests_parts"] = ways;
    }

    /// <summary>The page of one kind.</summary>
    public static void AddPart(PageScope scope, ScriptObject view, Source source, NoteKind kind)
    {
        var rests = On(scope, source).ToArray();
        Add(scope, view, [.. rests.Where(r => r.Note.Kind == kind)], isListed: true);
        view["source"] = scope.Shared.Cited(source);
        view["kind_name"] = scope.T("kind." + kind.Folder());
        view["parts"] = Ways(scope, source, rests, kind);
    }

    private static ScriptArray Ways(PageScope scope, Source source, Rest[] rests, NoteKind? current) => RefViews.List(
        SourceParts.Of(scope.Knowledge, source).Select(kind => PartViews.Way(
            scope,
            scope.T("kind." + kind.Folder()),
            Routes.SourcePart(source, kind),
            Statements(rests.Where(r => r.Note.Kind == kind)).Count(),
            kind == current)));

    private static void Add(PageScope scope, ScriptObject view, Rest[] rests, bool isListed)
    {
        // Hundreds of passages share one check: it is said once, and each passage says only what is not so.
        var usual = rests.GroupBy(r => VerificationViews.Of(scope, r.Citation), ReferenceEqualityComparer.Instance).MaxBy(g => g.Count())?.Key;
        var notes = rests
            .Where(_ => isListed)
            .GroupBy(r => r.Note.Id, StringComparer.Ordinal)
            .OrderBy(g => g.First().Note.Kind)
            .ThenBy(g => g.Key, StringComparer.Ordinal);
        view["rests"] = RefViews.List(notes.Select(n => new ScriptObject(2)
        {
            ["note"] = RefViews.Ref(scope, n.First().Note),
            ["statements"] = RefViews.List(Statements(n).Select(s => View(scope, [.. s], usual))),
        }));
        view["rests_count"] = Statements(rests).Count();
        view["rests_passages"] = rests.Length;
        view["rests_check"] = usual;
    }

    // By the very statement: no two are equal, and to compare them by all that they say takes long.
    private static IEnumerable<IGrouping<object?, Rest>> Statements(IEnumerable<Rest> rests) =>
        rests.GroupBy(r => (object?)r.Statement, ReferenceEqualityComparer.Instance);

    private static ScriptObject View(PageScope scope, Rest[] rests, object? usual) => new(3)
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
