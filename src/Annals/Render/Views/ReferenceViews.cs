using System.Globalization;
using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>The list of references at the end of a page. Made last, when all marks are.</summary>
internal static class ReferenceViews
{
    /// <summary>The list.</summary>
    /// <param name="scope">The page, with all references numbered.</param>
    /// <param name="statements">What the page states: a copy and its original that support one statement support it once.</param>
    public static ScriptArray List(PageScope scope, IEnumerable<Statement> statements)
    {
        var together = HasCopies(scope) ? Together(scope, statements) : null;
        return RefViews.List(scope.References.Entries.Select(e => View(scope, e, together?[e.Number] ?? [])));
    }

    private static ScriptObject View(PageScope scope, ReferenceList.Entry entry, IEnumerable<int> together)
    {
        var source = scope.Knowledge.Find(entry.Citation.Source.Value) as Source;
        var locator = entry.Citation.Locator?.Value;
        return new ScriptObject(9)
        {
            ["number"] = entry.Number,
            ["anchor"] = Anchor(entry.Number),
            ["source"] = source is null ? Unknown(entry.Citation.Source.Value) : scope.Shared.Cited(source),
            ["locator"] = locator,
            ["detail"] = entry.Citation.Detail,
            ["passage_url"] = source?.Url is { } url && locator is not null ? TextFragment.Of(url.Value, locator) : null,
            ["together"] = RefViews.List(together.Distinct().Order().Select(n => new ScriptObject { ["number"] = n, ["href"] = "#" + Anchor(n) })),
            ["backs"] = scope.Shared.Backs(entry.Number, entry.Marks),
            ["check"] = VerificationViews.Of(scope, entry.Citation),
        };
    }

    /// <summary>A source as references show it. Other pages share it.</summary>
    public static ScriptObject Cited(ViewScope scope, Source source)
    {
        var view = RefViews.Make(scope, source, 13);
        SourceViews.AddDocument(scope, view, source);
        return view;
    }

    /// <summary>The ways back from a reference: <c>label</c> and <c>href</c> of each of its marks.</summary>
    public static ScriptArray Backs(int number, int count) => RefViews.List(Enumerable.Range(0, count).Select(i => new ScriptObject
    {
        ["label"] = ReferenceList.Letters(i),
        ["href"] = "#" + ReferenceList.Back(number, i),
    }));

    // A source that is not part of the site, such as a draft's.
    private static ScriptObject Unknown(string id) => new()
    {
        ["id"] = id,
        ["name"] = id,
        ["href"] = null,
        ["lang"] = null,
        ["publisher"] = null,
        ["written_in"] = null,
        ["published"] = null,
        ["url"] = null,
        ["archived"] = null,
        ["grade"] = null,
    };

    // Most pages cite none, and need no comparison of every citation with every other.
    private static bool HasCopies(PageScope scope) =>
        scope.References.Entries.Any(e => scope.Knowledge.Find(e.Citation.Source.Value) is Source { CopyOf: not null });

    // By the number of a reference: those that are copies of its source, or its original, and support the same statement.
    private static ILookup<int, int> Together(PageScope scope, IEnumerable<Statement> statements) => (
        from statement in statements
        from family in statement.Citations
            .Select(c => (Entry: scope.References.Find(c), Source: scope.Knowledge.Find(c.Source.Value) as Source))
            .Where(c => c.Entry is not null && c.Source is not null)
            .GroupBy(c => Copies.First(scope.Knowledge, c.Source!).Id, StringComparer.Ordinal)
        from one in family
        from other in family
        where one.Source != other.Source
        select (One: one.Entry!.Number, Other: other.Entry!.Number)).ToLookup(p => p.One, p => p.Other);

    private static string Anchor(int number) => string.Create(CultureInfo.InvariantCulture, $"ref-{number}");
}
