using System.Collections.Immutable;

namespace Annals.Files;

/// <summary>What a stage made, together with what it found wrong on the way.</summary>
/// <param name="Value">The outcome; with errors it is the best that could be made, or <see langword="null"/>.</param>
/// <param name="Diagnostics">What was found, in the order of finding.</param>
public readonly record struct Checked<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>An outcome with which nothing is wrong.</summary>
    public static implicit operator Checked<T>(T value) => new(value, []);
}

/// <summary>Makes outcomes.</summary>
public static class Checked
{
    /// <summary>An outcome with which nothing is wrong.</summary>
    public static Checked<T> Sound<T>(T value) => new(value, []);

    /// <summary>An outcome with what was found.</summary>
    public static Checked<T> With<T>(T value, IEnumerable<Diagnostic> diagnostics) => new(value, [.. diagnostics]);
}
