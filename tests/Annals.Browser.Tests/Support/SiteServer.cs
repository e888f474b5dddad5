using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Annals.Browser.Tests.Support;

/// <summary>What a static host does with the site: files below a sub-path, compressed, and a page for addresses that lead nowhere.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private SiteServer(WebApplication app, string address)
    {
        this.app = app;
        Address = address;
    }

    /// <summary>The site's address, with a slash at the end.</summary>
    public string Address { get; }

    /// <param name="folder">The published site.</param>
    /// <param name="subPath">Where it lies on the host, with slashes at both ends.</param>
    public static async Task<SiteServer> Start(string folder, string subPath)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        builder.Services.AddResponseCompression(c =>
        {
            c.Providers.Add<GzipCompressionProvider>();
            c.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/markdown"];
        });
        builder.Services.Configure<GzipCompressionProviderOptions>(g => g.Level = CompressionLevel.Optimal);
        var app = builder.Build();
        app.UseResponseCompression();
        app.UsePathBase(subPath.TrimEnd('/'));
        // A host adds index.html to a folder's address; the site itself never relies on it.
        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = Types() });
        app.Run(async context =>
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotFound;
            context.Response.ContentType = "text/html";
            await context.Response.SendFileAsync(Path.Combine(folder, "404.html"), context.RequestAborted);
        });
        await app.StartAsync();
        return new SiteServer(app, app.Urls.Single() + subPath);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static FileExtensionContentTypeProvider Types()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".md"] = "text/markdown; charset=utf-8";
        types.Mappings[".yml"] = "text/yaml; charset=utf-8";
        return types;
    }

}
