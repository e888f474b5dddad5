using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>Every paragraph and every entry that states something says what it rests on.</summary>
public static class StatementsAreCited
{
    /// <summary>A statement without a citation.</summary>
    public static readonly Rule IsCited = new("AN402", Severity.Error, "every statement is cited");

    /// <summary>The check. Pages about the site and the notes of sources state nothing of the history.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        if (knowledge.Settings.Citations == CitationPolicy.Off) return [];
        var severity = knowledge.Settings.Citations == CitationPolicy.Warn ? Severity.Warning : Severity.Error;
        return knowledge.Notes
            .Where(n => Coverage.Kinds.Contains(n.Kind))
            .SelectMany(n => n.Head.Statements.Where(s => s.NeedsSource).Concat(n.Head.Bodies.SelectMany(b => b.Statements)))
            .Where(s => s.Citations.IsEmpty && !s.CitationRefused)
            .Select(s => new Diagnostic(
                IsCited,
                severity,
                s.At,
                s.Kind == StatementKind.Paragraph ? "this paragraph has no citation" : $"this entry of `{s.Field}` has no citation",
                s.Kind == StatementKind.Paragraph ? "end it with its source: [@source-id \"a phrase of its text\"]" : "add cite: '@source-id \"a phrase of its text\"'"));
    }
}
