using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;

namespace Annals.Prose;

/// <summary>The grammar of citations: <c>@source "locator", detail; @other</c>.</summary>
public static class CitationGrammar
{
    /// <summary>Reads one or more citations.</summary>
    /// <param name="text">The text without brackets.</param>
    /// <param name="at">The location of an offset and length of the text.</param>
    public static Checked<ImmutableArray<Citation>> Parse(string text, Func<int, int, Location> at) =>
        Checked.Sound(ImmutableArray<Citation>.Empty);
}
