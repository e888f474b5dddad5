using System.Collections.Immutable;
using System.Globalization;
using Annals.Cli.Git;
using Annals.Cli.Terminal;
using Annals.Files;
using Annals.Model;

namespace Annals.Cli.Commands;

/// <summary>Tells diagnostics and says what they mean for the exit code.</summary>
internal static class Report
{
    public static int ExitCodeOf(IReadOnlyCollection<Diagnostic> diagnostics, bool strict) =>
        diagnostics.Any(d => d.IsError) || (strict && diagnostics.Count > 0)
            ? diagnostics.Any(d => d.At.File == "site.yml" && d.IsError) ? Cli.ExitCode.Usage : Cli.ExitCode.ContentErrors
            : Cli.ExitCode.Done;

    /// <summary>The format that a person or a workflow expects: in GitHub Actions annotations, else text.</summary>
    public static string DefaultFormat(ConsoleStreams streams) => streams.Environment("GITHUB_ACTIONS") == "true" ? "github" : "text";

    /// <summary>Diagnostics in one of the formats of <c>--format</c>. What a code host reads names paths from the root of the repository.</summary>
    /// <param name="diagnostics">What is wrong.</param>
    /// <param name="format">The format.</param>
    /// <param name="root">Full path of the site's folder.</param>
    /// <param name="files">Its files, for excerpts.</param>
    /// <param name="streams">Where it will be told.</param>
    /// <param name="longestLine">The longest line of text for people.</param>
    public static string Of(ImmutableArray<Diagnostic> diagnostics, string format, string root, IEnumerable<InputFile> files, ConsoleStreams streams, int? longestLine = null)
    {
        switch (format)
        {
            case "json": return DiagnosticJson.Of(diagnostics);
            case "sarif" when GitPlace.Of(root) is { } place: return DiagnosticSarif.Of(Below(place, diagnostics), DiagnosticSarif.RepositoryRoot);
            case "sarif": return DiagnosticSarif.Of(diagnostics, DiagnosticSarif.SiteRoot);
            case "github": return DiagnosticGithub.Of(Below(GitPlace.Of(root) ?? "", diagnostics));
            default:
                using (var text = new StringWriter())
                {
                    Text(text, diagnostics, files, streams.UseColour, longestLine);
                    return text.ToString();
                }
        }
    }

    /// <summary>Diagnostics for people.</summary>
    public static void Text(TextWriter to, IEnumerable<Diagnostic> diagnostics, IEnumerable<InputFile> files, bool colour, int? longestLine = null)
    {
        var text = new DiagnosticText(files, colour, longestLine ?? Limits.Default.DiagnosticLine);
        foreach (var diagnostic in diagnostics) to.Write(text.Of(diagnostic));
    }

    /// <summary>Tells of texts that belong to no source: a misspelt file name would else look like a text in which all is well.</summary>
    public static void StraySnapshots(TextWriter to, Site site, IEnumerable<Snapshot> snapshots)
    {
        if (site.Knowledge is not { } knowledge) return;
        foreach (var stray in snapshots.Where(s => knowledge.Find(s.Source) is not Source))
            to.WriteLine($"annals: {stray.Source}.txt was passed over: there is no source '{stray.Source}'");
    }

    public static string Count(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.IsError);
        return $"{Number(errors, "error")}, {Number(diagnostics.Length - errors, "warning")}";
    }

    public static string Number(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {word}{(count == 1 ? "" : "s")}");

    private static Diagnostic[] Below(string place, IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(d => d with { At = Below(place, d.At), Also = d.Also is { } also ? Below(place, also) : null })];

    private static Location Below(string place, Location at) => at with { File = place + at.File };
}
