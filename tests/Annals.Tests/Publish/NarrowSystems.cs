using Annals.Tests.Hostile;

namespace Annals.Tests.Publish;

/// <summary>Where the system gives little or nothing, a build says so in a line, and the earlier site stays as it was.</summary>
public sealed class NarrowSystems : IDisposable
{
    private readonly ChildProcess process = new();

    public NarrowSystems()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "limits are set with ulimit");
        Write("old");
    }

    [Theory]
    [InlineData("ulimit -f 8")]
    [InlineData("ulimit -f 128")]
    [InlineData("ulimit -f 0")]
    public void Files_that_may_not_be_long(string limit)
    {
        Assert.Equal(0, process.Build().Exit);
        var site = process.Tree.Content();
        Write("new");
        var ending = process.Build(limit);
        // A program that is compiled when it runs may need more than so little itself.
        if (Environment.GetEnvironmentVariable("ANNALS_PROGRAM") is null) Assert.NotEqual(0, ending.Exit);
        // No file of this site is longer than 64 KiB.
        else Assert.Equal(limit.EndsWith("128", StringComparison.Ordinal) ? 0 : 1, ending.Exit);
        if (ending.Exit != 0) Assert.Equal(site, process.Tree.Content());
        Assert.Equal(0, process.Build().Exit);
        Assert.Equal(["public"], process.Tree.Beside());
    }

    [Theory]
    [InlineData(48)]
    [InlineData(96)]
    [InlineData(256)]
    public void Few_handles(int number)
    {
        Assert.Equal(0, process.Build().Exit);
        var site = process.Tree.Content();
        Write("new");
        var ending = process.Build($"ulimit -n {number}");
        if (ending.Exit == 0) Assert.NotEqual(site, process.Tree.Content());
        else Assert.Equal(site, process.Tree.Content());
        // With fewer the runtime cannot even load its own parts; the native program has them in it.
        if (number > 96 || Environment.GetEnvironmentVariable("ANNALS_PROGRAM") is not null) Assert.DoesNotContain("fault of ours", ending.Said, StringComparison.Ordinal);
        Assert.Equal(0, process.Build().Exit);
        Assert.Equal(["public"], process.Tree.Beside());
    }

    [Fact]
    public void A_folder_that_cannot_hold_a_new_one()
    {
        var ending = process.Build(output: "content-of-nobody\u0001/../../../../../../proc/public");
        Assert.Equal(2, ending.Exit);
        Assert.Single(ending.Said.Trim().Split('\n'));
    }

    [Fact]
    public async Task Two_builds_at_once_leave_one_whole_site()
    {
        for (var i = 0; i < 4; i++)
        {
            Write("new " + i);
            var endings = await Task.WhenAll(Task.Run(() => process.Build()), Task.Run(() => process.Build()));
            Assert.All(endings, e => Assert.True(e.Exit == 0 || (e.Exit == 2 && e.Said.Contains("another build is writing", StringComparison.Ordinal)), e.Said));
            Assert.Contains(endings, e => e.Exit == 0);
            Assert.Contains("new " + i, File.ReadAllText(Path.Combine(process.Tree.Output, "people/x/index.html")), StringComparison.Ordinal);
        }

        Assert.Equal(["public"], process.Tree.Beside());
    }

    [Fact]
    public async Task A_reader_never_misses_a_page_while_the_program_builds()
    {
        Assert.Equal(0, process.Build().Exit);
        var built = Task.Run(() =>
        {
            for (var i = 0; i < 10; i++)
            {
                Write("version " + i);
                Assert.Equal(0, process.Build().Exit);
            }
        }, TestContext.Current.CancellationToken);
        var reads = 0;
        for (; !built.IsCompleted; reads++)
        {
            foreach (var page in (string[])["index.html", "people/x/index.html", "data/site.json"]) Assert.NotEmpty(File.ReadAllText(Path.Combine(process.Tree.Output, page)));
        }

        await built;
        Assert.True(reads > 100);
    }

    public void Dispose() => process.Dispose();

    private void Write(string summary) => process.Tree.Put("content/people/x.md", System.Text.Encoding.UTF8.GetBytes($"---\nname: X\nsummary: {summary}\n---\nText.\n"));
}
