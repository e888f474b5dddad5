using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.Prose;

/// <summary>What the forms of ours that stand in brackets have in common.</summary>
internal abstract class BracketParser : InlineParser
{
    // No form of ours is longer: an unclosed bracket must not make every later one scan the whole paragraph.
    private const int MaximumLength = 2_000;

    protected BracketParser()
    {
        OpeningCharacters = ['[', '!'];
    }

    /// <summary>What stands behind the first bracket.</summary>
    protected abstract char Second { get; }

    public sealed override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isExclamation = slice.CurrentChar == '!';
        var open = isExclamation ? slice.Start + 1 : slice.Start;
        if (open + 1 > slice.End || slice.Text[open] != '[' || slice.Text[open + 1] != Second) return false;

        var text = slice.Text;
        var end = FindEnd(text, open + 2, Math.Min(slice.End, open + MaximumLength));
        if (end < 0 || IsLink(slice, end + 1)) return false;
        if (isExclamation)
        {
            // "Wow![@a]" is an exclamation with a citation, not half an image.
            processor.Inline = new LiteralInline("!") { Span = Span(processor, slice.Start, slice.Start) };
            slice.Start++;
            return true;
        }

        processor.Inline = Make(processor, text, open, end);
        processor.Inline.Span = Span(processor, open, end);
        slice.Start = end + 1;
        return true;
    }

    /// <summary>Offset of the last closing bracket, or -1 if this is not the form.</summary>
    protected abstract int FindEnd(string text, int from, int last);

    /// <summary>Makes the node of what stands from the first bracket to the last.</summary>
    protected abstract Inline Make(InlineProcessor processor, string text, int open, int end);

    protected static SourceSpan Span(InlineProcessor processor, int first, int last) =>
        new(processor.GetSourcePosition(first), processor.GetSourcePosition(last));

    private static bool IsLink(StringSlice slice, int from)
    {
        if (from > slice.End || slice.Text[from] != '(') return false;
        var rest = new StringSlice(slice.Text, from, Math.Min(slice.End, from + MaximumLength));
        return LinkHelper.TryParseInlineLink(ref rest, out _, out _);
    }
}
