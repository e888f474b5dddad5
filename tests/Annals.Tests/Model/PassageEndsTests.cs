using Annals.Model;
using CsCheck;

namespace Annals.Tests.Model;

/// <summary>What a passage of a text need not begin or end with.</summary>
public sealed class PassageEndsTests
{
    private static readonly Gen<string> Passage = Gen.String[Gen.Char["ab联’'\"“”‘’「」（）()[].,，。 —"], 0, 16];

    [Theory]
    [InlineData("第一次碰头时”，", "第一次碰头时")]
    [InlineData("”，黄仁勋说", "黄仁勋说")]
    [InlineData("“Lenovo Day at", "Lenovo Day at")]
    [InlineData("Lenovo Day\" at\"", "Lenovo Day\" at\"")]
    [InlineData("Lenovo Day\"", "Lenovo Day")]
    [InlineData("engineers’ machine", "engineers’ machine")]
    [InlineData("don’t re-use 50%", "don’t re-use 50%")]
    [InlineData("at CES (Las Vegas", "at CES (Las Vegas")]
    [InlineData("(Las Vegas) on Tuesday.", "(Las Vegas) on Tuesday")]
    [InlineData("“联想日”", "“联想日”")]
    [InlineData("“联想日”。”", "“联想日”")]
    [InlineData("”。", "”。")]
    public void Marks_without_their_other_half_and_punctuation_go_and_pairs_stay(string passage, string trimmed) =>
        Assert.Equal(trimmed, PassageEnds.Trim(passage));

    [Fact]
    public void It_stays_a_part_of_the_text_with_every_letter() => Passage.Sample(static passage =>
    {
        var trimmed = PassageEnds.Trim(passage);
        return passage.Contains(trimmed, StringComparison.Ordinal) && trimmed.Count(char.IsLetter) == passage.Count(char.IsLetter);
    });

    [Fact]
    public void Nothing_is_left_to_trim() => Passage.Sample(static passage =>
        PassageEnds.Trim(PassageEnds.Trim(passage)) == PassageEnds.Trim(passage));
}
