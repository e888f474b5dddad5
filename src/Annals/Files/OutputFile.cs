namespace Annals.Files;

/// <summary>One file of the finished site.</summary>
/// <param name="Path">Path from the output folder, with <c>/</c> between its parts.</param>
/// <param name="Content">The bytes to publish.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content);
