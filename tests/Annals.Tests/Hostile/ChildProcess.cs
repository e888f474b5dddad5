using System.Diagnostics;
using Annals.Tests.Support;

namespace Annals.Tests.Hostile;

/// <summary>How a run of the program ended.</summary>
/// <param name="Exit">Its exit code; above 128 if a signal ended it.</param>
/// <param name="Said">What it wrote.</param>
/// <param name="Took">How long it ran.</param>
/// <param name="Peak">Most memory that it held, in bytes; a lower bound, as it is looked at from outside.</param>
internal sealed record Ending(int Exit, string Said, TimeSpan Took, long Peak);

/// <summary>The program as a process of its own, on a site in a temporary folder, with whatever a shell can take from a process.</summary>
internal sealed class ChildProcess : IDisposable
{
    public ChildProcess(params IEnumerable<(string Path, string Text)> files)
    {
        Tree.PutTemplates();
        Tree.Put(SiteText.Files(SiteText.Settings.TrimEnd() + "\ncitations: off\n\n" + SiteText.Source));
        foreach (var (path, text) in files) Tree.Put(path, System.Text.Encoding.UTF8.GetBytes(text));
    }

    public Publish.Tree Tree { get; } = new();

    /// <summary>Builds.</summary>
    /// <param name="limits">Shell commands that narrow what the process may use, such as <c>ulimit -n 48</c>.</param>
    /// <param name="output">Where to, from the temporary folder.</param>
    public Ending Build(string limits = "true", string output = "public")
    {
        using var process = Start(limits, output);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (clock, peak) = (Stopwatch.StartNew(), 0L);
        while (!process.WaitForExit(10))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It has just ended.
            }

            if (clock.Elapsed > TimeSpan.FromMinutes(1)) process.Kill(entireProcessTree: true);
        }

        return new Ending(process.ExitCode, string.Concat(said.GetAwaiter().GetResult()), clock.Elapsed, peak);
    }

    /// <summary>Starts a build.</summary>
    public Process Start(string limits = "true", string output = "public")
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", limits + " && exec \"$0\" build --quiet --root \"$1\" --output \"$2\"", Publish.Tree.Program, Tree.Folder, Path.Combine(Tree.Folder, output)])
        {
            WorkingDirectory = Tree.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    public void Dispose() => Tree.Dispose();
}
