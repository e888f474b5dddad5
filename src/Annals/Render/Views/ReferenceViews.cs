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
        return RefViews.List(scope.References.Sources.Select(passages => View(scope, passages, together)));
    }

    private static ScriptObject View(PageScope scope, IReadOnlyList<ReferenceList.Passage> passages, ILookup<ReferenceList.Passage, ReferenceList.Passage>? together)
    {
        var id = passages[0].Citation.Source.Value;
        var source = scope.Knowledge.Find(id) as Source;
        return new ScriptObject(2)
        {
            ["source"] = source is null ? Unknown(id) : scope.Shared.Cited(source),
            ["passages"] = RefViews.List(passages.Select(p => View(scope, source, p, together?[p] ?? []))),
        };
    }

    private static ScriptObject View(PageScope scope, Source? source, ReferenceList.Passage passage, IEnumerable<ReferenceList.Passage> together)
    {
        var locator = passage.Citation.Locator?.Value;
        return new ScriptObject(8)
        {
            ["number"] = passage.Number,
            ["anchor"] = passage.Anchor,
            ["locator"] = locator,
            ["detail"] = passage.Citation.Detail,
            ["passage_url"] = source?.Url is { } url && locator is not null ? TextFragment.Of(url.Value, locator) : null,
            ["together"] = RefViews.List(together.Distinct().Order().Select(p => new ScriptObject { ["number"] = p.Number, ["href"] = "#" + p.Anchor })),
            ["backs"] = scope.Shared.Backs(passage),
            ["check"] = VerificationViews.Of(scope, passage.Citation),
        };
    }

    /// <summary>A source as references show it. Other pages share it.</summary>
    public static ScriptObject Cited(ViewScope scope, Source source)
    {
        var view = RefViews.Make(scope, source, 13);
        SourceViews.AddDocument(scope, view, source);
        return view;
    }

    /// <summary>The ways back from a passage: <c>label</c> and <c>href</c> of each of its marks.</summary>
    public static ScriptArray Backs(ReferenceList.Passage passage) => RefViews.List(Enumerable.Range(0, passage.Marks).Select(i => new ScriptObject
    {
        ["label"] = ReferenceList.Letters(i),
        ["href"] = "#" + passage.Back(i),
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
        scope.References.Sources.Any(passages => scope.Knowledge.Find(passages[0].Citation.Source.Value) is Source { CopyOf: not null });

    // By passage: those of copies of its source, or of its original, that support the same statement.
    private static ILookup<ReferenceList.Passage, ReferenceList.Passage> Together(PageScope scope, IEnumerable<Statement> statements) => (
        from statement in statements
        from family in statement.Citations
            .Select(c => (Passage: scope.References.Find(c), Source: scope.Knowledge.Find(c.Source.Value) as Source))
            .Where(c => c.Passage is not null && c.Source is not null)
            .GroupBy(c => Copies.First(scope.Knowledge, c.Source!).Id, StringComparer.Ordinal)
        from one in family
        from other in family
        where one.Source != other.Source
        select (One: one.Passage!, Other: other.Passage!)).ToLookup(p => p.One, p => p.Other);
}
