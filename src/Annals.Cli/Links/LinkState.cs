namespace Annals.Cli.Links;

/// <summary>An address that a source gives.</summary>
/// <param name="Url">Absolute, http or https.</param>
/// <param name="Sources">Ids of the sources that give it, sorted.</param>
internal sealed record SourceAddress(Uri Url, IReadOnlyList<string> Sources);

/// <summary>What became of a request.</summary>
internal enum LinkOutcome
{
    /// <summary>It answers.</summary>
    Alive,

    /// <summary>It answers, from another address that is meant to last.</summary>
    Moved,

    /// <summary>The host refuses programs or asks to come later: nobody knows.</summary>
    Unsure,

    /// <summary>There is nothing at the address, or no such host.</summary>
    Broken,
}

/// <summary>An address with what became of it.</summary>
/// <param name="Address">The address.</param>
/// <param name="Outcome">What became of the request.</param>
/// <param name="Reason">In words: a status, a fault, the new address.</param>
internal sealed record LinkState(SourceAddress Address, LinkOutcome Outcome, string Reason);
