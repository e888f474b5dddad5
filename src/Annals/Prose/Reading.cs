using Annals.Files;
using Annals.Model;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Prose;

/// <summary>One reading of one body: where its positions lie in the file, and what was found on the way.</summary>
internal sealed class Reading(SourceText file, int bodyOffset, Limits limits)
{
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Ids that headings give themselves, known before the first heading is written.</summary>
    public HashSet<string> ExplicitIds { get; } = new(StringComparer.Ordinal);

    public Limits Limits => limits;

    public string Markdown { get; } = file.Text[bodyOffset..];

    public static Reading Of(InlineProcessor processor) => (Reading)processor.Context!.Properties[typeof(Reading)]!;

    public Location At(int offset, int length) => file.At(bodyOffset + Math.Clamp(offset, 0, Markdown.Length), length);

    public Location At(SourceSpan span) => At(span.Start, span.Length);

    public void Report(Rule rule, Location at, string message, string? hint = null) => Diagnostics.Add(rule.At(at, message, hint));

    /// <summary>
    /// Tells a fault of HTML that an author wrote. HTML is cleaned, and what has been cleaned builds: the fault is a
    /// warning where the same in Markdown is an error.
    /// </summary>
    public void ReportInHtml(Rule rule, Location at, string message, string? hint = null) =>
        Diagnostics.Add(new Diagnostic(rule, Severity.Warning, at, message, hint));
}
