using System.CommandLine;
using Annals.Cli.Git;
using Annals.Cli.Load;
using Annals.Cli.Terminal;
using Annals.Compare;

namespace Annals.Cli.Commands;

/// <summary><c>annals diff</c>: what a change means, for those who decide about it.</summary>
internal static class DiffCommand
{
    // As git diff has it: what a branch did, whatever the other did meanwhile.
    private const string Parting = "...";

    public static Command Make(ConsoleStreams streams)
    {
        var before = new Argument<string>("REV") { Description = "The revision to compare with: a branch, a tag, a commit; main... for the commit at which this branch left main." };
        var after = new Argument<string?>("REV2") { Description = "The revision to compare; without one, the files as they are in the folder.", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "markdown for a comment, json for programs.", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown", "json");
        var command = new Command("diff", "Tell what a change means: notes, facts, dates, citations, translations, pages and diagnostics.") { before, after, format };
        command.SetAction(parsed =>
        {
            var root = SiteFolder.Find(parsed.GetValue(SharedOptions.Root), streams.Folder);
            var from = parsed.GetValue(before)!;
            if (from.EndsWith(Parting, StringComparison.Ordinal)) from = GitTree.Parting(root, from[..^Parting.Length], parsed.GetValue(after) ?? "HEAD");
            var old = GitTree.Read(root, from, SiteFolder.Belongs);
            var now = parsed.GetValue(after) is { } revision ? GitTree.Read(root, revision, SiteFolder.Belongs) : SiteFolder.Read(root);
            var report = Comparison.Of(SiteBuild.Read(old, new BuildOptions()), SiteBuild.Read(now, new BuildOptions()));
            streams.Out.Write(parsed.GetValue(format) == "json" ? ReportJson.Of(report) : ReportMarkdown.Of(report));
            return ExitCode.Done;
        });
        return command;
    }
}
