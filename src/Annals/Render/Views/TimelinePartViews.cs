using System.Globalization;
using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>Views of the stretches into which events are divided, on the timeline and below a note.</summary>
internal static class TimelinePartViews
{
    /// <summary>A part's name in the page's language.</summary>
    public static string NameOf(PageScope scope, TimelinePart part)
    {
        var name = part.Era is { } era ? scope.Say(era.Name) : scope.T("timeline.other");
        if (part.Decade is { } decade) name = string.Create(CultureInfo.InvariantCulture, $"{name} {decade}–{decade + 9}");
        return PartViews.Numbered(name, part.Number);
    }

    /// <summary>A part without its events: <c>id</c>, <c>era</c>, <c>name</c>, <c>summary</c>, <c>span</c>, <c>count</c>.</summary>
    public static ScriptObject Make(PageScope scope, TimelinePart part) => new()
    {
        ["id"] = part.Slug,
        ["era"] = part.Era?.Id.Value,
        ["name"] = NameOf(scope, part),
        ["summary"] = part.Era?.Summary is { } summary ? scope.Say(summary) : null,
        ["span"] = part.Era is { } era ? scope.Dates.Read(era.Span.Value) : null,
        ["count"] = part.Events.Length,
    };

    /// <summary>The ways to the pages of parts; none where all stand on one.</summary>
    /// <param name="scope">The page that shows them.</param>
    /// <param name="parts">All parts.</param>
    /// <param name="pathOf">The path of a part's page, below the language's own.</param>
    /// <param name="current">The part that the page shows, if it shows one.</param>
    public static ScriptArray Ways(PageScope scope, TimelineParts parts, Func<TimelinePart, string> pathOf, TimelinePart? current) =>
        RefViews.List(parts.All.Where(_ => parts.IsSplit).Select(part => PartViews.Way(scope, NameOf(scope, part), pathOf(part), part.Events.Length, part.Slug == current?.Slug)));
}
