using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers.Inlines;

namespace Annals.Prose;

/// <summary>
/// The Markdown that notes are written in. Every extension is named: the library's bundle of all of them holds some
/// that let text set attributes (<c>{onclick=…}</c>) and some whose time grows with the square of the text.
/// </summary>
internal static class Dialect
{
    /// <summary>Built once, never changed; any number of threads may use it.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        // Single tildes and carets stay text: "3~5天" is a range, not a subscript.
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseCjkFriendlyEmphasis()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new NoteLinkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new UnresolvedReferences());
        builder.InlineParsers.Insert(0, new HeadingIdParser());
        return builder.Build();
    }
}
