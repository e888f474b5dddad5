using System.Text;
using Annals.Cli.Publish;
using Annals.Files;

namespace Annals.Tests.Publish;

/// <summary>What has not changed keeps its place on the disk and its time.</summary>
public sealed class OnlyWhatDiffersIsWritten : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
    private readonly Tree tree = new();

    [Fact]
    public void A_file_that_has_not_changed_keeps_its_time()
    {
        Build("one", "two");
        Age();
        Assert.Equal(2, Build("one", "three").Written); // with the manifest
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(Path.Combine(tree.Output, "a.html")));
        Assert.Equal("three", File.ReadAllText(Path.Combine(tree.Output, "b.html")));
    }

    [Fact]
    public void A_site_that_has_not_changed_is_not_touched()
    {
        Build("one", "two");
        Age();
        var time = Directory.GetLastWriteTimeUtc(tree.Output);
        Assert.Equal(0, Build("one", "two").Written);
        Assert.Equal(time, Directory.GetLastWriteTimeUtc(tree.Output));
        Assert.Equal(["public"], tree.Beside());
    }

    [Fact]
    public void A_file_that_is_no_longer_made_goes()
    {
        Build("one", "two");
        Build("one");
        Assert.Equal([Manifest.FileName, "a.html"], Directory.GetFiles(tree.Output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("OTHER")]
    [InlineData("xyz")]
    public void A_file_that_somebody_changed_in_the_output_is_made_anew(string tampered)
    {
        Build("one", "two");
        Age();
        File.WriteAllText(Path.Combine(tree.Output, "a.html"), tampered);
        Build("one", "two");
        Assert.Equal("one", File.ReadAllText(Path.Combine(tree.Output, "a.html")));
    }

    [Fact]
    public void The_manifest_is_one_that_sha256sum_checks()
    {
        Build("one", "two");
        Assert.Equal(
            "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  a.html\n3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3  b.html\n",
            File.ReadAllText(Path.Combine(tree.Output, Manifest.FileName)));
    }

    public void Dispose() => tree.Dispose();

    private FailingDisk Build(params string[] texts)
    {
        var disk = new FailingDisk();
        using var folder = OutputFolder.Start(disk, tree.Output);
        foreach (var (i, text) in texts.Index()) folder.Write(new OutputFile($"{(char)('a' + i)}.html", Encoding.UTF8.GetBytes(text)));
        folder.Publish();
        return disk;
    }

    private void Age()
    {
        foreach (var file in Directory.GetFiles(tree.Output)) File.SetLastWriteTimeUtc(file, LongAgo);
    }
}
