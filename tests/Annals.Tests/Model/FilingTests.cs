using Annals.Model;

namespace Annals.Tests.Model;

/// <summary>Where names stand in an index from A to Z.</summary>
public sealed class FilingTests
{
    [Theory]
    [InlineData("NVIDIA", 'N')]
    [InlineData("nForce", 'N')]
    [InlineData("Électricité", 'E')]
    [InlineData("英伟达", 'Y')]
    [InlineData("联想集团", 'L')]
    [InlineData("黄仁勋", 'H')]
    [InlineData("安蒙", 'A')]
    [InlineData("啊", 'A')]
    [InlineData("座", 'Z')]
    [InlineData("京都", 'J')]
    [InlineData("微软", 'W')]
    [InlineData("“超级智能体”", 'C')]
    [InlineData("3dfx", null)]
    [InlineData("熨斗", null)]
    [InlineData("…", null)]
    [InlineData("", null)]
    public void A_name_stands_under_its_letter_a_Chinese_one_under_that_of_its_reading(string name, char? letter) =>
        Assert.Equal(letter, Filing.Of(name).Letter);

    [Fact]
    public void Names_go_by_letter_Latin_before_Chinese_and_Chinese_by_reading_to_the_last_character() => Assert.Equal(
        ["AMD", "安蒙", "Lenovo", "ThinkPad", "thinkstation", "腾讯", "天禧", "英特尔", "英伟达", "3dfx", "熨斗"],
        new[] { "熨斗", "英特尔", "thinkstation", "天禧", "3dfx", "英伟达", "腾讯", "AMD", "ThinkPad", "Lenovo", "安蒙" }.OrderBy(n => Filing.Of(n).Key, StringComparer.Ordinal));
}
