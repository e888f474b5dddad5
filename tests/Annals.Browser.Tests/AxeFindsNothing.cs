using Annals.Browser.Tests.Support;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>Every type of page is free of what axe can find, in both languages, both colour schemes and at three widths, and has no target too small at others.</summary>
public abstract class AxeFindsNothing(ReadingRoom room, string language)
{
    // axe is loaded once and tells only what it finds: loading it anew and listing what passed costs several times the search itself.
    private const string Run =
        """
        async rules => {
          const options = { resultTypes: ['violations'], ...(rules.length ? { runOnly: { type: 'rule', values: rules } } : {}) };
          const { violations } = await axe.run(document, options);
          return violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${n.html} ${n.failureSummary}`));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // All that a scheme changes is colour.
    private static readonly (ColorScheme Scheme, string[] Rules)[] Schemes =
        [(ColorScheme.Light, []), (ColorScheme.Dark, ["color-contrast", "link-in-text-block"])];

    // Between and beside the three, where lines break elsewhere, what can be touched comes closer to the next; 412 pixels are Lighthouse's.
    private static readonly (int Width, ColorScheme Scheme, string[] Rules)[] Looks =
    [
        .. from width in new[] { 360, 768, 1440 }
           from scheme in Schemes
           select (width, scheme.Scheme, scheme.Rules),
        .. from width in new[] { 320, 412, 1280 }
           select (width, ColorScheme.Light, new[] { "target-size" }),
    ];

    [Fact]
    public async Task On_any_type_of_page()
    {
        await using var visit = await room.Enter();
        var found = new List<string>();
        foreach (var path in PageTypes.Paths(room, language))
        {
            await visit.Open(path);
            await visit.Page.EvaluateAsync(Axe);
            foreach (var (width, scheme, rules) in Looks)
            {
                await visit.Page.SetViewportSizeAsync(width, 800);
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                found.AddRange((await visit.Page.EvaluateAsync<string[]>(Run, rules)).Select(v => $"{path} {scheme} {width}: {v}"));
            }
        }

        Assert.Empty(found);
    }
}

public sealed class AxeFindsNothingInEnglish(ReadingRoom room) : AxeFindsNothing(room, "");

public sealed class AxeFindsNothingInChinese(ReadingRoom room) : AxeFindsNothing(room, "zh/");
