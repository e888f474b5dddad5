using Annals.Browser.Tests.Support;
using Annals.Cli.Terminal;
using Annals.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ReadingRoom))]

namespace Annals.Browser.Tests.Support;

/// <summary>The site of this repository, built once, served from a sub-path and lying on disk, with one browser to read it.</summary>
public sealed class ReadingRoom : IAsyncLifetime
{
    private const string SubPath = "/sub/path/";
    private readonly string folder = Directory.CreateTempSubdirectory("annals-site-").FullName;
    private RunningBrowser? browser;
    private SiteServer? server;

    /// <summary>Address of the served site, with a slash at the end.</summary>
    public string Served => server!.Address;

    /// <summary>Address of the site on disk, with a slash at the end.</summary>
    public string OnDisk => new Uri(folder + "/").AbsoluteUri;

    public async ValueTask InitializeAsync()
    {
        Build();
        server = await SiteServer.Start(folder, SubPath);
        browser = await RunningBrowser.StartAsync();
    }

    /// <summary>A fresh reader: no history, no cookies, nothing remembered.</summary>
    public async Task<Visit> Enter(int width = 1024, int height = 800, bool dark = false, bool script = true, bool touch = false, bool onDisk = false)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
            HasTouch = touch,
        });
        context.SetDefaultTimeout(15_000);
        return new Visit(context, await context.NewPageAsync(), onDisk ? OnDisk : Served);
    }

    /// <summary>The pages of the site: paths from its root, <c>index.html</c> left out.</summary>
    public IEnumerable<string> Pages() =>
        from file in Directory.EnumerateFiles(folder, "index.html", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
        select path[..^"index.html".Length];

    /// <summary>A file of the site.</summary>
    public FileInfo File(string path) => new(Path.Combine(folder, path));

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private void Build()
    {
        var said = new StringWriter();
        var exit = Cli.Program.Run(
            ["build", "--root", Repository.Root, "--output", folder, "--base-url", "https://example.org" + SubPath],
            new ConsoleStreams(said, said, Repository.Root, _ => null, IsTerminal: false));
        Assert.True(exit == 0, said.ToString());
    }
}
