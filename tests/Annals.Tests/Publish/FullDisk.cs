using System.Diagnostics;
using Annals.Tests.Hostile;

namespace Annals.Tests.Publish;

/// <summary>
/// A disk of two megabytes in memory, in a world of its own where such can be mounted. Whatever is free on it, a build that
/// does not fit says so in a line, leaves the old site whole and nothing beside it that the next build does not remove.
/// </summary>
public sealed class FullDisk : IDisposable
{
    // $0 program, $1 folder, $2 kibibytes that are left free, or nothing for a site that is too large by itself.
    private const string Story = """
        cd "$1" && mkdir disk && mount -t tmpfs -o size=2m annals disk || exit 77
        build() { "$0" build --quiet --root "$1" --output "$1/disk/public"; }
        build "$1" || exit 90
        cp -r disk/public before
        if [ -n "$2" ]; then
          sed -i 's/old/new/' content/people/*.yml
          free=$(df -k --output=avail disk | tail -1)
          head -c $(((free - $2) * 1024)) /dev/zero > disk/filler
        else
          head -c 3000000 /dev/zero > content/people/x.png
        fi
        build "$1"; echo "exit $?"
        diff -r disk/public before || exit 91
        rm -f disk/filler content/people/x.png
        build "$1" || exit 92
        echo "beside: $(ls -A disk | tr '\n' ' ')"
        [ -z "$2" ] && { diff -r disk/public before || exit 93; }
        [ -z "$2" ] || grep -q 'new' disk/public/people/p0/index.html || exit 94
        exit 0
        """;

    private readonly ChildProcess site = new(Enumerable.Range(0, 4).Select(i => ($"content/people/p{i}.yml", $"name: Person {i}\nsummary: An old one.\n")));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("16")]
    [InlineData("40")]
    public void A_site_that_does_not_fit(string free)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "disks in memory are mounted as on Linux");
        var (exit, said) = Tell(free, "-rm");
        if (exit is not (>= 90 or 0)) (exit, said) = Tell(free, "-m");
        Assert.SkipUnless(exit is >= 90 or 0, "no disk can be mounted here");
        Assert.True(exit == 0, $"{exit}: {said}");
        var lines = said.Trim().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Contains("no space", lines[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["exit 1", "beside: public"], lines[1..]);
    }

    public void Dispose() => site.Dispose();

    private (int Exit, string Said) Tell(string free, string world)
    {
        foreach (var left in (string[])["disk", "before"])
        {
            if (Directory.Exists(Path.Combine(site.Tree.Folder, left))) Directory.Delete(Path.Combine(site.Tree.Folder, left), recursive: true);
        }

        var start = new ProcessStartInfo("unshare", [world, "sh", "-c", Story, Tree.Program, site.Tree.Folder, free]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            process.WaitForExit();
            var (output, error) = (said.GetAwaiter().GetResult()[0], said.GetAwaiter().GetResult()[1]);
            return (process.ExitCode, error + output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (77, "there is no unshare");
        }
    }
}
