namespace Annals.Tests.Publish;

/// <summary>The same notes give the same bytes, whoever builds them, where and when.</summary>
public sealed class TheSameBytesEverywhere : IDisposable
{
    private readonly Builder builder = new();

    [Fact]
    public void In_any_environment()
    {
        builder.Build();
        var site = builder.Tree.Content();
        Dictionary<string, string>[] worlds =
        [
            new() { ["TZ"] = "Pacific/Kiritimati", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" },
            new() { ["DOTNET_PROCESSOR_COUNT"] = "1", ["TZ"] = "America/Los_Angeles", ["LANG"] = "C", ["USER"] = "other", ["HOME"] = Path.GetTempPath() },
            new() { ["SOURCE_DATE_EPOCH"] = "86400", ["CI"] = "true", ["NO_COLOR"] = "1" },
        ];
        foreach (var (i, world) in worlds.Index())
        {
            builder.Build(world, $"public{i}", i == 0 ? Path.GetTempPath() : null);
            Assert.Equal(site, Tree.Content(Path.Combine(builder.Tree.Folder, $"public{i}")));
        }
    }

    public void Dispose() => builder.Dispose();
}
