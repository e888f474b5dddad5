using System.Text.RegularExpressions;
using Annals.Tests.Support;

namespace Annals.Tests.Architecture;

/// <summary>The arrows between the folders of the core, held by reading the `using` lines.</summary>
public sealed partial class LayeringTests
{
    /// <summary>What each folder may use. A folder that is not here fails the first test.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Files"] = [],
        ["Dates"] = [],
        ["Explain"] = ["Files"],
        ["Model"] = ["Files", "Dates"],
        ["Prose"] = ["Files", "Model"],
        ["Parse"] = ["Files", "Dates", "Model", "Prose"],
        ["Schema"] = ["Files", "Model", "Parse"],
        ["Link"] = ["Files", "Model"],
        ["Check"] = ["Files", "Dates", "Model"],
        ["Verify"] = ["Files", "Dates", "Model"],
        ["Layout"] = [],
        ["Render"] = ["Files", "Dates", "Model", "Layout"],
        ["Data"] = ["Files", "Dates", "Model"],
        ["Feeds"] = ["Files", "Dates", "Model", "Data"],
        ["Search"] = ["Files", "Model", "Data"],
        ["Plan"] = ["Files", "Model", "Render", "Data", "Feeds", "Search"],
        ["Compare"] = ["Files", "Model", "Check", "Data"],
    };

    /// <summary>The one folder that may name each outside library.</summary>
    private static readonly Dictionary<string, string> Libraries = new()
    {
        ["Markdig"] = "Prose",
        ["AngleSharp"] = "Prose",
        ["Ganss"] = "Prose",
        ["YamlDotNet"] = "Parse",
        ["Scriban"] = "Render",
    };

    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Core()).Select(Path.GetFileName).OfType<string>().Where(f => f is not ("bin" or "obj"))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_the_folders_its_arrows_lead_to(string folder)
    {
        Assert.True(Arrows.ContainsKey(folder), $"the folder {folder} has no arrows: say in this test what it may use");
        var used = Usings(folder)
            .Where(u => u.Name.StartsWith("Annals.", StringComparison.Ordinal))
            .Select(u => (u.File, Folder: u.Name.Split('.')[1]))
            .Where(u => u.Folder != folder && !Arrows[folder].Contains(u.Folder));
        Assert.Empty(used);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Only_one_folder_names_a_library(string folder)
    {
        var strangers = Usings(folder).Where(u => Libraries.TryGetValue(u.Name.Split('.')[0], out var home) && home != folder);
        Assert.Empty(strangers);
    }

    [Fact]
    public void The_arrows_make_no_circle()
    {
        var settled = new HashSet<string>();
        while (Arrows.Where(a => !settled.Contains(a.Key) && a.Value.All(settled.Contains)).Select(a => a.Key).ToArray() is { Length: > 0 } next)
            settled.UnionWith(next);
        Assert.Equal(Arrows.Keys.Order(), settled.Order());
    }

    [Fact]
    public void No_file_of_the_sources_is_longer_than_300_lines()
    {
        var long_ = Directory.GetFiles(Path.Combine(Core(), ".."), "*.cs", SearchOption.AllDirectories).Where(f => File.ReadLines(f).Count() > 300);
        Assert.Empty(long_);
    }

    private static IEnumerable<(string File, string Name)> Usings(string folder) =>
        from file in Directory.GetFiles(Path.Combine(Core(), folder), "*.cs", SearchOption.AllDirectories)
        from line in File.ReadLines(file)
        let match = UsingLine().Match(line)
        where match.Success
        select (Path.GetFileName(file), match.Groups[1].Value);

    private static string Core() => Path.Combine(Repository.Root, "src", "Annals");

    [GeneratedRegex(@"^\s*(?:global )?using (?:static )?(?:\w+ = )?([\w.]+);")]
    private static partial Regex UsingLine();
}
