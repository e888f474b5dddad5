using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>Nobody dies before being born.</summary>
public static class LivesAreOrdered
{
    /// <summary>A death before a birth.</summary>
    public static readonly Rule InOrder = new("AN503", Severity.Error, "nobody dies before being born");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        foreach (var person in knowledge.All<Person>())
        {
            if (person is { Born: { } born, Died: { } died } && Sequence.Broken(born.Value, died.Value) is { } severity)
                yield return InOrder.Between(died.At, born.At, severity, $"`{person.Id}` dies ({died.Value.Text}) before being born ({born.Value.Text})", "swap or mend the two dates");
        }
    }
}
