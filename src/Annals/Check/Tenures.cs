using Annals.Dates;
using Annals.Files;

namespace Annals.Check;

/// <summary>From when until when somebody holds what only one can hold.</summary>
/// <param name="Holder">Id of the note that holds it.</param>
/// <param name="From">The start; <see langword="null"/> if it is not known.</param>
/// <param name="Until">The end; <see langword="null"/> if there is none or it is not known.</param>
/// <param name="At">Where it stands.</param>
internal sealed record Tenure(string Holder, Located<EdtfDate>? From, Located<EdtfDate>? Until, Location At);

/// <summary>Finds tenures that overlap. A tenure without a known start is compared with none: anything may be true of it.</summary>
internal static class Tenures
{
    /// <summary>
    /// Pairs that overlap: an error where every reading of the dates makes them, a warning where the later one starts before
    /// the earlier one has ended as written, or while the earlier one is written without an end.
    /// </summary>
    public static IEnumerable<(Tenure Earlier, Tenure Later, Severity Severity)> Overlaps(IEnumerable<Tenure> tenures)
    {
        var ordered = tenures.Where(t => t.From is not null).OrderBy(t => t.From!.Value).ThenBy(t => t.At).ToArray();
        for (var i = 0; i < ordered.Length; i++)
        {
            for (var k = i + 1; k < ordered.Length; k++)
            {
                if (Overlap(ordered[i], ordered[k]) is { } severity) yield return (ordered[i], ordered[k], severity);
            }
        }
    }

    // The later tenure must not start before the earlier one ends. A day is let pass: one leaves and the other enters on it.
    private static Severity? Overlap(Tenure earlier, Tenure later) =>
        earlier.Until is { } until ? Sequence.BrokenAcrossZones(until.Value, later.From!.Value)
        : Sequence.Differ(earlier.From!.Value, later.From!.Value) is not null ? Severity.Warning
        : null;

    /// <summary>A tenure's span as written.</summary>
    public static string Span(this Tenure tenure) => $"{tenure.From?.Value.Text}/{tenure.Until?.Value.Text ?? ".."}";
}
