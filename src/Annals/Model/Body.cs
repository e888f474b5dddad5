using System.Collections.Immutable;
using System.Text;
using Annals.Files;

namespace Annals.Model;

/// <summary>
/// A note's prose in one language, parsed and cleaned once. What depends on the rest of the site (addresses, names,
/// reference numbers) is left open as parts that a page fills in.
/// </summary>
/// <param name="Language">Path of the language.</param>
/// <param name="File">Path of the file that holds it.</param>
/// <param name="Parts">Clean HTML with open parts between, in order.</param>
/// <param name="Statements">Its paragraphs, list items and tables with their citations.</param>
/// <param name="Headings">Its headings, in order.</param>
/// <param name="Words">Its words without markup, in UTF-8: in memory, prose takes half the room that it would take as text.</param>
public sealed record Body(
    string Language,
    string File,
    ImmutableArray<BodyPart> Parts,
    ImmutableArray<Statement> Statements,
    ImmutableArray<Heading> Headings,
    ReadOnlyMemory<byte> Words)
{
    /// <summary>Ids that it links to, each once, in order. Found once, because every linking asks for them again.</summary>
    public ImmutableArray<string> LinkedIds { get; } = [.. Parts.OfType<NoteLinkPart>().Select(l => l.Id).Distinct(StringComparer.Ordinal)];

    /// <summary>Its words without markup, for search and excerpts.</summary>
    public string PlainText => Encoding.UTF8.GetString(Words.Span);

    /// <summary>Links to notes, in order.</summary>
    public IEnumerable<NoteLinkPart> NoteLinks => Parts.OfType<NoteLinkPart>();

    /// <summary>Citations, in order.</summary>
    public IEnumerable<Citation> Citations => Parts.OfType<CitationPart>().SelectMany(p => p.Citations);

    /// <summary>Whether the body says anything.</summary>
    public bool IsEmpty => Parts.IsEmpty;
}

/// <summary>A heading of a body.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Id">Fragment.</param>
/// <param name="Text">Plain text.</param>
public sealed record Heading(int Level, string Id, string Text);

/// <summary>A piece of a body.</summary>
public abstract record BodyPart;

/// <summary>HTML that is clean and final.</summary>
/// <param name="Utf8">May be a fragment of an element: parts are joined before anything reads them.</param>
public sealed record HtmlPart(ReadOnlyMemory<byte> Utf8) : BodyPart
{
    /// <summary>The HTML as a text.</summary>
    public string Html => Encoding.UTF8.GetString(Utf8.Span);
}

/// <summary>A link to a note: <c>[[id]]</c> or <c>[[id|text]]</c>. The page makes the whole <c>a</c> element.</summary>
/// <param name="Id">The note.</param>
/// <param name="Label">The author's words, as clean HTML; <see langword="null"/> for the note's name.</param>
/// <param name="At">The id.</param>
public sealed record NoteLinkPart(string Id, string? Label, Location At) : BodyPart;

/// <summary>A citation: the page makes the reference marks.</summary>
/// <param name="Citations">One or more.</param>
public sealed record CitationPart(ImmutableArray<Citation> Citations) : BodyPart;

/// <summary>
/// An address of the site itself inside an attribute (<c>href</c> or <c>src</c>), as the author wrote it:
/// <c>#heading</c>, <c>/people/</c>, <c>../events/x.md</c>, <c>chart.svg</c>. The page puts the escaped address here.
/// </summary>
/// <param name="Target">What the author wrote.</param>
/// <param name="IsImage">Whether a file is shown rather than linked.</param>
/// <param name="At">The target.</param>
public sealed record AddressPart(string Target, bool IsImage, Location At) : BodyPart
{
    /// <summary>Whether it was written in raw HTML, where an address that leads nowhere is a warning.</summary>
    public bool InHtml { get; init; }
}
