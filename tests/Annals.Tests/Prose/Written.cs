using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Files;
using Annals.Model;
using Annals.Prose;

namespace Annals.Tests.Prose;

/// <summary>Reads Markdown as a note's body and fills in its open parts as a page would.</summary>
internal static class Written
{
    public static Checked<Body> Note(string markdown) => ProseParser.Parse(new SourceText("content/x.md", markdown), 0, "en", Limits.Default);

    public static Body Sound(string markdown)
    {
        var result = Note(markdown);
        Assert.Empty(result.Diagnostics);
        return result.Value;
    }

    public static string Html(string markdown) => Page(Sound(markdown)).Trim();

    public static string Page(Body body) => string.Concat(body.Parts.Select(part => part switch
    {
        HtmlPart clean => clean.Html,
        NoteLinkPart link => $"<a class=\"note-link\" href=\"/{link.Id}\">{link.Label ?? link.Id}</a>",
        CitationPart cite => $"<sup class=\"cite\">{cite.Citations.Length}</sup>",
        AddressPart address => WebUtility.HtmlEncode(address.Target),
        _ => throw new InvalidOperationException(),
    }));

    public static IElement Tree(Body body) => new HtmlParser().ParseDocument("<body>" + Page(body)).Body!;

    /// <summary>Code, line and column of everything that was found.</summary>
    public static string[] Faults(string markdown) =>
        [.. Note(markdown).Diagnostics.Select(d => $"{d.Rule.Code} {d.At.Line}:{d.At.Column}-{d.At.EndLine}:{d.At.EndColumn}")];

    public static Diagnostic OneFault(string markdown) => Assert.Single(Note(markdown).Diagnostics);
}
