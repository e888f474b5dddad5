using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Annals.Tests.Support;

/// <summary>How long a thread has worked. A clock would also count the other tests, which share the same few cores.</summary>
internal sealed partial class ProcessorTime
{
    // CLOCK_THREAD_CPUTIME_ID of clock_gettime(2) on Linux.
    private const int ThreadClock = 3;

    private readonly TimeSpan start = Worked() ?? default;
    private readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>Time that the calling thread has spent on a processor since it made this; time on the clock where the system is not asked.</summary>
    public TimeSpan Elapsed => Worked() is { } now ? now - start : clock.Elapsed;

    private static TimeSpan? Worked() =>
        OperatingSystem.IsLinux() && ClockGetTime(ThreadClock, out var now) == 0 ? TimeSpan.FromSeconds(now.Seconds) + TimeSpan.FromTicks(now.Nanoseconds / 100) : null;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, out Moment moment);

    private readonly record struct Moment(nint Seconds, nint Nanoseconds);
}
