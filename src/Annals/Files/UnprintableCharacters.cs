using System.Buffers;
using System.Collections.Immutable;

namespace Annals.Files;

/// <summary>Characters that no text needs, however they came in.</summary>
public static class UnprintableCharacters
{
    /// <summary>
    /// Control characters except tab, line feed and next line; embeddings and overrides, which make a text read otherwise than it
    /// is written (isolates do their work); and the noncharacters that the prose stage uses as marks of its own.
    /// </summary>
    private static readonly ImmutableArray<char> InTexts =
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\u0085')),
         .. Enumerable.Range(0x202A, 5).Select(c => (char)c),
         .. Enumerable.Range(0xFDD0, 0x20).Select(c => (char)c), '\uFFFE', '\uFFFF'];

    /// <summary>Those, and next line, which no page or feed can hold: references such as <c>&amp;#x202E;</c> bring them in.</summary>
    public static readonly ImmutableArray<char> InPages = [.. InTexts, '\u0085'];

    /// <summary>What no text needs, to search for.</summary>
    public static readonly SearchValues<char> All = SearchValues.Create(InTexts.AsSpan());

    /// <summary>What no page can hold, to search for.</summary>
    public static readonly SearchValues<char> AllOfPages = SearchValues.Create(InPages.AsSpan());
}
