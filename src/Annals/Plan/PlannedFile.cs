using Annals.Files;

namespace Annals.Plan;

/// <summary>A file that will be published, and how to make it.</summary>
/// <param name="Path">Path from the output folder.</param>
/// <param name="From">Where it comes from, for messages.</param>
/// <param name="Make">Makes it; pure, so that it may be made at any time, and again.</param>
public sealed record PlannedFile(string Path, Location From, Func<Checked<OutputFile?>> Make);
