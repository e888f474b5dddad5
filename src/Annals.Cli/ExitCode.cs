namespace Annals.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int ContentErrors = 1;
    public const int Usage = 2;
    public const int Fault = 3;
    public const int Interrupted = 130;
}

/// <summary>The command line or the folder is not what it must be; the message is for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
