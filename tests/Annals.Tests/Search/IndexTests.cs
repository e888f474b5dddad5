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

    [Theory]
    [InlineData("thinkpad", "~nkpad thi")]
    [InlineData("lisa su", "~a lis|~asu lis")]
    [InlineData("ai factory", "~actory aif|~tory fac")]
    [InlineData("amd", "")]
    [InlineData("联想thinkpad", "~nkpad thi")]
    [InlineData("加速计算", "")]
    public void A_name_and_its_words_stand_by_what_follows_their_first_three_letters(string folded, string terms)
    {
        var found = new HashSet<string>();
        SearchText.AddSlips(folded, found);
        Assert.Equal(terms.Split('|', StringSplitOptions.RemoveEmptyEntries), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Every_name_without_han_characters_can_be_found_by_a_slip(string language)
    {
        var lines = Terms(language).ToHashSet(StringComparer.Ordinal);
        var wanted = new HashSet<string>();
        foreach (var name in RealSite.Site.Knowledge!.Notes.SelectMany(n => n.Head.Name.Versions.Select(v => v.Value).Concat(n.Head.Aliases))) SearchText.AddSlips(SearchText.Fold(name), wanted);
        Assert.InRange(wanted.Count, 1_000, int.MaxValue);
        Assert.Empty(wanted.Except(lines));
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
        var terms = Terms("zh").ToHashSet(StringComparer.Ordinal);
        var notes = RealSite.Site.Knowledge!.Notes;
        Assert.Equal(notes.Length - 256, terms.Count(t => t.StartsWith('=')));
        Assert.Empty(terms.Where(t => t.StartsWith('=')).Except(notes.Select(n => "=" + n.Id)));
        Assert.Empty(new[] { "杨", "元", "庆" }.Except(terms));
    }

    [Fact]
    public void No_piece_of_the_index_is_larger_than_a_query_may_load() =>
        Assert.Empty(RealSite.Output.Where(f => f.Key.Contains("/terms-", StringComparison.Ordinal) || f.Key.Contains("/texts-", StringComparison.Ordinal)).Where(f => f.Value.Length > 32 * 1024).Select(f => $"{f.Key}: {f.Value.Length}"));

    private static IEnumerable<string> Terms(string language) => RealSite.Output
        .Where(f => f.Key.StartsWith($"assets/search-{language}.", StringComparison.Ordinal) && f.Key.Contains("/terms-", StringComparison.Ordinal))
        .SelectMany(f => Encoding.UTF8.GetString(f.Value)["annals(\"".Length..^3].Split("\\n"))
        .Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)]);
}
