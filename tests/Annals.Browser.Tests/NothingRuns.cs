using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Annals.Browser.Tests.Support;
using Annals.Model;
using Annals.Tests.Hostile;
using Annals.Tests.Support;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>
/// What strangers write does not run in a real browser, with the policy of the pages switched off; and the policy alone
/// stops it where nothing was cleaned. A control shows that the attempts are live ones.
/// </summary>
public sealed partial class NothingRuns : IAsyncLifetime
{
    private const int Tabs = 2;
    private readonly string folder = Directory.CreateTempSubdirectory("annals-hostile-").FullName;
    private readonly ConcurrentQueue<string> events = [];
    private RunningBrowser? browser;

    public async ValueTask InitializeAsync() => browser = await RunningBrowser.StartAsync();

    [Fact]
    public async Task The_attempts_are_live_ones()
    {
        var live = await Watch(Raw(""));
        Assert.True(live.Count >= 60, $"only {live.Count} run");
    }

    [Fact]
    public async Task The_policy_alone_stops_them() => Assert.Empty(await Watch(Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{ContentPolicy.Page}\">")));

    [Fact]
    public async Task No_body_of_a_note_runs_without_the_policy()
    {
        Write(PayloadSite.Bodies(), withPolicy: false);
        // A note that is refused has no page; a tool that refused most of them would be shut, not safe.
        var pages = Enumerable.Range(0, Payloads.Bodies.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"pages/payload-{i}/index.html")).Where(p => File.Exists(Path.Combine(folder, p))).ToArray();
        Assert.InRange(pages.Length, Math.Max(300, Payloads.Bodies.Count * 9 / 10), Payloads.Bodies.Count);
        Assert.Empty(await Watch(pages));
        Assert.Empty(events);
    }

    [Fact]
    public async Task No_field_of_a_note_runs_without_the_policy()
    {
        Write(PayloadSite.Fields(), withPolicy: false);
        string[] kinds = ["people/person", "organizations/organization", "products/product", "events/event", "sources/s"];
        var pages = Enumerable.Range(0, Payloads.Texts.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{kinds[i % kinds.Length]}-{i}/index.html"));
        Assert.Empty(await Watch([.. pages, .. Lists.Select(l => l + "index.html"), .. Lists.Select(l => $"zh/{l}index.html")]));
        Assert.Empty(events);
    }

    [Fact]
    public async Task No_text_of_the_settings_runs_without_the_policy()
    {
        Write(PayloadSite.Settings(string.Concat(Payloads.Texts.Take(20))), withPolicy: false);
        Assert.Empty(await Watch([.. Lists.Select(l => l + "index.html"), "people/a/index.html", "404.html"]));
        Assert.Empty(events);
    }

    [Fact]
    public async Task Nothing_that_is_searched_for_runs_without_the_policy()
    {
        Write(PayloadSite.Fields(), withPolicy: false);
        await using var server = await SiteServer.Start(folder, "/t/");
        await using var context = await browser!.NewContextAsync();
        await context.ExposeFunctionAsync("hit", () => events.Enqueue("a search ran something"));
        var page = await Open(context);
        await page.GotoAsync(server.Address + "search/index.html");
        await page.Keyboard.PressAsync("/");
        var field = page.Locator("#q");
        foreach (var text in Payloads.Texts.Where((_, i) => i % 3 == 0).Append("hit").Append("img"))
        {
            await field.FillAsync(text);
            await page.WaitForTimeoutAsync(60);
        }

        Assert.True(await page.Locator("#hits li").CountAsync() > 0, "the search found nothing, so that nothing was shown");
        foreach (var text in Payloads.Texts.Take(10))
        {
            await page.GotoAsync(server.Address + "search/index.html?q=" + Uri.EscapeDataString(text) + "#" + Uri.EscapeDataString(text));
            await page.WaitForTimeoutAsync(50);
        }

        Assert.Empty(events);
    }

    [Fact]
    public async Task Cleaned_pages_break_no_policy()
    {
        Write(PayloadSite.Fields(), withPolicy: true);
        await using var context = await browser!.NewContextAsync();
        await context.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error('violation ' + e.violatedDirective + ' ' + e.blockedURI));");
        var page = await Open(context);
        page.Console += (_, m) =>
        {
            if (m.Text.Contains("violat", StringComparison.OrdinalIgnoreCase)) events.Enqueue(m.Text);
        };
        await using var server = await SiteServer.Start(folder, "/t/");
        foreach (var path in (string[])[.. Lists, "people/person-3/", "events/event-4/", "sources/s-5/", "zh/people/person-6/"]) await page.GotoAsync(server.Address + path + "index.html");
        Assert.Empty(events);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string> Lists => Routes.Sections.Select(s => s.Path).Concat(NoteKinds.All.Select(Routes.Index));

    // Each text as a page of its own that nobody cleaned; without those that lead away by themselves, which no policy forbids.
    private string[] Raw(string head) =>
    [
        .. Payloads.Bodies.Where(b => b.StartsWith('<') && !b.Contains("http-equiv=refresh", StringComparison.Ordinal)).Select((body, i) =>
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"raw-{i}.html");
            File.WriteAllText(Path.Combine(folder, name), $"<!doctype html><html><head>{head}<meta charset=utf-8><title>x</title></head><body>{body}</body></html>");
            return name;
        }),
    ];

    private void Write(Files.InputFile[] files, bool withPolicy)
    {
        var site = SiteBuild.Read(files, new BuildOptions());
        foreach (var (path, bytes) in RealSite.Render(site))
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, withPolicy || !path.EndsWith(".html", StringComparison.Ordinal) ? bytes : Encoding.UTF8.GetBytes(Policy().Replace(Encoding.UTF8.GetString(bytes), "")));
        }
    }

    /// <summary>Opens pages from disk and returns those on which something happened.</summary>
    private async Task<IReadOnlyCollection<string>> Watch(string[] paths)
    {
        var ran = new ConcurrentBag<string>();
        var queue = new ConcurrentQueue<string>(paths);
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(async _ =>
        {
            await using var context = await browser!.NewContextAsync();
            context.SetDefaultTimeout(30_000);
            var current = "";
            await context.ExposeFunctionAsync("hit", () => ran.Add(current));
            var page = await Open(context, () => ran.Add(current));
            while (queue.TryDequeue(out var path))
            {
                current = path;
                var address = new Uri(Path.Combine(folder, path)).AbsoluteUri;
                await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
                await page.WaitForTimeoutAsync(40);
                if (page.Url == address) continue;
                ran.Add($"{path} leads to {page.Url}");
                await page.CloseAsync();
                page = await Open(context, () => ran.Add(current));
            }
        }));
        return [.. ran.Distinct().Order(StringComparer.Ordinal)];
    }

    private async Task<IPage> Open(IBrowserContext context, Action? happened = null)
    {
        var page = await context.NewPageAsync();
        page.Dialog += async (_, d) =>
        {
            events.Enqueue($"dialog on {page.Url}");
            happened?.Invoke();
            await d.DismissAsync();
        };
        page.Popup += (_, p) =>
        {
            events.Enqueue($"window {p.Url}");
            happened?.Invoke();
        };
        return page;
    }

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex Policy();
}
