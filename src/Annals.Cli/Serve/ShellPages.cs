using System.Globalization;
using System.Net;
using System.Text;
using Annals.Files;
using Annals.Model;

namespace Annals.Cli.Serve;

/// <summary>What the preview adds to the site: a script in its pages, and pages of its own. None of it is ever published.</summary>
internal static class ShellPages
{
    /// <summary>Where the preview's own files lie; no page of a site can have this path.</summary>
    public const string Folder = "_annals/";

    /// <summary>Policy of the preview's own pages.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A page of the site with the preview's script in it.</summary>
    /// <param name="page">The page as it would be published.</param>
    /// <param name="state">The state as JSON, so that the page shows at once what is wrong.</param>
    /// <param name="isDraft">Whether the page is about a draft.</param>
    /// <param name="from">The note or template that it comes from.</param>
    public static byte[] WithScript(ReadOnlySpan<byte> page, ReadOnlySpan<byte> state, bool isDraft, string? from)
    {
        var end = page.LastIndexOf("</body>"u8);
        // A page that leads on to another is left before a script could do anything.
        if (end < 0 || page.IndexOf("http-equiv=\"refresh\""u8) >= 0) return page.ToArray();
        var script = Encoding.UTF8.GetBytes(Script(Answer.Digest(page), Encoding.UTF8.GetString(state), isDraft, from));
        return [.. page[..end], .. script, .. page[end..]];
    }

    /// <summary>A page of the preview's own.</summary>
    public static byte[] Page(string title, string body, ReadOnlySpan<byte> state) => Encoding.UTF8.GetBytes($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Escape(title)}</title>
        <link rel="stylesheet" href="/{Folder}client.css">
        </head>
        <body class="annals">
        <h1>{Escape(title)}</h1>
        {body}
        {Script(title, Encoding.UTF8.GetString(state), false, null)}
        </body>
        </html>

        """);

    /// <summary>The page for what cannot be shown; it goes away by itself once it can.</summary>
    public static byte[] Refusal(string title, string text, IEnumerable<Diagnostic> diagnostics, ReadOnlySpan<byte> state)
    {
        var list = string.Concat(diagnostics.Take(20).Select(d => $"<li><code>{Escape(d.At.ToString())}</code> {Escape(d.Rule.Code)}: {Escape(d.Message)}</li>\n"));
        return Page(title, $"<p>{Escape(text)}</p>\n<ul>\n{list}</ul>\n<p><a href=\"/\">Home</a></p>", state);
    }

    /// <summary>The file that a page comes from, with the line to edit.</summary>
    /// <param name="root">The site's folder, for an editor on this machine.</param>
    /// <param name="file">The note or template.</param>
    /// <param name="passage">Words of the page whose line is looked for, or <see langword="null"/>.</param>
    /// <param name="repository">Where the notes are edited, if that is public.</param>
    /// <param name="state">The state as JSON.</param>
    public static byte[] Source(string root, InputFile file, string? passage, Repository? repository, ReadOnlySpan<byte> state)
    {
        var lines = Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var here = PassageFinder.LineOf(lines, passage);
        var editor = "vscode://file" + new Uri("file://" + Path.GetFullPath(Path.Combine(root, file.Path)).Replace('\\', '/').Insert(0, OperatingSystem.IsWindows() ? "/" : "")).AbsolutePath;
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<p>The line to edit is <a href=\"#L{here}\">line {here}</a>. <a href=\"{Escape(editor)}:{here}\">Open it in VS Code</a>");
        if (repository is not null) body.Append(CultureInfo.InvariantCulture, $", or <a href=\"{Escape($"{repository.Url}/edit/{repository.Branch}/{file.Path}#L{here}")}\">edit it on the web</a>");
        body.Append(".</p>\n<pre>");
        for (var i = 0; i < lines.Length; i++)
        {
            var number = i + 1;
            body.Append(CultureInfo.InvariantCulture, $"<span id=\"L{number}\" class=\"{(number == here ? "line here" : "line")}\"><span class=\"number\">{number}</span>{Escape(lines[i])}</span>\n");
        }

        body.Append("</pre>");
        return Page(file.Path, body.ToString(), state);
    }

    private static string Script(string digest, string state, bool isDraft, string? from) =>
        $"<script src=\"/{Folder}client.js\" data-page=\"{Escape(digest)}\" data-draft=\"{(isDraft ? "true" : "false")}\" data-from=\"{Escape(from ?? "")}\" data-state=\"{Escape(state)}\"></script>\n";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
