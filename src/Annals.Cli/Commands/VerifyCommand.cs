using System.Collections.Immutable;
using System.CommandLine;
using Annals.Check;
using Annals.Cli.Load;
using Annals.Cli.Publish;
using Annals.Cli.Terminal;
using Annals.Files;
using Annals.Model;
using Annals.Verify;

namespace Annals.Cli.Commands;

/// <summary><c>annals verify</c>: looks for every locator in its source's text, and records what came of it.</summary>
internal static class VerifyCommand
{
    // What verifying tells or mends itself does not stand in its way.
    private static readonly ImmutableArray<Rule> Evidence = [LocatorsOccur.Occurs, LocatorsOccur.SnapshotMatches];

    public static Command Make(ConsoleStreams streams)
    {
        var snapshots = SharedOptions.Snapshots(required: true);
        var command = new Command("verify", $"Look for every locator in its source's text, and record the outcome in {VerificationRecord.File}.") { snapshots };
        command.SetAction(parsed =>
        {
            var root = SiteFolder.Find(parsed.GetValue(SharedOptions.Root), streams.Folder);
            return Run(streams, root, SharedOptions.ReadSnapshots(parsed.GetValue(snapshots), streams));
        });
        return command;
    }

    private static int Run(ConsoleStreams streams, string root, ImmutableArray<Snapshot> snapshots)
    {
        var files = SiteFolder.Read(root);
        var options = new BuildOptions { Snapshots = snapshots };
        var site = SiteBuild.Read(files, options);
        Report.StraySnapshots(streams.Error, site, snapshots);
        // A note that cannot be read cites nothing: recording now would forget what it cites.
        if (site.Knowledge is not { } knowledge || site.Diagnostics.Any(d => d.IsError && d.At.File != VerificationRecord.File && !Evidence.Contains(d.Rule)))
        {
            Report.Text(streams.Error, site.Diagnostics, files, streams.UseColour);
            streams.Error.WriteLine($"{Report.Count(site.Diagnostics)}: nothing was recorded");
            return Report.ExitCodeOf(site.Diagnostics, strict: false);
        }

        var record = LocatorVerification.Of(knowledge, snapshots, Today.Of(streams));
        var file = RecordText.Of(record);
        var isNew = ContentFile.Write(root, file);
        files = [.. files.Where(f => f.Path != file.Path), new InputFile(file.Path, file.Content)];
        var diagnostics = SiteBuild.Read(files, options).Diagnostics;
        Report.Text(streams.Error, diagnostics, files, streams.UseColour);
        var outcomes = record.Sources.SelectMany(s => s.Locators).ToLookup(l => l.Outcome);
        streams.Out.WriteLine($"{Report.Number(record.Sources.Length, "source")}: {string.Join(", ", Enum.GetValues<LocatorOutcome>().Select(o => $"{outcomes[o].Count()} {o.ToString().ToLowerInvariant()}"))} → {file.Path}{(isNew ? "" : ", as it was")}");
        return Report.ExitCodeOf(diagnostics, strict: false);
    }
}
