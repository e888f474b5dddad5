using System.Collections.Immutable;
using System.Net;
using System.Text;
using Annals.Files;
using Annals.Model;

namespace Annals.Plan;

/// <summary>Pages at old addresses that lead to the new ones; a static host has no other way.</summary>
internal static class Redirects
{
    public static IEnumerable<PlannedFile> Of(Knowledge knowledge, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var taken = new Dictionary<string, Note>(StringComparer.OrdinalIgnoreCase);
        foreach (var note in knowledge.Notes)
        {
            foreach (var old in note.Head.RedirectFrom)
            {
                if (PathOf(old.Value) is not { } path)
                {
                    diagnostics.Add(SitePlan.RedirectForm.At(old.At, $"`{old.Value}` is not a path from the site's root", "write it like /people/old-id/"));
                }
                else if (!taken.TryAdd(path, note))
                {
                    diagnostics.Add(SitePlan.RedirectForm.At(old.At, $"`{old.Value}` already leads to `{taken[path].Id}`", "an old address leads to one note"));
                }
                else
                {
                    foreach (var language in knowledge.Settings.Languages) yield return Page(knowledge.Settings, language, note, path, old.At);
                }
            }
        }
    }

    private static string? PathOf(string written)
    {
        if (!written.StartsWith('/') || written.Length < 2) return null;
        var parts = written.Trim('/').Split('/');
        return parts.All(p => p.Length > 0 && p is not ("." or "..") && p.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')) ? string.Join('/', parts) + "/" : null;
    }

    private static PlannedFile Page(SiteSettings settings, Language language, Note note, string oldPath, Location at)
    {
        var from = Routes.In(settings, language, oldPath);
        var to = Routes.In(settings, language, Routes.Note(note));
        var href = WebUtility.HtmlEncode(Routes.Relative(from, to));
        var canonical = WebUtility.HtmlEncode(settings.BaseUrl + to);
        var name = WebUtility.HtmlEncode(note.Head.Name.In(language.Path, settings.Default.Path).Value);
        var html = $"""
            <!doctype html>
            <html lang="{language.Tag}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
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
