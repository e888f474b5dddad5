using Annals.Model;

namespace Annals.Tests.Prose;

public sealed class NoteLinksAreRead
{
    [Fact]
    public void A_note_link_names_a_note()
    {
        var link = Assert.Single(Written.Sound("Met [[jensen-huang]] there.").NoteLinks);
        Assert.Equal(("jensen-huang", null, 1, 7, 19), (link.Id, link.Label, link.At.Line, link.At.Column, link.At.EndColumn));
    }

    [Fact]
    public void A_note_link_may_have_words_of_its_own()
    {
        var link = Assert.Single(Written.Sound("| a |\n|---|\n| [[ lenovo | <联想> & co ]] |").NoteLinks);
        Assert.Equal(("lenovo", "&lt;联想&gt; &amp; co"), (link.Id, link.Label));
    }

    [Theory]
    [InlineData("`[[a]]`")]
    [InlineData("    [[a]]")]
    [InlineData("```\n[[a]]\n```")]
    [InlineData("\\[[a]]")]
    [InlineData("[[1]](https://example.org)")]
    [InlineData("[[a] b]")]
    public void Code_escapes_and_links_hold_no_note_link(string markdown) => Assert.Empty(Written.Sound(markdown).NoteLinks);

    [Theory]
    [InlineData("x [[Jensen Huang]]", "AN606 1:5-1:17")]
    [InlineData("x [[]]", "AN606 1:3-1:7")]
    [InlineData("x [[ | y]]", "AN606 1:3-1:11")]
    [InlineData("x [[a|]]", "AN606 1:6-1:7")]
    [InlineData("- x\n\n  y [[a#b]]", "AN606 3:7-3:10")]
    [InlineData("[x [[a]] y](/z/)", "AN606 1:4-1:9")]
    public void A_note_link_without_an_id_is_refused(string markdown, string fault) => Assert.Equal([fault], Written.Faults(markdown));

    [Fact]
    public void The_nearest_id_is_suggested() => Assert.Equal("write 'jensen-huang'", Written.OneFault("[[Jensen Huang]]").Hint);

    [Fact]
    public void Links_and_citations_keep_the_order_of_the_text()
    {
        var body = Written.Sound("[[a]] x [@b] [y](z.md) [[c]]");
        Assert.Equal(["a", "b", "z.md", "c"], body.Parts.Where(p => p is not HtmlPart).Select(p => p switch
        {
            NoteLinkPart link => link.Id,
            CitationPart cite => cite.Citations[0].Source.Value,
            AddressPart address => address.Target,
            _ => "",
        }));
    }

    [Fact]
    public void Each_note_that_is_linked_to_is_known_once() =>
        Assert.Equal(["b", "a"], Written.Sound("[[b]] and [[a]], then [[b|again]].").LinkedIds);
}
