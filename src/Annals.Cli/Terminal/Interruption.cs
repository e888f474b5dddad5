using System.Runtime.InteropServices;

namespace Annals.Cli.Terminal;

/// <summary>Ctrl+C and the system's request to end, as something that a command asks for where it can stop cleanly.</summary>
internal sealed class Interruption : IDisposable
{
    // SIGXFSZ of Linux and macOS: a file grew longer than the process may write. Unheeded, it ends the process; heeded, the
    // writing fails with an error that can be told.
    private const PosixSignal FileTooLong = (PosixSignal)25;

    private readonly CancellationTokenSource asked = new();
    private readonly PosixSignalRegistration[] signals;

    public Interruption() => signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Note),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Note),
        .. OperatingSystem.IsWindows() ? [] : new[] { PosixSignalRegistration.Create(FileTooLong, context => context.Cancel = true) },
    ];

    /// <summary>Stops the command if it was asked to stop.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public void ThrowIfAsked() => asked.Token.ThrowIfCancellationRequested();

    public void Dispose()
    {
        foreach (var signal in signals) signal.Dispose();
        asked.Dispose();
    }

    // Who asks a second time does not want to wait.
    private void Note(PosixSignalContext context)
    {
        context.Cancel = !asked.IsCancellationRequested;
        asked.Cancel();
    }
}
