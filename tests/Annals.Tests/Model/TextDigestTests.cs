using Annals.Model;

namespace Annals.Tests.Model;

/// <summary>A translation's stamp knows whether the text changed since, and where.</summary>
public sealed class TextDigestTests
{
    private static readonly TextDigest Before = Digest("Ada", "A person.", "One.\n\nTwo.\n\nThree.");

    [Fact]
    public void The_stamp_of_a_text_reads_back_as_the_same() => Assert.True(Before.IsSameAs(TextDigest.Parse(Before.ToString())));

    [Theory]
    [InlineData("Ada", "A woman.", "One.\n\nTwo.\n\nThree.", "summary")]
    [InlineData("Ada", "A person.", "One.\n\nTwo!\n\nThree.", "paragraph 2")]
    [InlineData("Ada", "A person.", "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.", "paragraphs 4, 5")]
    [InlineData("Ada", "A person.", "One.\n\nThree.", "1 paragraph taken out")]
    [InlineData("Eda", "A woman.", "One?\n\nTwo.", "name, summary, paragraph 1, 1 paragraph taken out")]
    [InlineData("Ada", "A person.", "Two.\n\nOne.\n\nThree.", "the order, or something that the stamp does not say")]
    public void What_changed_is_told(string name, string summary, string body, string changes)
    {
        var now = Digest(name, summary, body);
        Assert.False(now.IsSameAs(Before));
        Assert.Equal(changes, now.ChangesSince(TextDigest.Parse(Before.ToString())).ToString());
    }

    [Theory]
    [InlineData("\nOne.\n\nTwo is long.\n\n- a\n- b\n\n")]
    [InlineData("One.\n\n\n \nTwo   is\nlong. \n\n-  a\n- b")]
    public void White_space_does_not_matter(string body) => Assert.True(Digest("Ada", "A person.", "One.\n\nTwo is long.\n\n- a\n- b").IsSameAs(Digest("Ada", "A person.", body)));

    [Theory]
    [InlineData("One.\n\nTwo is long. - a\n- b")]
    [InlineData("One.\n\nTwo is long.\n\n- a - b")]
    [InlineData("One. Two is long.\n\n- a\n- b")]
    public void What_makes_other_paragraphs_or_lists_does(string body) => Assert.False(Digest("Ada", "A person.", "One.\n\nTwo is long.\n\n- a\n- b").IsSameAs(Digest("Ada", "A person.", body)));

    [Theory]
    [InlineData("0123456789abcdef")]
    [InlineData("")]
    [InlineData("nonsense : x:y:z")]
    public void Any_other_stamp_is_of_another_text(string written) => Assert.False(Before.IsSameAs(TextDigest.Parse(written)));

    private static TextDigest Digest(string name, string summary, string body) => TextDigest.Of([("name", name), ("summary", summary)], body);
}
