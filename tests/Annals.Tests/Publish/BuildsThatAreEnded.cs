using System.Diagnostics;

namespace Annals.Tests.Publish;

/// <summary>A build that is ended from outside leaves the old site or the new one, whole.</summary>
public sealed class BuildsThatAreEnded : IDisposable
{
    private readonly Builder builder = new();

    [Fact]
    public void Killed_at_any_moment()
    {
        var chance = new Random(20);
        builder.Write(2);
        builder.Build();
        var other = builder.Tree.Content();
        builder.Write(1);
        var clock = Stopwatch.StartNew();
        builder.Build();
        var whole = clock.Elapsed;
        var site = builder.Tree.Content();

        for (var trial = 0; trial < 20; trial++)
        {
            builder.Write(trial % 2 == 0 ? 2 : 1);
            using (var build = builder.Start())
            {
                // Most of the time goes by before anything is written.
                Thread.Sleep(whole * (0.4 + (chance.NextDouble() * 0.7)));
                build.Kill();
                build.WaitForExit();
            }

            Assert.Contains(builder.Tree.Content(), (string[])[site, other]);
        }

        builder.Write(2);
        builder.Build();
        Assert.Equal(other, builder.Tree.Content());
        Assert.Equal(["public"], builder.Tree.Beside());
    }

    public void Dispose() => builder.Dispose();
}
