using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>Where a product stands among others: what came before and after, what it is part of and made of, what it is used in.</summary>
internal static class LineageViews
{
    public static void AddTo(ScriptObject view, PageScope scope, Product product)
    {
        var knowledge = scope.Knowledge;
        view["family"] = Refs(scope, NoteViews.Chain(knowledge, product, p => p.PartOf?.Value));
        view["predecessors"] = Refs(scope, NoteViews.Chain(knowledge, product, p => p.Predecessor?.Value).Reverse());
        view["successors"] = Refs(scope, InTime(knowledge.NamedIn(product.Id, "predecessor")));
        view["parts"] = Refs(scope, InTime(knowledge.NamedIn(product.Id, "part_of")));
        view["uses"] = Refs(scope, product.Uses.Select(u => knowledge.Find(u.Value)).OfType<Note>());
        view["used_in"] = Refs(scope, InTime(knowledge.NamedIn(product.Id, "uses")));
        view["when"] = When(scope, product);
    }

    /// <summary>When a product came out, as far as is known; <see langword="null"/> for anything else.</summary>
    public static string? When(PageScope scope, Note note) =>
        note is Product product && (product.Released ?? product.Announced) is { } date ? scope.Dates.Read(date.Value) : null;

    private static IEnumerable<Note> InTime(IEnumerable<Note> products) =>
        products.OrderBy(p => p is Product product ? (product.Released ?? product.Announced)?.Value : null).ThenBy(p => p.Id, StringComparer.Ordinal);

    private static ScriptArray Refs(PageScope scope, IEnumerable<Note> notes) => RefViews.List(notes.Select(note =>
    {
        var view = RefViews.Make(scope, note, 8);
        view["when"] = When(scope, note);
        return view;
    }));
}
