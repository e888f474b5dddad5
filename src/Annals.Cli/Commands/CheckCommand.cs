using System.Collections.Immutable;
using System.CommandLine;
using Annals.Cli.Load;
using Annals.Cli.Terminal;
using Annals.Files;
using Annals.Model;
using Annals.Render;

namespace Annals.Cli.Commands;

/// <summary><c>annals check</c>: everything that is wrong, and nothing written.</summary>
internal static class CheckCommand
{
    public static Command Make(ConsoleStreams streams)
    {
        var format = new Option<string>("--format") { Description = "How to tell what is wrong: text for people, github for annotations in GitHub Actions (the default there), sarif for code scanning, json for other programs.", DefaultValueFactory = _ => Report.DefaultFormat(streams) };
        format.AcceptOnlyFromAmong("text", "json", "github", "sarif");
        var drafts = SharedOptions.Drafts();
        var strict = SharedOptions.Strict();
        var snapshots = SharedOptions.Snapshots();
        var command = new Command("check", "Check the notes, the templates and every page, and write nothing.") { format, drafts, strict, snapshots };
        command.SetAction(parsed =>
        {
            var root = SiteFolder.Find(parsed.GetValue(SharedOptions.Root), streams.Folder);
            var files = SiteFolder.Read(root);
            var texts = SharedOptions.ReadSnapshots(parsed.GetValue(snapshots), streams);
            var site = SiteBuild.Read(files, new BuildOptions(parsed.GetValue(drafts)) { Snapshots = texts });
            Report.StraySnapshots(streams.Error, site, texts);
            var diagnostics = site.Diagnostics;
            // A template fails only on a page; pages are rendered once the notes are sound, as a build would do.
            if (site.Plan is { } plan && !diagnostics.Any(d => d.IsError))
                diagnostics = [.. diagnostics.Concat(PageFaults.Told(SiteBuild.Render(plan).SelectMany(f => f.Diagnostics))).Order()];
            Tell(streams, parsed.GetValue(format)!, diagnostics, root, files, site);
            return Report.ExitCodeOf(diagnostics, parsed.GetValue(strict));
        });
        return command;
    }

    private static void Tell(ConsoleStreams streams, string format, ImmutableArray<Diagnostic> diagnostics, string root, InputFile[] files, Site site)
    {
        streams.Out.Write(Report.Of(diagnostics, format, root, files, streams, site.Knowledge?.Settings.Limits.DiagnosticLine));
        if (format is "json" or "sarif") return;
        if (site.Knowledge is { } knowledge) streams.Out.Write(CoverageText.Of(Coverage.Of(knowledge, knowledge.Settings.Default.Path)));
        streams.Out.WriteLine($"{Report.Number(site.Knowledge?.Notes.Length ?? 0, "note")} checked: {Report.Count(diagnostics)}");
    }
}
