using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Annals.Cli.Git;

/// <summary>Runs git. It is asked, and never told to change anything.</summary>
internal static class GitProgram
{
    // Nothing of a stranger's repository settings may run a program.
    private static readonly string[] Safe = ["--no-pager", "-c", "core.fsmonitor=false"];

    /// <summary>What git writes, or <see langword="null"/> if it refuses.</summary>
    /// <param name="root">Full path of the site's folder.</param>
    /// <param name="arguments">Settings, the command and its arguments.</param>
    /// <exception cref="UsageException">There is no git.</exception>
    public static byte[]? Ask(string root, IEnumerable<string> arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", Safe.Concat(arguments)) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
            start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
            start.Environment["GIT_TERMINAL_PROMPT"] = "0";
            using var git = Process.Start(start) ?? throw new UsageException("git cannot be started");
            git.StandardInput.Close();
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            using var answer = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(answer);
            git.WaitForExit();
            return git.ExitCode == 0 ? answer.ToArray() : null;
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException or IOException)
        {
            throw new UsageException($"git cannot be started: {fault.Message}");
        }
    }

    /// <summary>The same as text, without white space around it.</summary>
    /// <exception cref="UsageException">There is no git.</exception>
    public static string? Line(string root, IEnumerable<string> arguments) => Ask(root, arguments) is { } answer ? Encoding.UTF8.GetString(answer).Trim() : null;

    /// <summary>Whether the clone holds only the latest changes; <see langword="null"/> where there is no repository.</summary>
    /// <exception cref="UsageException">There is no git.</exception>
    public static bool? IsShallow(string root) => Line(root, ["rev-parse", "--is-shallow-repository"]) is { } answer ? answer == "true" : null;

    /// <summary>What git is asked; <see langword="null"/> where there is no git: a site needs no version control.</summary>
    public static T? IfThereIsGit<T>(Func<T?> ask)
        where T : class
    {
        try
        {
            return ask();
        }
        catch (UsageException)
        {
            return null;
        }
    }
}
