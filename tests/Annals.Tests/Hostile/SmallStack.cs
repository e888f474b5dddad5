using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Annals.Tests.Hostile;

/// <summary>Work on a stack of one megabyte, as musl, Windows and threads made by hand have: an overflow would end the tests.</summary>
internal static class SmallStack
{
    /// <summary>Runs work, and fails if it takes more than ten seconds.</summary>
    public static T Run<T>(Func<T> work)
    {
        var (result, fault, clock) = (default(T), default(ExceptionDispatchInfo), Stopwatch.StartNew());
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
#pragma warning disable CA1031 // Handed on to the test.
                catch (Exception caught)
#pragma warning restore CA1031
                {
                    fault = ExceptionDispatchInfo.Capture(caught);
                }
            },
            maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        fault?.Throw();
        Assert.True(clock.ElapsedMilliseconds < 10_000, $"took {clock.Elapsed}");
        return result!;
    }
}
