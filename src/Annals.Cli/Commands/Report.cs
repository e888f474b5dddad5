using System.Collections.Immutable;
using System.Globalization;
using Annals.Cli.Terminal;
using Annals.Files;

namespace Annals.Cli.Commands;

/// <summary>Tells diagnostics and says what they mean for the exit code.</summary>
internal static class Report
{
    public static int ExitCodeOf(IReadOnlyCollection<Diagnostic> diagnostics, bool strict) =>
        diagnostics.Any(d => d.IsError) || (strict && diagnostics.Count > 0)
            ? diagnostics.Any(d => d.At.File == "site.yml" && d.IsError) ? Cli.ExitCode.Usage : Cli.ExitCode.ContentErrors
            : Cli.ExitCode.Done;

    public static void Text(TextWriter to, IEnumerable<Diagnostic> diagnostics, IEnumerable<InputFile> files, bool colour)
    {
        var text = new DiagnosticText(files, colour);
        foreach (var diagnostic in diagnostics) to.Write(text.Of(diagnostic));
    }

    public static string Count(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.IsError);
        return $"{Number(errors, "error")}, {Number(diagnostics.Length - errors, "warning")}";
    }

    public static string Number(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {word}{(count == 1 ? "" : "s")}");
}
