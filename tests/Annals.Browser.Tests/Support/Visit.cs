using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Annals.Browser.Tests.Support;

/// <summary>One reader with one page open, and everything that went wrong while reading.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly string site;
    private readonly ConcurrentQueue<string> faults = [];
    private readonly ConcurrentQueue<string> requests = [];

    internal Visit(IBrowserContext context, IPage page, string site)
    {
        this.context = context;
        this.site = site;
        Page = page;
        page.Console += (_, m) =>
        {
            if (m.Type is "error" or "warning") faults.Enqueue($"console: {m.Text}");
        };
        page.PageError += (_, e) => faults.Enqueue($"script: {e}");
        page.RequestFailed += (_, r) => faults.Enqueue($"failed: {r.Url} {r.Failure}");
        page.Response += (_, r) =>
        {
            if (r.Status >= 400) faults.Enqueue($"{r.Status}: {r.Url}");
        };
        page.Request += (_, r) =>
        {
            requests.Enqueue(r.Url);
            if (!r.Url.StartsWith(site, StringComparison.Ordinal) && !r.Url.StartsWith("data:", StringComparison.Ordinal)) faults.Enqueue($"left the site: {r.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts and console, failed requests, requests that left the site.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>Addresses of everything that was asked for.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    /// <summary>Opens a page of the site by its path.</summary>
    public async Task<Visit> Open(string path)
    {
        var file = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        var hash = path.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0) file = path[..hash] + (path[hash - 1] == '/' ? "index.html" : "") + path[hash..];
        await Page.GotoAsync(site + file, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return this;
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
