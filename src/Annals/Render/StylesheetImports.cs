using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Annals.Files;
using Annals.Model;

namespace Annals.Render;

/// <summary>
/// Stylesheets put together when the site is built: <c>@import "../styles/x.css";</c> at the head of a sheet gives way to that file's
/// own text (CSS Cascading and Inheritance 5, section 2). A page then asks for one sheet, which holds what pages of its type need and
/// no more. Imports with conditions, and those of other hosts, are left to browsers.
/// </summary>
internal sealed partial class StylesheetImports(IEnumerable<InputFile> files)
{
    private readonly Dictionary<string, InputFile> sheets = files.Where(f => f.Path.EndsWith(".css", StringComparison.Ordinal)).ToDictionary(f => f.Path, StringComparer.Ordinal);

    /// <summary>The text of a sheet with all that it imports. What is imported twice stands where it is asked for first, so that a circle ends.</summary>
    public string Resolve(InputFile sheet, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var text = new StringBuilder();
        var taken = new HashSet<string>(StringComparer.Ordinal) { sheet.Path };
        // A stack of our own: a chain of imports is as long as its author likes.
        var open = new Stack<Open>([new Open(sheet)]);
        while (open.TryPeek(out var top))
        {
            if (Import().Match(top.Text, top.Read) is not { Success: true } import)
            {
                text.Append(top.Text.AsSpan(top.Read));
                open.Pop();
                continue;
            }

            top.Read = import.Index + import.Length;
            var name = import.Groups["path"];
            var path = SitePaths.Resolve(top.Path[..top.Path.LastIndexOf('/')], name.Value) ?? name.Value;
            if (!sheets.TryGetValue(path, out var imported))
                diagnostics.Add(TemplateRules.Complete.At(At(top, name), $"there is no stylesheet `{path}`", Nearest.Hint(path, sheets.Keys)));
            else if (taken.Add(path))
                open.Push(new Open(imported));
        }

        return text.ToString();
    }

    private static Location At(Open sheet, Capture import)
    {
        var line = sheet.Text.AsSpan(0, import.Index).Count('\n') + 1;
        var column = import.Index - sheet.Text.LastIndexOf('\n', import.Index);
        return new Location(sheet.Path, line, column, line, column + import.Length);
    }

    // Space and comments, then an import: no address with a scheme or a host. Nothing is tried twice.
    [GeneratedRegex("""\G(?>\s+|/\*[\s\S]*?\*/)*@import\s*"(?!//)(?<path>[^":\n]+)"\s*;""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Import();

    private sealed class Open(InputFile sheet)
    {
        public string Path => sheet.Path;

        public string Text { get; } = SourceText.WithLineFeeds(Encoding.UTF8.GetString(sheet.Content.Span));

        /// <summary>How far its imports have been read.</summary>
        public int Read { get; set; }
    }
}
