using System.Collections.Immutable;
using Annals.Files;

namespace Annals.Model;

/// <summary>Where a statement comes from: <c>@source "locator", p. 4</c>.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Locator">A short phrase that occurs in the source's text.</param>
/// <param name="Detail">Anything else that helps to find the passage, such as a page number.</param>
/// <param name="At">The whole citation.</param>
public sealed record Citation(Located<string> Source, Located<string>? Locator, string? Detail, Location At);

/// <summary>What sort of thing a statement is.</summary>
public enum StatementKind
{
    /// <summary>A paragraph, list item or table of a body.</summary>
    Paragraph,

    /// <summary>An item of a list of a note's front matter, such as a fact, a role or a figure.</summary>
    Entry,

    /// <summary>A single field of the front matter, cited under <c>cites</c>.</summary>
    Field,
}

/// <summary>Something that a note says, and what it rests on.</summary>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Field">Name of the front matter's field, such as <c>roles</c>; <see langword="null"/> for a paragraph.</param>
/// <param name="Text">The statement's beginning as plain text, for lists.</param>
/// <param name="Language">The language of a paragraph; <see langword="null"/> in front matter.</param>
/// <param name="Anchor">Fragment of the statement on its page, or <see langword="null"/>.</param>
/// <param name="Citations">What it rests on; empty if uncited.</param>
/// <param name="At">Where it stands.</param>
public sealed record Statement(
    StatementKind Kind,
    string? Field,
    string Text,
    string? Language,
    string? Anchor,
    ImmutableArray<Citation> Citations,
    Location At)
{
    /// <summary>Whether it is asked for its source. A relation may follow from what the prose cites, and names one only where it can.</summary>
    public bool NeedsSource => Field is not "relations";

    /// <summary>Whether a citation was written and refused. That is told where it stands, so that the statement is not called uncited as well.</summary>
    public bool CitationRefused { get; init; }
}
