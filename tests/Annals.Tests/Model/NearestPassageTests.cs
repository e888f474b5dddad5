using Annals.Model;

namespace Annals.Tests.Model;

/// <summary>The passage that an author probably meant.</summary>
public sealed class NearestPassageTests
{
    [Theory]
    [InlineData("那名为“联想日”的", "联想曰", "联想日", 1)]
    [InlineData("那名为“联想日”的", "联日", "联想日", 1)]
    [InlineData("那名为“联想日”的", "联想的日", "联想日", 1)]
    [InlineData("那名为“聯想日”的", "联想日", "聯想日", 0)]
    [InlineData("the Lenovo Day at", "lenovo day", "Lenovo Day", 0)]
    [InlineData("at the iconic Sphere on Tuesday", "iconic Spher on Tuesday", "iconic Sphere on Tuesday", 1)]
    [InlineData("ab xx ab", "ab", "ab", 0)]
    public void It_is_the_one_with_the_fewest_changes(string text, string phrase, string words, int distance) =>
        Assert.Equal(new NearestPassage(words, distance), NearestPassage.Of(text, phrase));

    [Theory]
    [InlineData("nothing alike", "联想日")]
    [InlineData("", "x")]
    [InlineData("x", "")]
    public void There_is_none_where_more_than_half_would_have_to_change(string text, string phrase) =>
        Assert.Null(NearestPassage.Of(text, phrase));
}
