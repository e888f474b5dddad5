using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Annals.Files;
using Annals.Model;

namespace Annals.Compare;

/// <summary>A report as Markdown for a pull request's comment. Words of notes are text in it, never markup: they come from strangers.</summary>
public static class ReportMarkdown
{
    private const int LongestValue = 300;
    private const int MostDiagnostics = 50;

    /// <summary>The whole comment; one line if readers would notice nothing.</summary>
    public static string Of(ChangeReport report)
    {
        if (report.IsEmpty) return "## What this change means\n\nNothing that a reader would notice.\n";
        var text = new StringBuilder("## What this change means\n\n").Append(Sums(report));
        Notes(text, "Added", report.Added);
        Notes(text, "Removed", report.Removed);
        Renamings(text, report.Renamed);
        foreach (var change in report.Changed) Change(text, change);
        List(text, "Translations left behind", report.Stale, s => $"{Note(s.Note)}: `{s.Language}`");
        Diagnostics(text, "Found wrong now", report.Appeared);
        Diagnostics(text, "No longer wrong", report.Disappeared);
        Pages(text, report.Pages);
        return text.ToString();
    }

    private static string Sums(ChangeReport report)
    {
        (int Count, string Words)[] sums =
        [
            (report.Added.Length, "added"), (report.Removed.Length, "removed"), (report.Renamed.Length, "renamed"), (report.Changed.Length, "changed"),
        ];
        var notes = string.Join(", ", sums.Where(s => s.Count > 0).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Count} {s.Words}")));
        var lost = report.Changed.Sum(c => c.Statements.Count(s => s.LostItsSource));
        var pages = report.Pages.Sum(p => p.Added + p.Removed + p.Changed);
        return string.Create(CultureInfo.InvariantCulture, $"{(notes.Length == 0 ? "No note says anything else." : $"Notes: {notes}.")} Pages that differ: {pages}.{(lost > 0 ? $" **Statements that lost their source: {lost}.**" : "")}\n");
    }

    private static void Notes(StringBuilder text, string heading, ImmutableArray<NoteName> notes) =>
        List(text, heading, notes, n => $"{Note(n)}: {Plain(n.Summary)}");

    private static void Renamings(StringBuilder text, ImmutableArray<Renaming> renamed) => List(text, "Renamed", renamed, r =>
        $"{(r.From.Kind == r.To.Kind ? "" : r.From.Kind.Word() + " ")}`{r.From.Id}` is now {Note(r.To)}" + (r.IsRedirected ? "; the old address leads there" : $"; ⚠ `/{r.OldAddress}` leads nowhere: add `redirect_from: [/{r.OldAddress}]`"));

    private static void Change(StringBuilder text, NoteChange change)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {Note(change.Note)}\n");
        if (!change.Fields.IsEmpty)
        {
            text.Append("\n| field | before | after |\n|---|---|---|\n");
            foreach (var f in change.Fields) text.Append(CultureInfo.InvariantCulture, $"| {Plain(f.Path)} | {Plain(f.Before)} | {Plain(f.After)} |\n");
        }

        if (change.Statements.IsEmpty) return;
        text.Append('\n');
        foreach (var s in change.Statements)
        {
            var (sort, words) = (s.Before, s.After) switch
            {
                (null, { } now) => ("new", Plain(now)),
                ({ } old, null) => ("gone", Plain(old)),
                ({ } old, { } now) when old == now => ("cited otherwise", Plain(now)),
                var (old, now) => ("reworded", $"{Plain(old)} → {Plain(now)}"),
            };
            text.Append(CultureInfo.InvariantCulture, $"- `{s.Language}` {(s.LostItsSource ? "⚠ **lost its source**, " : "")}{sort}: {words}\n");
            // Of a statement that is new or gone the citations are the statement's; of one that stays, what became of them is the news.
            foreach (var lost in s.After is null ? [] : s.CitationsLost) text.Append(CultureInfo.InvariantCulture, $"  - no longer cites {Plain(lost)}\n");
            foreach (var gained in s.CitationsGained) text.Append(CultureInfo.InvariantCulture, $"  - cites {Plain(gained)}\n");
        }
    }

    private static void Diagnostics(StringBuilder text, string heading, ImmutableArray<Diagnostic> diagnostics)
    {
        List(text, heading, diagnostics.Take(MostDiagnostics), d => $"{(d.IsError ? "error" : "warning")} {d.Rule.Code} in {Plain(d.At.ToString())}: {Plain(d.Message)}");
        if (diagnostics.Length > MostDiagnostics) text.Append(CultureInfo.InvariantCulture, $"- and {diagnostics.Length - MostDiagnostics} more\n");
    }

    private static void Pages(StringBuilder text, ImmutableArray<PageCount> pages)
    {
        if (pages.IsEmpty) return;
        text.Append("\n### Pages\n\n| pages of | new | gone | changed |\n|---|--:|--:|--:|\n");
        foreach (var p in pages) text.Append(CultureInfo.InvariantCulture, $"| {p.Sort} | {p.Added} | {p.Removed} | {p.Changed} |\n");
    }

    private static void List<T>(StringBuilder text, string heading, IEnumerable<T> items, Func<T, string> line)
    {
        if (!items.Any()) return;
        text.Append(CultureInfo.InvariantCulture, $"\n### {heading}\n\n");
        foreach (var item in items) text.Append(CultureInfo.InvariantCulture, $"- {line(item)}\n");
    }

    private static string Note(NoteName note) => $"{note.Kind.Word()} **{Plain(note.Name)}** (`{note.Id}`)";

    // On one line, cut where it is long, and with every character escaped that Markdown, HTML or GitHub (@name, #1) would take for more than itself.
    private static string Plain(string? words)
    {
        if (words is null) return "";
        var line = words.Length > LongestValue ? words[..(char.IsHighSurrogate(words[LongestValue - 1]) ? LongestValue - 1 : LongestValue)] + "…" : words;
        var plain = new StringBuilder(line.Length + 8);
        foreach (var c in line)
        {
            switch (c)
            {
                case '\n' or '\r' or '\t': plain.Append(' '); break;
                case '<': plain.Append("&lt;"); break;
                case '>': plain.Append("&gt;"); break;
                case '&': plain.Append("&amp;"); break;
                case '@': plain.Append("&#64;"); break;
                case '#': plain.Append("&#35;"); break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!': plain.Append('\\').Append(c); break;
                default: plain.Append(c); break;
            }
        }

        return plain.ToString();
    }
}
