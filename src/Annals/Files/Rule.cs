namespace Annals.Files;

/// <summary>
/// One thing that must be true of a site. A rule is declared once, beside the code that checks it; its code is stable.
/// </summary>
/// <param name="Code">Family and number, such as <c>AN301</c>; never used again for something else.</param>
/// <param name="Severity">What breaking it means, unless the site's settings say otherwise.</param>
/// <param name="Truth">The rule as a sentence that is true of a sound site.</param>
public sealed record Rule(string Code, Severity Severity, string Truth)
{
    /// <summary>A diagnostic of this rule with the rule's own severity.</summary>
    public Diagnostic At(Location at, string message, string? hint = null) => new(this, Severity, at, message, hint);

    /// <summary>A diagnostic of two places that contradict each other.</summary>
    /// <param name="at">The place that is told; the one to look at first.</param>
    /// <param name="also">The other place; the message names it too, for readers of one line.</param>
    /// <param name="severity">An error where the two cannot both be true, a warning where they hardly can.</param>
    /// <param name="message">As in <see cref="At"/>.</param>
    /// <param name="hint">As in <see cref="At"/>.</param>
    public Diagnostic Between(Location at, Location also, Severity severity, string message, string hint) =>
        new(this, severity, at, message, hint) { Also = also };
}
