using System.Runtime.InteropServices;

namespace Annals.Cli.Terminal;

/// <summary>Ctrl+C and the system's request to end, as something that a command asks for where it can stop cleanly.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource asked = new();
    private readonly PosixSignalRegistration[] signals;

    public Interruption() =>
        signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Note), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Note)];

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
