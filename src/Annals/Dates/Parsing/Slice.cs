namespace Annals.Dates.Parsing;

/// <summary>A stretch of the text being parsed that remembers where it stands, so that errors can say so.</summary>
internal readonly record struct Slice(string Text, int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End == Start;

    public ReadOnlySpan<char> Span => Text.AsSpan(Start, Length);

    public char this[int index] => Text[Start + index];

    public Slice From(int index) => this with { Start = Start + index };

    public Slice Take(int length) => this with { End = Start + length };

    public int IndexOf(char character) => Span.IndexOf(character);

    /// <summary>An error about this stretch.</summary>
    public EdtfError Error(string message, string? hint = null) => new(message, Start, Length, hint);

    public override string ToString() => Text[Start..End];
}
