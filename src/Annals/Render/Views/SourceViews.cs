using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>What a source's own page shows besides what every note has: what the document is.</summary>
internal static class SourceViews
{
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
        RestViews.AddTo(scope, view, source);
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
}
