using System.Collections.Immutable;
using Annals.Dates;
using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>
/// A source that reports an event was published when it happened or later. The date of an event (under <c>cites</c>, or in the
/// account that is followed) may rest on an advance notice too, but not on such notices alone; a saying may not. Paragraphs are
/// not looked at, since they may tell what went before, nor are planned events.
/// </summary>
public static class SourcesReportThePast
{
    /// <summary>A report that is older than what it reports.</summary>
    public static readonly Rule NotAhead = new("AN512", Severity.Error, "a source does not report what happened after it was published");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge) =>
        from happening in knowledge.Timeline
        where happening.Status != EventStatus.Planned
        from reports in happening.Said.Select(s => s.Cite).Prepend(ReportsOfDate(happening))
        let ahead = Ahead(knowledge, happening.Date.Value, reports)
        where ahead is not null
        select NotAhead.Between(
            ahead.Citation.Source.At,
            ahead.Published.At,
            ahead.Severity,
            $"`{happening.Id}` ({happening.Date.Value.Text}) is reported by `{ahead.Citation.Source.Value}`, which was published before ({ahead.Published.Value.Text}, {ahead.Published.At})",
            "cite a report made afterwards, mend one of the two dates, or set status: planned");

    private static ImmutableArray<Citation> ReportsOfDate(Event happening) =>
    [
        .. happening.Head.Cites.Where(c => c.Field.Value == "date").SelectMany(c => c.Cite),
        .. happening.Accounts.Where(a => a is { Followed: true, Date: not null }).SelectMany(a => a.Cite),
    ];

    // The report that comes nearest, if none was made afterwards. A source without a date may have been.
    private static Report? Ahead(Knowledge knowledge, EdtfDate date, ImmutableArray<Citation> reports)
    {
        Report? nearest = null;
        foreach (var citation in reports)
        {
            if ((knowledge.Find(citation.Source.Value) as Source)?.Published is not { } published) return null;
            if (Sequence.BrokenAcrossZones(date, published.Value) is not { } severity) return null;
            if (nearest is null || nearest.Published.Value < published.Value) nearest = new Report(citation, published, severity);
        }

        return nearest;
    }

    private sealed record Report(Citation Citation, Located<EdtfDate> Published, Severity Severity);
}
