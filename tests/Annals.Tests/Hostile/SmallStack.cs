using System.Runtime.ExceptionServices;
using Annals.Tests.Support;

namespace Annals.Tests.Hostile;

/// <summary>Work on a stack of one megabyte, as musl, Windows and threads made by hand have: an overflow would end the tests.</summary>
internal static class SmallStack
{
    /// <summary>Runs work, and fails if it takes more than ten seconds of a processor.</summary>
    public static T Run<T>(Func<T> work)
    {
        var (result, fault, took) = (default(T), default(ExceptionDispatchInfo), default(TimeSpan));
        var thread = new Thread(
            () =>
            {
                var time = new ProcessorTime();
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

                took = time.Elapsed;
            },
            maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        fault?.Throw();
        Assert.True(took < TimeSpan.FromSeconds(10), $"took {took}");
        return result!;
    }
}
