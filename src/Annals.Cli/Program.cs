using System.CommandLine;
using Annals.Cli.Commands;
using Annals.Cli.Terminal;

namespace Annals.Cli;

/// <summary>The way in: a table of commands, and the one place where an unforeseen fault is caught.</summary>
public static class Program
{
    /// <summary>Runs <c>annals</c>.</summary>
    /// <returns>0 done · 1 the content has errors, or the disk took no more · 2 wrong usage or configuration · 3 a fault of ours · 130 interrupted.</returns>
    public static int Main(string[] args) => Run(args, ConsoleStreams.System());

    internal static int Run(IReadOnlyList<string> args, ConsoleStreams streams)
    {
        try
        {
            var parsed = RootOf(streams).Parse(args);
            if (parsed.Errors.Count == 0 || parsed.Action is System.CommandLine.Help.HelpAction)
                return parsed.Invoke(new InvocationConfiguration { Output = streams.Out, Error = streams.Error, EnableDefaultExceptionHandler = false });
            foreach (var error in parsed.Errors) streams.Error.WriteLine($"annals: {SafeText.Of(error.Message)}");
            streams.Error.WriteLine("Run 'annals --help' to see what can be done.");
            return ExitCode.Usage;
        }
        catch (UsageException wrong)
        {
            streams.Error.WriteLine($"annals: {SafeText.Of(wrong.Message)}");
            return wrong.Exit;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // The outermost frame: whatever comes here is a bug of ours, and is told as one.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            streams.Error.WriteLine($"annals: this is a fault of ours, not of your notes: {fault.GetType().Name}: {SafeText.Of(fault.Message)}");
            streams.Error.WriteLine("Please report it with the command that you ran. ANNALS_TRACE=1 shows where it happened.");
            if (streams.Environment("ANNALS_TRACE") == "1") streams.Error.WriteLine(fault);
            return ExitCode.Fault;
        }
    }

    private static RootCommand RootOf(ConsoleStreams streams) => new("Annals builds websites of sourced histories: every statement can be traced.")
    {
        SharedOptions.Root,
        BuildCommand.Make(streams),
        ServeCommand.Make(streams),
        NewCommand.Make(streams),
        InitCommand.Make(streams),
        CheckCommand.Make(streams),
        VerifyCommand.Make(streams),
        TranslationsCommand.Make(streams),
        ExplainCommand.Make(streams),
        DiffCommand.Make(streams),
        LinksCommand.Make(streams),
        SchemaCommand.Make(streams),
    };
}
