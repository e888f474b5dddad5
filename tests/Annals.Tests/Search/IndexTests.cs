using System.Text;
using Annals.Search;
using Annals.Tests.Support;

namespace Annals.Tests.Search;

/// <summary>How texts become terms, and what the index of a site holds.</summary>
public sealed class IndexTests
{
    [Theory]
    [InlineData("José Müller", "jose muller")]
    [InlineData("聯想ThinkPad", "联想thinkpad")]
    [InlineData("ＧＰＵ", "gpu")]
    public void Case_accents_width_and_script_do_not_count(string text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Theory]
    [InlineData("gpu h100, cuda", "gpu|h100|cuda")]
    [InlineData("联想日", "联想|想日")]
    [InlineData("在ces上", "在|ces|上")]
    [InlineData("", "")]
    public void Words_are_terms_and_han_characters_are_paired(string folded, string terms)
    {
        var found = new HashSet<string>();
        SearchText.AddTerms(folded, found);
        Assert.Equal(terms.Split('|', StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Fact]
    public void Every_note_has_its_name_in_the_index_of_each_language()
    {
        foreach (var language in RealSite.Site.Knowledge!.Settings.Languages)
        {
            var names = RealSite.Output.Where(f => f.Key.StartsWith($"assets/search-{language.Path}.", StringComparison.Ordinal) && f.Key.Contains("/names", StringComparison.Ordinal));
            var text = string.Concat(names.Select(f => Encoding.UTF8.GetString(f.Value)));
            Assert.Empty(RealSite.Site.Knowledge.Notes.Where(n => !text.Contains($"\"{n.Id}\"", StringComparison.Ordinal)).Select(n => n.Id));
        }
    }

    [Fact]
    public void Notes_that_are_seldom_named_are_found_by_their_ids_and_by_each_character_of_their_names()
    {
        var terms = RealSite.Output
            .Where(f => f.Key.StartsWith("assets/search-zh.", StringComparison.Ordinal) && f.Key.Contains("/terms-", StringComparison.Ordinal))
            .SelectMany(f => Encoding.UTF8.GetString(f.Value)["annals(\"".Length..^3].Split("\\n"))
            .Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)])
            .ToHashSet(StringComparer.Ordinal);
        var notes = RealSite.Site.Knowledge!.Notes;
        Assert.Equal(notes.Length - 256, terms.Count(t => t.StartsWith('=')));
        Assert.Empty(terms.Where(t => t.StartsWith('=')).Except(notes.Select(n => "=" + n.Id)));
        Assert.Empty(new[] { "杨", "元", "庆" }.Except(terms));
    }

    [Fact]
    public void No_piece_of_the_index_is_larger_than_a_query_may_load() =>
        Assert.Empty(RealSite.Output.Where(f => f.Key.Contains("/terms-", StringComparison.Ordinal) || f.Key.Contains("/texts-", StringComparison.Ordinal)).Where(f => f.Value.Length > 32 * 1024).Select(f => $"{f.Key}: {f.Value.Length}"));
}
