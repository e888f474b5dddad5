using System.Globalization;
using System.Text;
using System.Text.Json;
using Annals.Files;
using Annals.Search;
using Annals.Tests.Support;

namespace Annals.Tests.Search;

/// <summary>
/// How much of the index a query loads at most, compressed as a host does it: counted from the files by the rules of <c>search.js</c>,
/// as if every hit stood among the longest texts.
/// </summary>
public sealed class WhatAQueryLoads
{
    private const int Kilobyte = 1024;

    // What search.js shows, and how many of them the dialog has room for.
    private const int MostHits = 20;
    private const int HitsInSight = 8;

    private static readonly string[] Queries = ["a", "th", "cuda", "think", "jensen huang", "a report about graphics and machines", "hinkpad", "lsia su", "teh netpune graphcis adn mcahines wihtout euqal noises", "英", "联想", "黄仁勋", "加速计算", "联想与英伟达的合作"];

    [Theory]
    [InlineData("en", "search/index.js")]
    [InlineData("zh", "zh/search/index.js")]
    public void At_most_100_kB_of_this_site(string language, string root) =>
        Assert.Empty(TooMuch(RealSite.Output.Where(f => f.Key == root || f.Key.StartsWith($"assets/search-{language}.", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value), 100 * Kilobyte));

    [Fact]
    public void At_most_300_kB_of_a_site_with_10_000_notes()
    {
        const int Notes = 10_000;
        var site = SiteBuild.Join([.. SiteText.Files(SiteText.Settings), .. Enumerable.Range(0, Notes).Select(Note)], new BuildOptions());
        Assert.Equal(Notes, site.Knowledge!.Notes.Length);
        var texts = RealSite.Site.Theme.Texts;
        var files = SearchFiles.Of(site.Knowledge, texts, []).Where(f => f.Path.Contains("search-zh.", StringComparison.Ordinal) || f.Path == "zh/search/index.js").ToDictionary(f => f.Path, f => f.Make().Content.ToArray());
        Assert.Empty(TooMuch(files, 300 * Kilobyte));
    }

    // Words and characters as often as in real prose: the nth of them one nth as often as the first.
    private static InputFile Note(int number)
    {
        var state = (ulong)number + 1;
        double Next()
        {
            state = (state * 6_364_136_223_846_793_005) + 1_442_695_040_888_963_407;
            return (state >> 11) / (double)(1UL << 53);
        }

        int Rank(int count) => (int)Math.Exp(Next() * Math.Log(count)) - 1;
        string Word()
        {
            var word = new StringBuilder();
            for (var rank = Rank(40_000) + 20; rank > 0; rank /= 20) word.Append("etaoinshrdlucmfwypvb"[rank % 20]);
            return word.ToString();
        }

        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word()));
        string Han(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('一' + (Rank(3_000) * 7))));
        var text = $"---\nname: {{ en: {Words(3)}, zh: {Han(6)} }}\nsummary: {{ en: {Words(15)}, zh: {Han(30)} }}\n---\n{Words(100)}\n\n{Han(250)}\n";
        return new InputFile(string.Create(CultureInfo.InvariantCulture, $"content/topics/note-{number}.md"), Encoding.UTF8.GetBytes(text));
    }

    private static IEnumerable<string> TooMuch(Dictionary<string, byte[]> files, int limit)
    {
        var sizes = files.ToDictionary(f => f.Key[(f.Key.LastIndexOf('/') + 1)..], f => Gzip.Size(f.Value));
        var starts = Data(files.Single(f => f.Key.EndsWith("index.js", StringComparison.Ordinal)).Value).GetProperty("terms").EnumerateArray().Select(t => t.GetString()!).ToArray();
        long Largest(string kind, int count) => sizes.Where(f => f.Key.StartsWith(kind + "-", StringComparison.Ordinal)).Select(f => (long)f.Value).OrderDescending().Take(count).Sum();
        foreach (var query in Queries)
        {
            var terms = new HashSet<string>(StringComparer.Ordinal);
            SearchText.AddTerms(SearchText.Fold(query), terms);
            // As if every word were misspelt, and the whole query with them.
            var latin = terms.Where(t => char.IsAscii(t[0])).Append(string.Concat(query.Where(char.IsAsciiLetter))).Where(t => t.Length > 3).ToArray();
            var parts = terms.SelectMany(t => Parts(starts, t, 3))
                .Concat(latin.SelectMany(t => Parts(starts, t[..3], 4)))
                .Concat(latin.SelectMany(t => new[] { t[2..], t[3..], t[4..], t[2] + t[4..] }).Where(r => r.Length > 0).SelectMany(r => Parts(starts, r.Length < 3 ? $"~{r} " : "~" + r, 2)))
                .ToHashSet();
            var bytes = sizes["index.js"] + sizes["names.js"] + (char.IsAscii(query[0]) ? 0 : sizes["han.js"])
                + parts.Sum(p => (long)sizes[string.Create(CultureInfo.InvariantCulture, $"terms-{p}.js")]) + Largest("names", MostHits) + Largest("texts", HitsInSight);
            TestContext.Current.TestOutputHelper?.WriteLine($"{query}: {bytes:N0} bytes");
            if (bytes > limit) yield return $"{query}: {bytes}";
        }
    }

    private static IEnumerable<int> Parts(string[] starts, string stem, int most)
    {
        var first = Math.Max(0, Array.FindLastIndex(starts, s => s.Length > 0 && string.CompareOrdinal(s, stem) <= 0));
        return Enumerable.Range(first, starts.Length - first).TakeWhile((at, i) => i == 0 || (i < most && string.CompareOrdinal(starts[at], stem + '\uffff') <= 0));
    }

    private static JsonElement Data(byte[] script) => JsonDocument.Parse(Encoding.UTF8.GetString(script)["annals(".Length..^2]).RootElement;
}
