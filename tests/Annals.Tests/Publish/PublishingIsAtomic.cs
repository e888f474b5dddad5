using System.Text;
using Annals.Cli;
using Annals.Cli.Publish;
using Annals.Files;

namespace Annals.Tests.Publish;

/// <summary>Whatever fails, the output folder holds the old site or the new one, whole; the next build leaves nothing else.</summary>
public sealed class PublishingIsAtomic : IDisposable
{
    private readonly Tree tree = new();

    public static TheoryData<int, bool, bool> Disks => new() { { 100, false, true }, { 12, true, true }, { 12, false, false }, { 12, true, false } };

    [Theory]
    [MemberData(nameof(Disks))]
    public void Old_or_new_whichever_operation_fails(int pages, bool forGood, bool canExchange)
    {
        var newSite = ContentOf(2, pages);
        var reached = true;
        for (var n = 1; reached && n <= 200; n++)
        {
            Build(1, new Disk(), pages);
            var oldSite = tree.Content();
            var failing = new FailingDisk(n, forGood, canExchange);
            try
            {
                Build(2, failing, pages);
            }
            catch (UsageException told)
            {
                Assert.DoesNotContain('\n', told.Message);
                Assert.Contains("no space left", told.Message, StringComparison.Ordinal);
                // Only where two renames are needed can there be a moment without a site; the next build begins with mending it.
                if (canExchange || Directory.Exists(tree.Output)) Assert.Equal(oldSite, tree.Content());
            }

            Build(2, new Disk(), pages);
            Assert.Equal(newSite, tree.Content());
            Assert.Equal(["public"], tree.Beside());
            reached = failing.Operations >= n;
        }
    }

    [Fact]
    public void A_build_that_died_between_two_renames_is_mended_by_the_next()
    {
        Build(1, new Disk());
        var oldSite = tree.Content();
        Directory.Move(tree.Output, tree.Output + ".annals-old");
        Directory.CreateDirectory(tree.Output + ".annals-new");
        using (Start(new Disk())) Assert.Equal(oldSite, tree.Content());
        Assert.Equal(["public"], tree.Beside());
    }

    [Fact]
    public void Two_builds_at_once_do_not_mix()
    {
        Build(1, new Disk());
        using (var first = Start(new Disk()))
        {
            var told = Assert.Throws<UsageException>(() => Start(new Disk()));
            Assert.Contains("another build is writing", told.Message, StringComparison.Ordinal);
            foreach (var file in Site(2)) first.Write(file);
            first.Publish();
        }

        Assert.Equal(ContentOf(2), tree.Content());
        Assert.Equal(["public"], tree.Beside());
    }

    [Fact]
    public void The_lock_of_a_build_that_was_killed_does_not_stop_the_next()
    {
        File.WriteAllText(tree.Output + ".annals-lock", "");
        Build(1, new Disk());
        Assert.Equal(["public"], tree.Beside());
    }

    [Fact]
    public async Task A_reader_never_misses_a_file()
    {
        Build(0, new Disk());
        using var stop = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            var reads = 0;
            for (; !stop.IsCancellationRequested; reads++)
            {
                foreach (var page in (string[])["index.html", "people/p3/index.html", "data/site.json"]) Assert.NotEmpty(File.ReadAllText(Path.Combine(tree.Output, page)));
            }

            return reads;
        });
        for (var version = 1; version <= 10; version++) Build(version, new Disk());
        await stop.CancelAsync();
        Assert.True(await reader > 10);
    }

    public void Dispose() => tree.Dispose();

    private static IEnumerable<OutputFile> Site(int version, int pages = 12)
    {
        yield return Page("index.html", $"home {version}");
        yield return Page("data/site.json", $"{{ \"version\": {version} }}");
        yield return Page("assets/style.css", "the same in all versions");
        for (var i = 0; i < pages; i++) yield return Page($"people/p{i}/index.html", i % 2 == 0 ? "the same in all versions" : $"page {i} of {version}");
        for (var i = 0; i < version; i++) yield return Page($"events/e{i}/index.html", "only in later versions");
    }

    private static OutputFile Page(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static string ContentOf(int version, int pages = 12)
    {
        using var other = new Tree();
        Build(version, new Disk(), other.Output, pages);
        return other.Content();
    }

    private static void Build(int version, IDisk disk, string target, int pages)
    {
        using var folder = OutputFolder.Start(disk, target);
        foreach (var file in Site(version, pages)) folder.Write(file);
        folder.Publish();
    }

    private void Build(int version, IDisk disk, int pages = 12) => Build(version, disk, tree.Output, pages);

    private OutputFolder Start(IDisk disk) => OutputFolder.Start(disk, tree.Output);
}
