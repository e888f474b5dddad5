using Annals.Model;

namespace Annals.Tests.Model;

/// <summary>What counts as the same text when a locator is looked for.</summary>
public sealed class FoldingTests
{
    // The right column is Unicode normalization form KC, with white space as one space.
    [Theory]
    [InlineData("ＡＩ１２３（！）", "AI123(!)")]
    [InlineData("ﬁrst ﬄ", "first ffl")]
    [InlineData("wait…", "wait...")]
    [InlineData("e\u0301 A\u030A Z\u030C", "é Å Ž")]
    [InlineData("a\u0302\u0301", "ấ")]
    [InlineData("\u212B \u2126 \u00B5", "Å Ω μ")]
    [InlineData("① ½ ² ㎏ ™ №", "1 1⁄2 2 kg TM No")]
    [InlineData("\uFF76\uFF9E\uFF8A\uFF9F \u304B\u3099", "ガパ が")]
    [InlineData("\uF900\uFA1B", "豈福")]
    [InlineData("\uFA0E", "\uFA0E")]
    [InlineData("⼤⾔", "大言")]
    [InlineData("‑ ﹙x﹚ ﹕", "‐ (x) :")]
    [InlineData("a \t\n b\u3000\u00A0c\u2009d ", "a b c d")]
    [InlineData("co\u00ADop\u200Ber\uFEFFate", "cooperate")]
    [InlineData("“联想日”，", "“联想日”,")]
    [InlineData("plain text", "plain text")]
    [InlineData("", "")]
    public void A_text_is_folded_as_unicode_says(string text, string folded)
    {
        Assert.Equal(folded, TextFolding.Fold(text));
        Assert.Equal(folded, TextFolding.Fold(folded));
    }

    [Theory]
    [InlineData("聯想集團與英偉達", "联想集团与英伟达")]
    [InlineData("黃仁勳、楊元慶", "黄仁勋、杨元庆")]
    [InlineData("實現倍數成長的業務規模", "实现倍数成长的业务规模")]
    [InlineData("裏裡後臺為爲", "里里后台为为")]
    [InlineData("abc 想 。", "abc 想 。")]
    public void Traditional_characters_fold_to_simplified_ones(string traditional, string simplified)
    {
        Assert.Equal(simplified, HanFolding.Fold(traditional));
        Assert.Equal(simplified, HanFolding.Fold(simplified));
    }

    [Fact]
    public void Folding_a_character_twice_changes_nothing_more() =>
        Assert.All(Enumerable.Range(0, char.MaxValue).Select(c => (char)c), c => Assert.Equal(HanFolding.Fold(c), HanFolding.Fold(HanFolding.Fold(c))));

    [Fact]
    public void The_table_holds_some_thousand_characters() =>
        Assert.InRange(Enumerable.Range(0, char.MaxValue).Count(c => HanFolding.Fold((char)c) != (char)c), 2_400, 4_000);
}
