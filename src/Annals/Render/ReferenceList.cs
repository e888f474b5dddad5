using System.Globalization;
using System.Text;
using Annals.Model;

namespace Annals.Render;

/// <summary>
/// The references of one page: each source gets a number in the order in which readers meet them, each of its passages a
/// number within it, and each mark a place to come back to. So readers see in the text how many sources it rests on.
/// </summary>
internal sealed class ReferenceList
{
    private readonly Dictionary<(string Source, string? Locator, string? Detail), Passage> byPassage = [];
    private readonly OrderedDictionary<string, List<Passage>> sources = new(StringComparer.Ordinal);

    /// <summary>The passages of each source, never none.</summary>
    public IReadOnlyList<IReadOnlyList<Passage>> Sources => sources.Values;

    /// <summary>
    /// The marks of some citations that stand together: one group. New ones are numbered as they are written; the group is shown in the
    /// order of the numbers, and says none twice.
    /// </summary>
    public Html Marks(IReadOnlyCollection<Citation> citations)
    {
        if (citations.Count == 0) return Html.Empty;
        var html = new StringBuilder("<span class=\"cite\">");
        // Sorting reads all of them first, so that all are numbered before one is shown.
        foreach (var passage in citations.Select(For).Distinct().Order())
        {
            html.Append(CultureInfo.InvariantCulture, $"<a id=\"{passage.Back(passage.Marks++)}\" href=\"#{passage.Anchor}\" role=\"doc-noteref\">[{passage.Number}]</a>");
        }

        return new Html(html.Append("</span>").ToString());
    }

    private Passage For(Citation citation)
    {
        var key = KeyOf(citation);
        if (byPassage.TryGetValue(key, out var known)) return known;
        if (!sources.TryGetValue(key.Source, out var passages)) sources.Add(key.Source, passages = []);
        var passage = new Passage(sources.IndexOf(key.Source) + 1, passages.Count + 1, citation);
        passages.Add(passage);
        byPassage.Add(key, passage);
        return passage;
    }

    /// <summary>The passage of a citation, or <see langword="null"/> if the page has not shown it.</summary>
    public Passage? Find(Citation citation) => byPassage.GetValueOrDefault(KeyOf(citation));

    private static (string Source, string? Locator, string? Detail) KeyOf(Citation citation) =>
        (citation.Source.Value, citation.Locator?.Value, citation.Detail);

    /// <summary>A passage of a source.</summary>
    /// <param name="source">The source's number, from one.</param>
    /// <param name="place">The passage's number within it, from one.</param>
    /// <param name="citation">A citation of it.</param>
    internal sealed class Passage(int source, int place, Citation citation) : IComparable<Passage>
    {
        public Citation Citation => citation;

        /// <summary>How it is called: <c>3</c> is source 3 and its first passage, <c>3.2</c> the second.</summary>
        public string Number => Joined('.');

        /// <summary>The fragment of its entry.</summary>
        public string Anchor => "ref-" + Joined('-');

        /// <summary>How many marks it has so far.</summary>
        public int Marks { get; set; }

        /// <summary>The fragment of one of its marks.</summary>
        /// <param name="mark">Which, from zero.</param>
        public string Back(int mark) => $"cite-{Joined('-')}-{Letters(mark)}";

        /// <inheritdoc/>
        public int CompareTo(Passage? other) => other is null ? 1 : Order.CompareTo(other.Order);

        private (int Source, int Place) Order => (source, place);

        private string Joined(char with) => place == 1
            ? source.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{source}{with}{place}");
    }

    /// <summary>0 → a, 25 → z, 26 → aa.</summary>
    internal static string Letters(int index)
    {
        var letters = new StringBuilder();
        for (var rest = index; rest >= 0; rest = (rest / 26) - 1) letters.Insert(0, (char)('a' + (rest % 26)));
        return letters.ToString();
    }
}
