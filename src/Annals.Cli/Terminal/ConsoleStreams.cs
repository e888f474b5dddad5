namespace Annals.Cli.Terminal;

/// <summary>Where the process reads and writes; handed in, so that tests see what a user sees.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Folder">The current folder.</param>
/// <param name="Environment">Reads an environment variable.</param>
/// <param name="IsTerminal">Whether a person watches standard error.</param>
internal sealed record ConsoleStreams(TextWriter Out, TextWriter Error, string Folder, Func<string, string?> Environment, bool IsTerminal)
{
    /// <summary>Where the time comes from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The streams of this process.</summary>
    public static ConsoleStreams System()
    {
        var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true, NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true, NewLine = "\n" };
        return new ConsoleStreams(output, error, Directory.GetCurrentDirectory(), global::System.Environment.GetEnvironmentVariable, !Console.IsErrorRedirected);
    }

    /// <summary>Ends a command that would run until it is interrupted.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Whether text may be coloured (no-color.org).</summary>
    public bool UseColour => IsTerminal && string.IsNullOrEmpty(Environment("NO_COLOR"));
}
