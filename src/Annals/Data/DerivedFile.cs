using Annals.Files;

namespace Annals.Data;

/// <summary>A file that follows from the knowledge alone.</summary>
/// <param name="Path">Path from the output folder.</param>
/// <param name="Make">Makes it.</param>
public sealed record DerivedFile(string Path, Func<OutputFile> Make);
