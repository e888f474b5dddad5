using Annals.Dates;
using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>What has a start and an end starts first.</summary>
public static class SpansAreOrdered
{
    /// <summary>An end before its start.</summary>
    public static readonly Rule InOrder = new("AN502", Severity.Error, "nothing ends before it starts");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        foreach (var (what, from, until) in knowledge.Notes.SelectMany(Spans))
        {
            if (from is { } start && until is { } end && Sequence.Broken(start.Value, end.Value) is { } severity)
                yield return InOrder.Between(end.At, start.At, severity, $"{what} ends ({end.Value.Text}) before it starts ({start.Value.Text})", "swap or mend the two dates");
        }
    }

    private static IEnumerable<(string What, Located<EdtfDate>? Start, Located<EdtfDate>? End)> Spans(Note note)
    {
        foreach (var relation in note.Head.Relations) yield return ("this relation", relation.From, relation.Until);
        switch (note)
        {
            case Person person:
                foreach (var role in person.Roles) yield return ("this role", role.From, role.Until);
                break;
            case Organization organization:
                yield return ("this organization", organization.Founded, organization.Dissolved);
                break;
            case Product product:
                yield return ("this product", product.Released ?? product.Announced, product.Retired);
                yield return ("the announcement", product.Announced, product.Released);
                break;
        }
    }
}
