namespace Annals.Files;

/// <summary>A value together with the place where it was written.</summary>
/// <param name="Value">The value.</param>
/// <param name="At">The very token.</param>
public sealed record Located<T>(T Value, Location At);
