using System.Collections.Immutable;
using Annals.Dates;
using Annals.Files;

namespace Annals.Model;

/// <summary>A typed edge from the note that holds it to another.</summary>
public sealed record Relation(
    Located<string> Type,
    Located<string> To,
    Text? Role,
    Located<EdtfDate>? From,
    Located<EdtfDate>? Until,
    ImmutableArray<Citation> Cite);

/// <summary>A sort of edge, declared in <c>site.yml</c>.</summary>
/// <param name="Id">Its name in front matter.</param>
/// <param name="From">Kinds it may start at; empty for any.</param>
/// <param name="To">Kinds it may lead to; empty for any.</param>
/// <param name="Name">Its label.</param>
/// <param name="Inverse">Its label seen from the other end.</param>
/// <param name="Exclusive">The end that it joins to one note at a time, if it does.</param>
/// <param name="Dates">
/// The field of the note that it leads to whose date it gives with its own <c>from</c>, such as <c>founded</c>; an event that
/// has no <c>from</c> there gives it with its date. <see langword="null"/> if it gives none.
/// </param>
public sealed record RelationType(
    string Id,
    ImmutableArray<NoteKind> From,
    ImmutableArray<NoteKind> To,
    Text Name,
    Text Inverse,
    RelationEnd Exclusive,
    string? Dates);

/// <summary>One of the two ends of a relation.</summary>
public enum RelationEnd
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>The note that holds it.</summary>
    From,

    /// <summary>The note that it leads to.</summary>
    To,
}
