using System.CommandLine;
using Annals.Cli.Terminal;
using Annals.Explain;

namespace Annals.Cli.Commands;

/// <summary><c>annals explain</c>: why a rule is there, and what to write instead.</summary>
internal static class ExplainCommand
{
    public static Command Make(ConsoleStreams streams)
    {
        var code = new Argument<string?>("CODE") { Description = "The code of a rule, such as AN301; without one, all rules are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "Explain a rule: what must be true, why, and a wrong and a right example.") { code };
        command.SetAction(parsed =>
        {
            streams.Out.Write(parsed.GetValue(code) is { } asked ? Text(asked) : List());
            return ExitCode.Done;
        });
        return command;
    }

    private static string Text(string code) =>
        RuleTexts.Find(code)
        ?? throw new UsageException($"there is no rule '{code}'" + (RuleTexts.NearestTo(code) is { } near ? $"; did you mean '{near}'?" : "; 'annals explain' lists them all"));

    private static string List() => string.Concat(RuleTexts.Codes.Select(c => $"{c}  {RuleTexts.Truth(c)}\n"));
}
