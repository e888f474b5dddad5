using System.Text;
using Annals.Files;
using Annals.Model;

namespace Annals.Data;

/// <summary>The site as open data: everything below <c>data/</c>.</summary>
public static class DataFiles
{
    /// <summary>All data files.</summary>
    public static IEnumerable<DerivedFile> Of(Knowledge knowledge) =>
    [
        Text("data/timeline.csv", () => TimelineCsv.Of(knowledge)),
        new("data/site.json", () => new OutputFile("data/site.json", SiteJson.Of(knowledge))),
    ];

    private static DerivedFile Text(string path, Func<string> make) => new(path, () => new OutputFile(path, Encoding.UTF8.GetBytes(make())));
}
