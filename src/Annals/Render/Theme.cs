using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Annals.Files;
using Annals.Model;
using Scriban;
using Scriban.Parsing;

namespace Annals.Render;

/// <summary>The compiled templates, the assets with their published names, and the interface texts.</summary>
public sealed class Theme
{
    private const string Root = "templates/";
    private const string Html = ".html";
    private const string Drawn = ".svg";

    /// <summary>The template of the drawings beside notes' pages.</summary>
    internal const string Drawing = "drawings/near.svg";

    private readonly FrozenDictionary<string, Template> templates;
    private readonly FrozenDictionary<string, string> assets;

    private Theme(FrozenDictionary<string, Template> templates, FrozenDictionary<string, string> assets, ImmutableArray<OutputFile> assetFiles, FrozenDictionary<string, InterfaceTexts> texts)
    {
        this.templates = templates;
        this.assets = assets;
        AssetFiles = assetFiles;
        Texts = texts;
    }

    /// <summary>Styles, scripts and pictures under the names they are published with.</summary>
    public ImmutableArray<OutputFile> AssetFiles { get; }

    /// <summary>Interface texts by language path.</summary>
    public FrozenDictionary<string, InterfaceTexts> Texts { get; }

    /// <summary>Compiles a theme.</summary>
    /// <param name="files">Files below <c>templates/</c>.</param>
    /// <param name="texts">Interface texts by language path.</param>
    public static Checked<Theme> Compile(IReadOnlyCollection<InputFile> files, IReadOnlyDictionary<string, InterfaceTexts> texts)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        var assets = new Dictionary<string, string>(StringComparer.Ordinal);
        var assetFiles = ImmutableArray.CreateBuilder<OutputFile>();
        var sheets = new StylesheetImports(files);
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var name = file.Path[Root.Length..];
            if (name.StartsWith("assets/", StringComparison.Ordinal))
            {
                var content = name.EndsWith(".css", StringComparison.Ordinal) ? Stylesheet.Compact(sheets.Resolve(file, diagnostics)) : file.Content;
                var published = PublishedName(name, content.Span);
                assets[name["assets/".Length..]] = published;
                assetFiles.Add(new OutputFile(published, content));
            }
            else if (NameOf(name) is { } known)
            {
                var template = Template.Parse(SourceText.WithLineFeeds(Encoding.UTF8.GetString(file.Content.Span)), file.Path);
                diagnostics.AddRange(template.Messages.Where(m => m.Type == ParserMessageType.Error).Select(m => TemplateRules.Parses.At(At(m.Span), Lower(m.Message))));
                if (!template.HasErrors) templates[known] = template;
            }
        }

        var theme = new Theme(templates.ToFrozenDictionary(StringComparer.Ordinal), assets.ToFrozenDictionary(StringComparer.Ordinal), assetFiles.ToImmutable(), texts.ToFrozenDictionary(StringComparer.Ordinal));
        return Checked.With(theme, diagnostics);
    }

    /// <summary>The file of a template: one without an extension makes HTML.</summary>
    internal static string FileOf(string name) => Root + (name.EndsWith(Drawn, StringComparison.Ordinal) ? name : name + Html);

    /// <summary>Whether there are drawings beside notes' pages: a theme may do without.</summary>
    internal bool HasDrawings => templates.ContainsKey(Drawing);

    /// <summary>A compiled template, or <see langword="null"/>.</summary>
    internal Template? Find(string name) => templates.GetValueOrDefault(name);

    /// <summary>The published path of an asset, or <see langword="null"/>.</summary>
    internal string? Asset(string name) => assets.GetValueOrDefault(name);

    /// <summary>A hint with the nearest name of a template.</summary>
    internal string? NearestTemplate(string name) => Nearest.Hint(name, templates.Keys);

    /// <summary>Scriban counts lines and columns from zero.</summary>
    internal static Location At(SourceSpan span) => new(
        span.FileName ?? Root,
        Math.Max(span.Start.Line, 0) + 1,
        Math.Max(span.Start.Column, 0) + 1,
        Math.Max(span.End.Line, span.Start.Line) + 1,
        Math.Max(span.End.Column, span.Start.Column) + 2);

    internal static string Lower(string message) => message.Length == 0 ? message : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');

    private static string? NameOf(string file) =>
        file.EndsWith(Html, StringComparison.Ordinal) ? file[..^Html.Length] : file.EndsWith(Drawn, StringComparison.Ordinal) ? file : null;

    private static string PublishedName(string name, ReadOnlySpan<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
        var dot = name.LastIndexOf('.');
        return dot < 0 ? $"{name}.{hash}" : $"{name[..dot]}.{hash}{name[dot..]}";
    }
}
