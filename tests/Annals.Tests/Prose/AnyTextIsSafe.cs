using CsCheck;

namespace Annals.Tests.Prose;

public sealed class AnyTextIsSafe
{
    private static readonly string[] Words =
    [
        "a", "b ", "中", "\n", "\n\n", "# ", "- ", "> ", "1. ", "    ", ":   ", "|", "|-|\n", "*", "**", "_", "~~", "`", "```\n", "[", "]", "(", ")", "![", "](",
        "[[", "]]", "[[a-b]]", "[[a|", "[@", "[@a \"x\"]", "\"", ";", ",", "{#id}", "[^1]", "[^1]: ", "[r]: x.md\n", "[r]", "\\", "&lt;", "&#xFDD0;", "\uFDD0", "0\uFDD1",
        "<", ">", "</", "<b>", "</b>", "<p>", "</p>", "<div>", "</div>", "<a href=\"", "javascript:alert(1)", "https://e.org", "\">", "'", "=", "<img src=x ", "onerror=alert(1)",
        "<script>", "</script>", "<svg>", "<math>", "<style>", "<table>", "<td>", "<li>", "<!--", "-->", "<template>", "<textarea>", "<select>", "</body>", "<form>", "<i>", "</i>",
        "<details>", "<title>", "<pre>\n", "\uD800", "\0", "\t", "<ruby>", "<rt>", "<plaintext>",
    ];

    [Fact]
    public void Made_up_text_never_throws_and_stays_on_the_list() =>
        Gen.Int[0, Words.Length - 1].Select(i => Words[i]).List[0, 40].Sample(
            words => RawHtmlIsCleaned.IsHarmless(Written.Note(string.Concat(words)).Value),
            iter: 20_000);

    [Fact]
    public void Random_characters_never_throw() =>
        Gen.String[Gen.Char, 0, 200].Sample(text => RawHtmlIsCleaned.IsHarmless(Written.Note(text).Value), iter: 5_000);

    [Fact]
    public void The_same_text_gives_the_same_body() =>
        Gen.Int[0, Words.Length - 1].Select(i => Words[i]).List[0, 30].Sample(
            words => Assert.Equal(Written.Page(Written.Note(string.Concat(words)).Value), Written.Page(Written.Note(string.Concat(words)).Value)),
            iter: 1_000);
}
