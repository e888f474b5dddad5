using Microsoft.Playwright;

namespace Annals.Browser.Tests.Support;

/// <summary>A browser of a test's own, with what drives it.</summary>
internal sealed class RunningBrowser : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private RunningBrowser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <summary>Starts one.</summary>
    public static async Task<RunningBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await InstalledBrowser.Launch(playwright));
    }

    /// <summary>A fresh reader: no history, no cookies, nothing remembered.</summary>
    public Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null) => browser.NewContextAsync(options);

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
