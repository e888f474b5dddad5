using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Annals.Cli.Git;
using Annals.Cli.Load;
using Annals.Cli.Publish;
using Annals.Cli.Terminal;
using Annals.Files;
using Annals.Render;

namespace Annals.Cli.Commands;

/// <summary><c>annals build</c>: the whole site into a folder.</summary>
internal static class BuildCommand
{
    public static Command Make(ConsoleStreams streams)
    {
        var output = new Option<string>("--output") { Description = "Where to put the site.", HelpName = "DIR", DefaultValueFactory = _ => "public" };
        var baseUrl = SharedOptions.BaseUrl();
        var drafts = SharedOptions.Drafts();
        var strict = SharedOptions.Strict();
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing if nothing is wrong." };
        var command = new Command("build", "Build the site. If it has errors, the earlier output stays as it is.") { output, baseUrl, drafts, strict, quiet };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(SharedOptions.Root);
            var root = SiteFolder.Find(given, streams.Folder);
            var options = new BuildOptions(parsed.GetValue(drafts), parsed.GetValue(baseUrl));
            // Beside the site, not beside the caller: the same command gives the same site from any folder below it.
            return Run(streams, root, Path.GetFullPath(parsed.GetValue(output)!, given is null ? root : streams.Folder), options, parsed.GetValue(strict), parsed.GetValue(quiet));
        });
        return command;
    }

    private static int Run(ConsoleStreams streams, string root, string target, BuildOptions options, bool strict, bool quiet)
    {
        var clock = Stopwatch.StartNew();
        using var interruption = new Interruption();
        var place = OutputPlace.Claim(target, root);
        var asked = GitHistory.ReadAsync(root);
        var files = SiteFolder.Read(root);
        var history = asked.GetAwaiter().GetResult();
        interruption.ThrowIfAsked();
        var site = SiteBuild.Read(files, options with { Provenance = history.Provenance });
        var diagnostics = site.Diagnostics;
        var exit = Report.ExitCodeOf(diagnostics, strict);
        if (exit == ExitCode.Done && site.Plan is { } plan)
        {
            using var folder = OutputFolder.Start(new Disk(), place);
            var faults = ImmutableArray.CreateBuilder<Diagnostic>();
            var progress = new Progress(streams, plan.Files.Length, quiet);
            foreach (var made in SiteBuild.Render(plan))
            {
                interruption.ThrowIfAsked();
                faults.AddRange(made.Diagnostics);
                if (made.Value is { } file && faults.Count == 0) folder.Write(file);
                progress.Step();
            }

            progress.Clear();
            diagnostics = diagnostics.AddRange(PageFaults.Told(faults));
            exit = Report.ExitCodeOf(diagnostics, strict);
            interruption.ThrowIfAsked();
            if (exit == ExitCode.Done) folder.Publish();
        }

        if (history.IsShallow && !quiet) streams.Error.WriteLine($"annals: {GitHistory.ShallowNote}");
        streams.Error.Write(Report.Of(diagnostics, Report.DefaultFormat(streams), root, files, streams, site.Knowledge?.Settings.Limits.DiagnosticLine));
        if (exit != ExitCode.Done)
            streams.Error.WriteLine($"{Report.Count(diagnostics)}: nothing was published");
        else if (!quiet)
            streams.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Report.Number(site.Knowledge!.Notes.Length, "note")}, {Report.Number(site.Plan!.PageCount, "page")}, {Report.Number(site.Plan.Files.Length, "file")} in {clock.Elapsed.TotalSeconds:0.00} s → {Path.GetRelativePath(streams.Folder, target)}"));
        return exit;
    }
}
