using Microsoft.AspNetCore.Http;

namespace Annals.Cli.Serve;

/// <summary>Answers requests from memory: no path of a request ever reaches the disk.</summary>
internal sealed class PreviewPages(string root, Preview preview, EventStream events, RequestGate gate)
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>Answers one request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var status = gate.Judge(context);
        if (status != StatusCodes.Status200OK)
        {
            await RefuseAsync(context, status).ConfigureAwait(false);
            return;
        }

        if (RequestTarget.Parse(RequestGate.RawTarget(context), out status) is not { } target)
        {
            await (status == StatusCodes.Status404NotFound ? MissingAsync(context) : RefuseAsync(context, status)).ConfigureAwait(false);
            return;
        }

        if (target.Path.StartsWith(ShellPages.Folder, StringComparison.Ordinal)) await OwnAsync(context, target.Path[ShellPages.Folder.Length..]).ConfigureAwait(false);
        else await PageAsync(context, target).ConfigureAwait(false);
    }

    private async Task OwnAsync(HttpContext context, string name)
    {
        if (name == "events")
        {
            await (gate.IsSameOrigin(context) ? events.SendAsync(context) : RefuseAsync(context, StatusCodes.Status403Forbidden)).ConfigureAwait(false);
            return;
        }

        if (ClientFiles.Find(name) is { } file) await Answer.SendAsync(context, StatusCodes.Status200OK, MediaTypes.Of(name), file).ConfigureAwait(false);
        else await MissingAsync(context).ConfigureAwait(false);
    }

    private async Task PageAsync(HttpContext context, RequestTarget target)
    {
        // Taken before the page: a page that is newer than its state is asked for again, one that is older never would be.
        var told = events.Latest;
        var path = target.Path.Length == 0 || target.Path.EndsWith('/') ? target.Path + "index.html" : target.Path;
        var found = preview.Find(path);
        if (found.File is null && !found.IsFailed)
        {
            if (preview.State.Shown.Find(path + "/index.html") is not null)
            {
                Answer.Guard(context.Response.Headers);
                context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
                // Relative to the target, so that no other host can be written into it.
                context.Response.Headers.Location = Uri.EscapeDataString(path[(path.LastIndexOf('/') + 1)..]) + "/" + (target.Query.Length == 0 ? "" : "?" + target.Query);
                return;
            }

            await MissingAsync(context).ConfigureAwait(false);
            return;
        }

        if (target.Value("annals") == "source" && found.From is { } from && preview.State.Newest.Files.FirstOrDefault(f => f.Path == from) is { } note)
        {
            await OwnPageAsync(context, StatusCodes.Status200OK, ShellPages.Source(root, note, target.Value("at"), preview.State.Newest.Site.Knowledge?.Settings.Repository, told.Span)).ConfigureAwait(false);
            return;
        }

        if (found.File is not { } file)
        {
            await OwnPageAsync(context, StatusCodes.Status500InternalServerError, ShellPages.Refusal("This page cannot be made", "It will be shown as soon as what is wrong is mended.", Preview.FaultsOf(preview.State), told.Span)).ConfigureAwait(false);
            return;
        }

        var type = MediaTypes.Of(path);
        var body = type == Html ? ShellPages.WithScript(file.Content.Span, told.Span, IsDraft(found.From), found.From) : file.Content;
        await Answer.SendAsync(context, StatusCodes.Status200OK, type, body).ConfigureAwait(false);
    }

    private bool IsDraft(string? file) =>
        file is not null && preview.State.Shown.Site.Knowledge?.Find(Path.GetFileName(file).Split('.')[0]) is { Head.Draft: true };

    private async Task MissingAsync(HttpContext context)
    {
        var told = events.Latest;
        if (preview.Find("404.html").File is { } page)
            await Answer.SendAsync(context, StatusCodes.Status404NotFound, Html, ShellPages.WithScript(page.Content.Span, told.Span, false, null)).ConfigureAwait(false);
        else
            await OwnPageAsync(context, StatusCodes.Status404NotFound, ShellPages.Refusal("There is no such page", "The site has no page at this address.", Preview.FaultsOf(preview.State), told.Span)).ConfigureAwait(false);
    }

    private static async Task OwnPageAsync(HttpContext context, int status, byte[] page)
    {
        context.Response.Headers.ContentSecurityPolicy = ShellPages.Policy;
        await Answer.SendAsync(context, status, Html, page).ConfigureAwait(false);
    }

    private static async Task RefuseAsync(HttpContext context, int status)
    {
        if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = "GET, HEAD";
        if (status == StatusCodes.Status413PayloadTooLarge) context.Response.Headers.Connection = "close";
        var text = status switch
        {
            StatusCodes.Status405MethodNotAllowed => "this server only shows pages\n"u8.ToArray(),
            StatusCodes.Status413PayloadTooLarge => "this server takes no body\n"u8.ToArray(),
            StatusCodes.Status421MisdirectedRequest => "this server answers only to its own name\n"u8.ToArray(),
            StatusCodes.Status403Forbidden => "only pages of this server may listen\n"u8.ToArray(),
            _ => "this is not an address of a page\n"u8.ToArray(),
        };
        await Answer.SendAsync(context, status, "text/plain; charset=utf-8", text).ConfigureAwait(false);
    }
}
