using System.Globalization;
using System.Text;
using Annals.Files;

namespace Annals.Cli.Terminal;

/// <summary>
/// Diagnostics as workflow commands of GitHub Actions, which shows them beside the changed lines. GitHub takes ten errors and ten warnings
/// of a step and drops the rest without a word, so the rest is told as plain text.
/// </summary>
internal static class DiagnosticGithub
{
    private const int Shown = 10;
    private const int LongestText = 500;

    /// <summary>Errors before warnings, each as a command while GitHub takes commands; then the others, a line each.</summary>
    public static string Of(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.IsError).ToArray();
        var warnings = diagnostics.Where(d => !d.IsError).ToArray();
        var text = new StringBuilder();
        foreach (var d in errors.Take(Shown).Concat(warnings.Take(Shown))) AppendCommand(text, d);
        // Slices: in .NET 10 two lists that are skipped past their ends cannot be joined into an array.
        Diagnostic[] rest = [.. errors[Math.Min(Shown, errors.Length)..], .. warnings[Math.Min(Shown, warnings.Length)..]];
        if (rest.Length > 0) text.Append(CultureInfo.InvariantCulture, $"GitHub shows {Shown} errors and {Shown} warnings of a step; here are the other {rest.Length}:\n");
        foreach (var d in rest)
            text.Append(CultureInfo.InvariantCulture, $"  {SafeText.Of(d.At.ToString())}: {(d.IsError ? "error" : "warning")} {d.Rule.Code}: {SafeText.Of(d.Message)}{(d.Hint is null ? "" : $" ({SafeText.Of(d.Hint)})")}\n");
        return text.ToString();
    }

    private static void AppendCommand(StringBuilder text, Diagnostic d) =>
        text.Append(CultureInfo.InvariantCulture, $"::{(d.IsError ? "error" : "warning")} file={Property(d.At.File)},line={d.At.Line},endLine={d.At.EndLine},")
            // GitHub refuses columns where the lines differ.
            .Append(d.At.Line == d.At.EndLine ? string.Create(CultureInfo.InvariantCulture, $"col={d.At.Column},endColumn={d.At.EndColumn},") : "")
            .Append(CultureInfo.InvariantCulture, $"title={d.Rule.Code}::{Data(d.Hint is null ? d.Message : $"{d.Message}\n{d.Hint}")}\n");

    // The escapes of the workflow commands: percent first, then what would end the line, or the property.
    private static string Data(string value) => SafeText.Of(
        value.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal),
        LongestText);

    private static string Property(string value) => Data(value)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
