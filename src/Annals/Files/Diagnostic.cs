namespace Annals.Files;

/// <summary>How much a diagnostic weighs.</summary>
public enum Severity
{
    /// <summary>The site builds; with <c>--strict</c> it does not.</summary>
    Warning,

    /// <summary>The site does not build.</summary>
    Error,
}

/// <summary>What an author did that the site cannot be built with, or should not be.</summary>
/// <param name="Rule">The rule that was broken.</param>
/// <param name="Severity">The rule's severity, or the one the site's settings give it.</param>
/// <param name="At">The very token.</param>
/// <param name="Message">One sentence in lower case without a full stop; the author's own words in backticks.</param>
/// <param name="Hint">What to write instead, if that can be said.</param>
public sealed record Diagnostic(Rule Rule, Severity Severity, Location At, string Message, string? Hint) : IComparable<Diagnostic>
{
    /// <summary>The other place of a contradiction: both are shown, since either may be the wrong one.</summary>
    public Location? Also { get; init; }

    /// <summary>The file of the page on which a template failed, if it did on one.</summary>
    public string? Page { get; init; }

    /// <summary>Whether this diagnostic stops the build.</summary>
    public bool IsError => Severity == Severity.Error;

    /// <summary>Sorts by file, position, code and message, so that the order never depends on the run.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null) return 1;
        var order = At.CompareTo(other.At);
        if (order == 0) order = string.CompareOrdinal(Rule.Code, other.Rule.Code);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    /// <summary>Whether this diagnostic is told before another.</summary>
    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    /// <summary>Whether this diagnostic is told after another.</summary>
    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    /// <summary>Whether this diagnostic is told before another or is the same.</summary>
    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    /// <summary>Whether this diagnostic is told after another or is the same.</summary>
    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}
