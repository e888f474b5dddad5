using Annals.Browser.Tests.Support;

namespace Annals.Browser.Tests;

/// <summary>What a page costs a reader, and that nothing goes wrong while it loads.</summary>
public sealed class PagesAreLight(ReadingRoom room)
{
    private const int Kilobyte = 1024;

    [Theory]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task A_page_loads_in_at_most_6_requests_and_60_kB_without_a_fault_or_a_shift(string language)
    {
        await using var visit = await room.Enter();
        await visit.Page.AddInitScriptAsync(
            """
            window.shift = 0;
            new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.shift += e.value; })
              .observe({ type: 'layout-shift', buffered: true });
            """);
        var heavy = new List<string>();
        foreach (var path in PageTypes.Paths(room, language))
        {
            await visit.Open(path);
            await visit.Page.WaitForTimeoutAsync(50);
            var cost = await visit.Page.EvaluateAsync<double[]>(
                """
                () => {
                  const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
                  const bytes = some => some.reduce((n, e) => n + (e.encodedBodySize || e.transferSize) + 300, 0);
                  return [all.length, bytes(all), bytes(all.filter(e => e.initiatorType === 'script')), window.shift];
                }
                """);
            if (cost[0] > 6 || cost[1] > 60 * Kilobyte || cost[2] > 15 * Kilobyte || cost[3] > 0.01)
                heavy.Add($"{path}: {cost[0]} requests, {cost[1]} bytes, of them scripts {cost[2]}, shift {cost[3]}");
        }

        Assert.Empty(heavy);
        Assert.Empty(visit.Faults);
    }

    /// <summary>A long page is drawn while it arrives: a column whose width hung on its rows would move under the reader's eyes.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task Rows_that_arrive_move_no_column(string language)
    {
        await using var visit = await room.Enter();
        await visit.Open(language + "numbers/");
        var moved = await visit.Page.EvaluateAsync<string[]>(
            """
            () => {
              const places = () => [...document.querySelectorAll('.series th')].map(th => th.getBoundingClientRect().left);
              const before = places();
              document.querySelectorAll('.series tbody tr:not(:first-child)').forEach(row => row.remove());
              const after = places();
              return before.flatMap((left, i) => left === after[i] ? [] : [`${left} becomes ${after[i]}`]);
            }
            """);
        Assert.Empty(moved);
        Assert.InRange(await visit.Page.Locator(".series th").CountAsync(), 20, int.MaxValue);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task A_page_opens_from_disk_without_a_fault(string language)
    {
        await using var visit = await room.Enter(onDisk: true);
        foreach (var path in PageTypes.Paths(room, language)) await visit.Open(path);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_page_that_is_missing_is_told_at_any_depth()
    {
        await using var visit = await room.Enter();
        await visit.Open("no/such/page/");
        Assert.Single(visit.Faults, f => f.StartsWith("404:", StringComparison.Ordinal));
        Assert.DoesNotContain(visit.Faults, f => f.Contains("assets/", StringComparison.Ordinal));
        await visit.Page.Locator(".name a").ClickAsync();
        Assert.Equal(room.Served, visit.Page.Url.Replace("index.html", "", StringComparison.Ordinal));
    }
}
