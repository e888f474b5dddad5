namespace Annals.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int ContentErrors = 1;

    /// <summary>As with errors in the content, nothing was published: the disk took no more.</summary>
    public const int Unwritten = ContentErrors;
    public const int Usage = 2;
    public const int Fault = 3;
    public const int Interrupted = 130;
}

/// <summary>The command line, the folder or the disk is not what it must be; the message is for the user.</summary>
internal sealed class UsageException(string message, int exit = ExitCode.Usage) : Exception(message)
{
    /// <summary>What the process ends with.</summary>
    public int Exit => exit;
}
