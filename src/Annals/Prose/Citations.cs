using System.Collections.Immutable;
using Annals.Model;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Annals.Prose;

/// <summary><c>[@source "locator"]</c> in the syntax tree.</summary>
internal sealed class CitationInline(ImmutableArray<Citation> citations) : LeafInline
{
    public ImmutableArray<Citation> Citations { get; } = citations;

    /// <summary>Whether nothing of it could be read, which has been told.</summary>
    public bool IsRefused => Citations.IsEmpty;
}

/// <summary>Reads <c>[@source "locator"; @other]</c>.</summary>
internal sealed class CitationParser : BracketParser
{
    protected override char Second => '@';

    // A locator may quote a bracket. If no quote-aware end is found, the first bracket ends a citation whose quote was
    // forgotten, so that the fault is told rather than printed as text.
    protected override int FindEnd(string text, int from, int last)
    {
        var firstBracket = -1;
        var quoted = false;
        for (var i = from; i <= last; i++)
        {
            if (text[i] == '\\' && quoted) i++;
            else if (text[i] == '"') quoted = !quoted;
            else if (text[i] == ']' && !quoted) return i;
            else if (text[i] == ']' && firstBracket < 0) firstBracket = i;
        }

        return firstBracket;
    }

    protected override Inline Make(InlineProcessor processor, string text, int open, int end)
    {
        var reading = Reading.Of(processor);
        var result = CitationGrammar.Parse(text[(open + 1)..end], (offset, length) =>
        {
            var first = processor.GetSourcePosition(Math.Min(open + 1 + offset, end));
            return length <= 0
                ? reading.At(first, 0)
                : reading.At(first, processor.GetSourcePosition(Math.Min(open + offset + length, end)) - first + 1);
        });
        reading.Diagnostics.AddRange(result.Diagnostics);
        return new CitationInline(result.Value);
    }
}
