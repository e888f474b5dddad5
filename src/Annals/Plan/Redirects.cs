using System.Collections.Immutable;
using System.Net;
using System.Text;
using Annals.Files;
using Annals.Model;

namespace Annals.Plan;

/// <summary>Pages at old addresses that lead to the new ones; a static host has no other way.</summary>
internal static class Redirects
{
    private const int MaximumParts = 8;
    private const int MaximumPart = 80;

    /// <summary>Those that can be; what cannot is told.</summary>
    /// <param name="knowledge">The notes.</param>
    /// <param name="paths">What is published already.</param>
    /// <param name="diagnostics">Where it is told.</param>
    public static IEnumerable<PlannedFile> Of(Knowledge knowledge, PublishedPaths paths, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var led = new Dictionary<string, Note>(StringComparer.OrdinalIgnoreCase);
        foreach (var note in knowledge.Notes)
        {
            foreach (var old in note.Head.RedirectFrom)
            {
                if (PathOf(old.Value) is not { } path)
                {
                    diagnostics.Add(SitePlan.RedirectForm.At(old.At, $"`{old.Value}` is not a path from the site's root", "write it like /people/old-id/"));
                }
                else if (FaultOf(path) is { } fault)
                {
                    diagnostics.Add(SitePlan.RedirectForm.At(old.At, $"`{old.Value}` cannot be a page: {fault}", "take this old address out"));
                }
                else if (!led.TryAdd(path, note))
                {
                    diagnostics.Add(SitePlan.RedirectForm.At(old.At, $"`{old.Value}` already leads to `{led[path].Id}`", "an old address leads to one note"));
                }
                else
                {
                    foreach (var language in knowledge.Settings.Languages)
                    {
                        var page = Page(knowledge.Settings, language, note, path, old.At);
                        if (paths.Add(page) is not { } taken) yield return page;
                        else diagnostics.Add(SitePlan.RedirectForm.At(old.At, Clash(page, taken), "take this old address out"));
                    }
                }
            }
        }
    }

    private static string Clash(PlannedFile page, PlannedFile taken) =>
        taken.Path.Equals(page.Path, StringComparison.OrdinalIgnoreCase) ? $"`/{page.Path[..^"index.html".Length]}` is already published by {taken.From.File}"
        : page.Path.StartsWith(taken.Path, StringComparison.OrdinalIgnoreCase) ? $"`{taken.Path}` is a file, so that nothing can lie below it"
        : $"`{page.Path}` is a folder, in which {taken.From.File} is published";

    private static string? FaultOf(string path)
    {
        var parts = path.TrimEnd('/').Split('/');
        return Routes.FileFolders.Contains(parts[0], StringComparer.OrdinalIgnoreCase)
            ? $"the files of the site lie below `/{parts[0]}/`"
            : parts.Select(FileNames.Fault).FirstOrDefault(f => f is not null);
    }

    private static string? PathOf(string written)
    {
        if (!written.StartsWith('/') || written.StartsWith("//", StringComparison.Ordinal) || written.Length < 2) return null;
        var parts = written.Trim('/').Split('/');
        return parts.Length <= MaximumParts && parts.All(IsName) ? string.Join('/', parts) + "/" : null;
    }

    private static bool IsName(string part) =>
        part.Length is > 0 and <= MaximumPart && part[0] != '.' && part[^1] != '.' && !part.Equals("index.html", StringComparison.OrdinalIgnoreCase) && part.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    private static PlannedFile Page(SiteSettings settings, Language language, Note note, string oldPath, Location at)
    {
        var from = Routes.In(settings, language, oldPath);
        var to = Routes.In(settings, language, Routes.Note(note));
        var href = WebUtility.HtmlEncode(Routes.Relative(from, to));
        var canonical = WebUtility.HtmlEncode(settings.BaseUrl + to);
        var name = WebUtility.HtmlEncode(note.Head.Name.In(language.Path, settings.Default.Path).Value);
        var html = $"""
            <!doctype html>
            <html lang="{WebUtility.HtmlEncode(language.Tag)}">
            <head>
            <meta http-equiv="Content-Security-Policy" content="{ContentPolicy.Redirect}">
            <meta charset="utf-8">
            <title>{name}</title>
            <link rel="canonical" href="{canonical}">
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={href}">
            </head>
            <body><p><a href="{href}">{name}</a></p></body>
            </html>

            """;
        return new PlannedFile(Routes.File(from), at, () => Checked.Sound<OutputFile?>(new OutputFile(Routes.File(from), Encoding.UTF8.GetBytes(html))));
    }
}
