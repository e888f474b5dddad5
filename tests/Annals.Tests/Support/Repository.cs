namespace Annals.Tests.Support;

/// <summary>Where the tests find the repository. The compiler's file paths are no help: a deterministic build maps them.</summary>
internal static class Repository
{
    /// <summary>The nearest parent of the running tests that holds the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Annals.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException($"the tests run outside the repository: {AppContext.BaseDirectory}");
    }
}
