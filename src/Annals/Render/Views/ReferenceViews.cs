using System.Globalization;
using System.Text;
using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>The list of references at the end of a page. Made last, when all marks are.</summary>
internal static class ReferenceViews
{
    public static ScriptArray List(PageScope scope) => RefViews.List(scope.References.Entries.Select(e => View(scope, e)));

    private static ScriptObject View(PageScope scope, ReferenceList.Entry entry)
    {
        var source = scope.Knowledge.Find(entry.Citation.Source.Value) as Source;
        var locator = entry.Citation.Locator?.Value;
        return new ScriptObject
        {
            ["number"] = entry.Number,
            ["anchor"] = string.Create(CultureInfo.InvariantCulture, $"ref-{entry.Number}"),
            ["source"] = source is null ? null : RefViews.Ref(scope, source),
            ["title"] = source is null ? entry.Citation.Source.Value : scope.Say(source.Head.Name),
            ["publisher"] = source?.Publisher is { } publisher ? scope.Say(publisher) : null,
            ["published"] = source?.Published is { } day ? scope.Dates.Read(day.Value) : null,
            ["locator"] = locator,
            ["detail"] = entry.Citation.Detail,
            ["url"] = source?.Url?.Value,
            ["passage_url"] = source?.Url is { } url && locator is not null ? PassageUrl(url.Value, locator) : null,
            ["archived"] = source?.Archived?.Value,
            ["grade"] = source?.Reliability?.Grade,
            ["backs"] = RefViews.List(entry.Backs.Select(b => new ScriptObject
            {
                ["label"] = b[(b.LastIndexOf('-') + 1)..],
                ["href"] = "#" + b,
            })),
        };
    }

    // WICG URL Fragment Text Directives: the hyphen has a meaning of its own there and is escaped besides. Letters beyond
    // ASCII stand in an address as they are (WHATWG URL), at a third of their escaped length.
    private static string PassageUrl(string url, string locator) =>
        (url.Contains('#', StringComparison.Ordinal) ? url + ":~:text=" : url + "#:~:text=")
        + string.Concat(locator.EnumerateRunes().Select(rune => Rune.IsLetterOrDigit(rune) && !rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())))
            .Replace("-", "%2D", StringComparison.Ordinal);
}
