using System.Globalization;
using System.Text;
using Annals.Model;

namespace Annals.Render;

/// <summary>
/// The references of one page: each citation gets the number of its source and passage, in the order in which readers
/// meet them, and a place to come back to.
/// </summary>
internal sealed class ReferenceList
{
    private readonly Dictionary<(string Source, string? Locator, string? Detail), Entry> byPassage = [];
    private readonly List<Entry> entries = [];

    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>
    /// The marks of some citations that stand together: one group. New ones are numbered as they are written; the group is shown in the
    /// order of the numbers, and says none twice.
    /// </summary>
    public Html Marks(IReadOnlyCollection<Citation> citations)
    {
        if (citations.Count == 0) return Html.Empty;
        var html = new StringBuilder("<span class=\"cite\">");
        // Sorting reads all of them first, so that all are numbered before one is shown.
        foreach (var entry in citations.Select(For).Distinct().OrderBy(e => e.Number))
        {
            html.Append(CultureInfo.InvariantCulture, $"<a id=\"{Back(entry.Number, entry.Marks++)}\" href=\"#ref-{entry.Number}\" role=\"doc-noteref\">{entry.Number}</a>");
        }

        return new Html(html.Append("</span>").ToString());
    }

    private Entry For(Citation citation)
    {
        var key = KeyOf(citation);
        if (!byPassage.TryGetValue(key, out var entry))
        {
            entry = new Entry(entries.Count + 1, citation);
            byPassage.Add(key, entry);
            entries.Add(entry);
        }

        return entry;
    }

    /// <summary>The entry of a citation, or <see langword="null"/> if the page has not shown it.</summary>
    public Entry? Find(Citation citation) => byPassage.GetValueOrDefault(KeyOf(citation));

    private static (string Source, string? Locator, string? Detail) KeyOf(Citation citation) =>
        (citation.Source.Value, citation.Locator?.Value, citation.Detail);

    /// <summary>0 → a, 25 → z, 26 → aa.</summary>
    internal static string Letters(int index)
    {
        var letters = new StringBuilder();
        for (var rest = index; rest >= 0; rest = (rest / 26) - 1) letters.Insert(0, (char)('a' + (rest % 26)));
        return letters.ToString();
    }

    /// <summary>The fragment of a mark.</summary>
    /// <param name="number">The number of its reference.</param>
    /// <param name="index">Which of the reference's marks it is, from zero.</param>
    internal static string Back(int number, int index) => string.Create(CultureInfo.InvariantCulture, $"cite-{number}-{Letters(index)}");

    internal sealed class Entry(int number, Citation citation)
    {
        public int Number => number;

        public Citation Citation => citation;

        /// <summary>How many marks it has so far.</summary>
        public int Marks { get; set; }
    }
}
