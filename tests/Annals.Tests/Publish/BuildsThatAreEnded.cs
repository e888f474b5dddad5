using System.Diagnostics;
using System.Globalization;

namespace Annals.Tests.Publish;

/// <summary>
/// A build that is ended from outside leaves the old site or the new one, whole. <c>ANNALS_TRIALS=125</c> tries it so
/// often; a few trials show it each time.
/// </summary>
public sealed class BuildsThatAreEnded : IDisposable
{
    private readonly Builder builder = new();
    private readonly string site;
    private readonly string other;
    private readonly TimeSpan whole;

    public BuildsThatAreEnded()
    {
        builder.Write(2);
        builder.Build();
        other = builder.Tree.Content();
        builder.Write(1);
        var clock = Stopwatch.StartNew();
        builder.Build();
        whole = clock.Elapsed;
        site = builder.Tree.Content();
    }

    [Theory]
    [InlineData("KILL", 20)]
    [InlineData("TERM", 4)]
    [InlineData("INT", 4)]
    public async Task At_any_moment(string signal, int trials)
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows(), "signals are a thing of Unix");
        if (Environment.GetEnvironmentVariable("ANNALS_TRIALS") is { } asked) trials = int.Parse(asked, CultureInfo.InvariantCulture);
        var chance = new Random(20);
        for (var trial = 0; trial < trials; trial++)
        {
            builder.Write(trial % 2 == 0 ? 2 : 1);
            using (var build = builder.Start())
            {
                var said = Task.WhenAll(build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
                // Most of the time goes by before anything is written.
                Thread.Sleep(whole * (0.3 + (chance.NextDouble() * 0.8)));
                using (var kill = Process.Start("kill", [$"-{signal}", build.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
                build.WaitForExit();
                // Asked to end, it says nothing of a fault; it may have been done already, or not yet have listened.
                if (signal != "KILL") Assert.DoesNotContain("fault", string.Concat(await said), StringComparison.Ordinal);
                if (signal != "KILL") Assert.Contains(build.ExitCode, (int[])[0, 130, 128 + 15, 128 + 2]);
            }

            Assert.Contains(builder.Tree.Content(), (string[])[site, other]);
            if (signal != "KILL") Assert.Equal(["public"], builder.Tree.Beside());
        }

        builder.Write(2);
        builder.Build();
        Assert.Equal(other, builder.Tree.Content());
        Assert.Equal(["public"], builder.Tree.Beside());
    }

    public void Dispose() => builder.Dispose();
}
