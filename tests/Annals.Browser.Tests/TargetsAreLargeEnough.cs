using Annals.Browser.Tests.Support;
using Deque.AxeCore.Commons;

namespace Annals.Browser.Tests;

/// <summary>What can be touched is large enough, or far enough from the next, where lines break elsewhere too: at widths between those of the other tests.</summary>
public sealed class TargetsAreLargeEnough(ReadingRoom room)
{
    private const string Run =
        """
        async () => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['target-size'] } });
          return violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${n.html} ${n.failureSummary}`));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly int[] Widths = [320, 412, 1280];

    [Theory]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task On_any_type_of_page(string language)
    {
        await using var visit = await room.Enter();
        var found = new List<string>();
        foreach (var path in PageTypes.Paths(room, language))
        {
            await visit.Open(path);
            await visit.Page.EvaluateAsync(Axe);
            foreach (var width in Widths)
            {
                await visit.Page.SetViewportSizeAsync(width, 800);
                found.AddRange((await visit.Page.EvaluateAsync<string[]>(Run)).Select(v => $"{path} {width}: {v}"));
            }
        }

        Assert.Empty(found);
    }
}
