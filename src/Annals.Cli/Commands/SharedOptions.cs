using System.Collections.Immutable;
using System.CommandLine;
using Annals.Cli.Load;
using Annals.Cli.Terminal;
using Annals.Model;

namespace Annals.Cli.Commands;

/// <summary>Options that several commands take.</summary>
internal static class SharedOptions
{
    public static readonly Option<string?> Root = new("--root") { Description = "The site's folder (default: this one or the nearest parent with site.yml).", HelpName = "DIR", Recursive = true };

    public static Option<bool> Drafts() => new("--drafts") { Description = "Take drafts in." };

    public static Option<bool> Strict() => new("--strict") { Description = "Treat warnings as errors." };

    public static Option<string?> Snapshots(bool required = false) =>
        new("--snapshots") { Description = "A folder with <source id>.txt: look for every locator in its source's text.", HelpName = "DIR", Required = required };

    public static ImmutableArray<Snapshot> ReadSnapshots(string? folder, ConsoleStreams streams) =>
        SnapshotsIn(folder, streams) is { } full ? SnapshotFolder.Read(full) : [];

    /// <summary>Full path of the folder of snapshots; <see langword="null"/> if none was given.</summary>
    public static string? SnapshotsIn(string? folder, ConsoleStreams streams) => folder is null ? null : Path.GetFullPath(folder, streams.Folder);

    public static Option<string?> BaseUrl()
    {
        var option = new Option<string?>("--base-url") { Description = "Where the site will be served, instead of site.yml's base_url.", HelpName = "URL" };
        option.Validators.Add(result =>
        {
            var value = result.GetValueOrDefault<string?>();
            if (value is not null && !(Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                result.AddError($"--base-url takes a whole address such as https://example.org/history/, not '{value}'");
        });
        return option;
    }
}
