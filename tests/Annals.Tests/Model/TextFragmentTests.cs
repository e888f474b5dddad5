using Annals.Model;

namespace Annals.Tests.Model;

/// <summary>Addresses of passages (WICG URL Fragment Text Directives).</summary>
public sealed class TextFragmentTests
{
    [Theory]
    [InlineData("https://x.org/a", "two words", "https://x.org/a#:~:text=two%20words")]
    [InlineData("https://x.org/a", "3-4 years, R&D", "https://x.org/a#:~:text=3%2D4%20years%2C%20R%26D")]
    [InlineData("https://x.org/a?b=c", "100% #1 [x] \"y\"", "https://x.org/a?b=c#:~:text=100%25%20%231%20%5Bx%5D%20%22y%22")]
    [InlineData("https://x.org/a#part", "x", "https://x.org/a#part:~:text=x")]
    [InlineData("https://x.org/a", "“联想日”：3-4年", "https://x.org/a#:~:text=%E2%80%9C联想日%E2%80%9D%EF%BC%9A3%2D4年")]
    public void A_phrase_is_percent_encoded_with_comma_hyphen_and_ampersand(string url, string phrase, string address) =>
        Assert.Equal(address, TextFragment.Of(url, phrase));
}
