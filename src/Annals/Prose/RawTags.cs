using System.Text.RegularExpressions;

namespace Annals.Prose;

/// <summary>Counts the tags of raw HTML before a parser builds a tree of them, which it does in quadratic time where they are nested.</summary>
internal static partial class RawTags
{
    private const int MaximumDepth = 128;
    private const int MaximumTags = 20_000;

    // Their end tags may be left out.
    private static readonly HashSet<string> Closed = new(
        "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Reports what is too much, and what a parser would drop without a trace.</summary>
    /// <returns>Whether a tree may be built.</returns>
    public static bool Check(string html, List<RawFragment> fragments, Reading reading)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (depth, tags) = (0, 0);
        foreach (var fragment in fragments)
        {
            foreach (var match in Tag().EnumerateMatches(html.AsSpan(fragment.Start, fragment.Length)))
            {
                var tag = html.AsSpan(fragment.Start + match.Index, match.Length);
                var isEnd = tag[1] == '/';
                var name = tag[(isEnd ? 2 : 1)..].ToString().ToLowerInvariant();
                var at = fragment.Source + match.Index;
                if (!isEnd && AllowList.DroppedByParser.Contains(name))
                    reading.Report(HtmlGate.Listed, reading.At(at, match.Length), $"the element `<{name}>` was dropped; its text stays", HtmlGate.HintFor(name, whole: false));
                if (Closed.Contains(name))
                {
                    // Not counted as open.
                }
                else if (!isEnd)
                {
                    open[name] = open.GetValueOrDefault(name) + 1;
                    depth++;
                }
                else if (open.GetValueOrDefault(name) > 0)
                {
                    open[name]--;
                    depth--;
                }

                if (++tags <= MaximumTags && depth <= MaximumDepth) continue;
                reading.Report(
                    ProseGuard.Bounded,
                    reading.At(at, match.Length),
                    depth > MaximumDepth ? "this HTML is nested too deeply" : "this text holds too many HTML tags",
                    "write it in Markdown");
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex("</?[a-zA-Z][a-zA-Z0-9-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
