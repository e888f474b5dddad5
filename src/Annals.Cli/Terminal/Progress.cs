using System.Diagnostics;
using System.Globalization;

namespace Annals.Cli.Terminal;

/// <summary>A line that counts, for builds that a person waits for. Nothing is shown where no person watches.</summary>
internal sealed class Progress(ConsoleStreams streams, int total, bool quiet)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private readonly long start = Stopwatch.GetTimestamp();
    private int done;
    private bool shown;

    public void Step()
    {
        done++;
        if (quiet || !streams.IsTerminal || done % 64 != 0 || Stopwatch.GetElapsedTime(start) < Patience) return;
        shown = true;
        streams.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{done:#,0} of {total:#,0} files"));
    }

    public void Clear()
    {
        if (shown) streams.Error.Write("\r\e[2K");
    }
}
