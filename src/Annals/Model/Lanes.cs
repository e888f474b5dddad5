namespace Annals.Model;

/// <summary>Where an event stands between the two parties of a site.</summary>
public enum Lane
{
    /// <summary>It names neither.</summary>
    None,

    /// <summary>It names the first alone.</summary>
    First,

    /// <summary>It names both.</summary>
    Both,

    /// <summary>It names the second alone.</summary>
    Second,
}

/// <summary>
/// The two organizations beside which the timeline is laid out: those that <c>site.yml</c> declares under
/// <c>timeline: lanes</c>, else the two that most events name.
/// </summary>
/// <param name="First">Id of the organization at the start of a line; <see langword="null"/> if no event names one.</param>
/// <param name="Second">Id of the one at the end.</param>
public sealed record Lanes(string? First, string? Second)
{
    /// <summary>The lane of an event.</summary>
    public Lane Of(Event occurrence) => (Names(occurrence, First), Names(occurrence, Second)) switch
    {
        (true, true) => Lane.Both,
        (true, false) => Lane.First,
        (false, true) => Lane.Second,
        _ => Lane.None,
    };

    private static bool Names(Event occurrence, string? id)
    {
        if (id is null) return false;
        foreach (var organization in occurrence.Organizations)
        {
            if (organization.Value == id) return true;
        }

        return false;
    }
}
