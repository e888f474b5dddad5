using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>Nobody dies before being born.</summary>
public static class LivesAreOrdered
{
    /// <summary>A death before a birth.</summary>
    public static readonly Rule InOrder = new("AN503", Severity.Error, "nobody dies before being born");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge) =>
        knowledge.All<Person>()
            .Where(p => p is { Born: not null, Died: not null } && p.Died.Value.IsCertainlyBefore(p.Born.Value))
            .Select(p => InOrder.At(p.Died!.At, $"`{p.Id}` dies ({p.Died.Value.Text}) before being born ({p.Born!.Value.Text})", "swap or mend the two dates"));
}
