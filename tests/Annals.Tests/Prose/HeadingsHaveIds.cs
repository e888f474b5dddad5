using Annals.Tests.Support;

namespace Annals.Tests.Prose;

public sealed class HeadingsHaveIds
{
    [Theory]
    [InlineData("## Early years", "early-years")]
    [InlineData("## C# & *GPUs*!", "c--gpus")]
    [InlineData("## 早年 生活", "早年-生活")]
    [InlineData("## Early years {#youth}", "youth")]
    [InlineData("Setext {#s-1}\n---", "s-1")]
    [InlineData("## !?", "section")]
    [InlineData("## [[lenovo]] [@a]", "lenovo")]
    public void An_id_comes_from_the_text_or_from_the_author(string markdown, string id)
    {
        var body = Written.Sound(markdown);
        Assert.Equal(id, Assert.Single(body.Headings).Id);
        Assert.Equal(id, Written.Tree(body).QuerySelector("h2")!.Id);
    }

    [Fact]
    public void Equal_headings_are_counted() =>
        Assert.Equal(["a", "a-1", "a-2", "a-1-1"], Written.Sound("## A\n\n## A\n\n## A\n\n## A-1").Headings.Select(h => h.Id));

    [Fact]
    public void An_authors_id_is_kept_free_for_its_heading() =>
        Assert.Equal(["a-1", "a"], Written.Sound("## A\n\n## B {#a}").Headings.Select(h => h.Id));

    [Theory]
    [InlineData("## Location", "location-section")]
    [InlineData("## History", "history-section")]
    [InlineData("## P1", "p1-section")]
    [InlineData("## fn-1", "fn-1-section")]
    [InlineData("## __proto__", "proto-section")]
    public void No_id_stands_before_a_name_of_the_browser_or_the_page(string markdown, string id) =>
        Assert.Equal(id, Assert.Single(Written.Note(markdown).Value.Headings).Id);

    [Theory]
    [InlineData("## A {#b}\n\n## C {#b}", "AN604 3:8-3:9")]
    [InlineData("## A {#Upper}", "AN604 1:8-1:13")]
    [InlineData("## A {#location}", "AN604 1:8-1:16")]
    [InlineData("## A {#}", "AN604 1:6-1:9")]
    public void An_id_that_cannot_stand_is_refused(string markdown, string fault) => Assert.Equal([fault], Written.Faults(markdown));

    [Fact]
    public void The_first_level_belongs_to_the_page() =>
        Assert.Equal([2, 2, 3, 6], Written.Sound("# A\n\n## B\n\n### C\n\n###### D").Headings.Select(h => h.Level));

    [Fact]
    public void Ten_thousand_equal_headings_take_no_time()
    {
        var time = new ProcessorTime();
        Assert.Equal(10_000, Written.Sound(string.Concat(Enumerable.Repeat("# A\n", 10_000))).Headings.Length);
        Assert.InRange(time.Elapsed.TotalSeconds, 0, 5);
    }
}
