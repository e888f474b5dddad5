using Annals.Model;

namespace Annals.Tests.Model;

/// <summary>Ids that are made from names.</summary>
public sealed class NoteIdTests
{
    [Theory]
    [InlineData("A walk in San José", "a-walk-in-san-jose")]
    [InlineData("Curaçao – naïve façade", "curacao-naive-facade")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Ærø & Straße", "aero-strasse")]
    [InlineData("Þingvellir", "thingvellir")]
    [InlineData("Nguyễn Ái", "nguyen-ai")]
    [InlineData("Jose\u0301", "jose")]
    [InlineData("ＲＴＸ ５０９０", "rtx-5090")]
    [InlineData("ThinkPad's 30th!", "thinkpad-s-30th")]
    [InlineData("联想 AI 工厂", "ai")]
    [InlineData("联想日", "")]
    public void An_id_is_made_of_the_letters_of_a_name_without_their_marks(string name, string id) => Assert.Equal(id, NoteId.Slug(name));
}
