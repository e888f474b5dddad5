using Annals.Files;

namespace Annals.Tests.Support;

/// <summary>The site of this repository, read once and rendered once for all tests.</summary>
internal static class RealSite
{
    private static readonly Lazy<InputFile[]> Inputs = new(() => Read(Repository.Root));
    private static readonly Lazy<Site> Built = new(() => SiteBuild.Read(Inputs.Value, new BuildOptions()));
    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Rendered = new(() => Render(Built.Value));

    public static InputFile[] Files => Inputs.Value;

    public static Site Site => Built.Value;

    /// <summary>All output files by path.</summary>
    public static IReadOnlyDictionary<string, byte[]> Output => Rendered.Value;

    public static IReadOnlyDictionary<string, byte[]> Render(Site site)
    {
        var made = SiteBuild.Render(site.Plan!).ToArray();
        Xunit.Assert.Empty(made.SelectMany(m => m.Diagnostics).Select(d => $"{d.At} {d.Message}"));
        return made.ToDictionary(m => m.Value!.Path, m => m.Value!.Content.ToArray(), StringComparer.Ordinal);
    }

    private static InputFile[] Read(string root) =>
        [.. Directory.GetFiles(Path.Combine(root, "content"), "*", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Path.Combine(root, "templates"), "*", SearchOption.AllDirectories))
            .Append(Path.Combine(root, "site.yml"))
            .Select(f => (Full: f, Path: Path.GetRelativePath(root, f).Replace('\\', '/')))
            .Where(f => !f.Path.EndsWith("README.md", StringComparison.Ordinal))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => new InputFile(f.Path, File.ReadAllBytes(f.Full)))];
}
