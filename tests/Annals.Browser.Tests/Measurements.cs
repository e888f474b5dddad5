using System.Globalization;
using Annals.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>
/// What depends on the machine and is measured, not tested: run with <c>-explicit only -showLiveOutput</c> when nothing else runs.
/// The figures stand in <c>tests/Annals.Benchmarks/README.md</c>.
/// </summary>
public sealed class Measurements(ReadingRoom room)
{
    private static readonly string[] Queries = ["a", "th", "power", "machine", "jensen huang", "the company made a new machine", "英", "联想", "黄仁勋", "加速计算"];

    // Largest paint in ms, what tasks take beyond 50 ms each, shift.
    private const string Observe =
        """
        window.vitals = [0, 0, 0];
        new PerformanceObserver(l => { for (const e of l.getEntries()) vitals[0] = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver(l => { for (const e of l.getEntries()) vitals[1] += e.duration - 50; }).observe({ type: 'longtask', buffered: true });
        new PerformanceObserver(l => { for (const e of l.getEntries()) if (!e.hadRecentInput) vitals[2] += e.value; }).observe({ type: 'layout-shift', buffered: true });
        """;

    /// <summary>
    /// A slow phone: 150 ms round trips, 1.6 Mbit/s, a processor slowed to a quarter, or as <c>ANNALS_SLOWDOWN</c> says: a quarter makes
    /// such a phone of a fast desk only (Lighthouse, docs/throttling.md, "Calibrating the CPU slowdown").
    /// </summary>
    [Theory(Explicit = true)]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task Largest_paint_blocking_time_and_shift_on_slow_4G(string language)
    {
        var slowdown = double.Parse(Environment.GetEnvironmentVariable("ANNALS_SLOWDOWN") ?? "4", CultureInfo.InvariantCulture);
        foreach (var path in PageTypes.Paths(room, language))
        {
            await using var visit = await room.Enter(width: 412, height: 823);
            await visit.Page.AddInitScriptAsync(Observe);
            var devTools = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
            await devTools.SendAsync("Network.enable");
            await devTools.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 1_600_000 / 8, ["uploadThroughput"] = 750_000 / 8 });
            await devTools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = slowdown });
            await visit.Open(path);
            await visit.Page.WaitForTimeoutAsync(1_500);
            var vitals = await visit.Page.EvaluateAsync<double[]>("() => vitals");
            Tell($"{path,-52} LCP {vitals[0],6:N0} ms, TBT {vitals[1],4:N0} ms, CLS {vitals[2]:N3}");
        }
    }

    /// <summary>
    /// Style, layout and all tasks of the main thread, as the processor's time and not the clock's: what else runs does not count, so that two
    /// versions can be compared on a busy machine. Medians of seven loads; of another built site where <c>ANNALS_SITE</c> names its folder.
    /// </summary>
    [Theory(Explicit = true)]
    [InlineData("")]
    [InlineData("zh/")]
    public async Task What_a_page_takes_of_the_processor(string language)
    {
        await using var other = Environment.GetEnvironmentVariable("ANNALS_SITE") is { } folder ? await SiteServer.Start(folder, "/other/") : null;
        foreach (var path in PageTypes.Paths(room, language))
        {
            var loads = new List<double[]>();
            for (var i = 0; i < 7; i++) loads.Add(await ProcessorTime((other?.Address ?? room.Served) + path + "index.html"));
            double Median(int column) => loads.Select(l => l[column]).Order().ElementAt(loads.Count / 2);
            Tell($"{path,-52} style {Median(0),4:N0} ms, layout {Median(1),4:N0} ms, all tasks {Median(2),4:N0} ms");
        }
    }

    /// <summary>Bytes of the index that a query loads on a fresh page, and the time from its last byte to the first hit.</summary>
    [Fact(Explicit = true)]
    public async Task What_a_query_loads_of_this_site()
    {
        foreach (var query in Queries) await Ask(room.Served, char.IsAscii(query[0]) ? "" : "zh/", query);
    }

    /// <summary>The same of another site, whose folder <c>ANNALS_SITE</c> names: the corpus of 10,000 notes, built.</summary>
    [Fact(Explicit = true)]
    public async Task What_a_query_loads_of_a_large_site()
    {
        await using var server = await SiteServer.Start(Environment.GetEnvironmentVariable("ANNALS_SITE") ?? throw new InvalidOperationException("ANNALS_SITE names no built site"), "/large/");
        foreach (var query in Queries) await Ask(server.Address, "", query);
    }

    private static void Tell(FormattableString line) => TestContext.Current.TestOutputHelper!.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private async Task<double[]> ProcessorTime(string address)
    {
        await using var visit = await room.Enter(width: 412, height: 823);
        var devTools = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await devTools.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        await visit.Page.GotoAsync(address);
        await visit.Page.WaitForTimeoutAsync(250);
        var metrics = (await devTools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(m => m.GetProperty("name").GetString()!, m => m.GetProperty("value").GetDouble() * 1_000);
        return [metrics["RecalcStyleDuration"], metrics["LayoutDuration"], metrics["TaskDuration"]];
    }

    private async Task Ask(string site, string language, string query)
    {
        await using var visit = await room.Enter();
        await visit.Page.GotoAsync(site + language + "search/index.html");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Locator("#q").FillAsync(query);
        await Assertions.Expect(visit.Page.Locator("dialog [role=status]")).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"\d|Nothing|没有"));
        await visit.Page.WaitForTimeoutAsync(500);
        var bytes = await visit.Page.EvaluateAsync<long[]>(
            """
            () => {
              const all = performance.getEntriesByType('resource').filter(e => /search\/index|\/search-/.test(e.name)), sum = of => all.reduce((n, e) => n + of(e), 0);
              return [sum(e => e.encodedBodySize), sum(e => e.decodedBodySize), all.length];
            }
            """);
        var wait = await visit.Page.EvaluateAsync<double>(
            """
            () => new Promise(done => {
              const input = document.querySelector('#q'), start = performance.now();
              new MutationObserver((_, o) => { o.disconnect(); done(performance.now() - start); }).observe(document.querySelector('#hits'), { childList: true });
              setTimeout(done, 1000, -1);
              input.dispatchEvent(new Event('input'));
            })
            """);
        Tell($"{query,-32} {bytes[0],8:N0} bytes compressed, {bytes[1],8:N0} raw, {bytes[2],3} files, first hit {wait,5:N1} ms ({await visit.Page.Locator("#hits li").CountAsync()} shown)");
    }
}
