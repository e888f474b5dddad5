using System.Collections.Immutable;
using Annals.Files;

namespace Annals.Model;

/// <summary>One subject of the history, in all its languages. Made whole; what others say of it is in <see cref="Knowledge"/>.</summary>
/// <param name="Head">What every note has.</param>
public abstract record Note(NoteHead Head)
{
    /// <summary>What the note is about.</summary>
    public abstract NoteKind Kind { get; }

    /// <summary>File name without extension; unique over all kinds.</summary>
    public string Id => Head.Id;

    /// <summary>What the note's page in a language states: its front matter, and its prose in that language or, untranslated, in the first.</summary>
    public IEnumerable<Statement> StatementsIn(string language) =>
        Head.Statements.Concat((Head.BodyIn(language) ?? Head.Bodies.FirstOrDefault())?.Statements ?? []);

    /// <summary>Whether readers of a language meet the text in another one.</summary>
    public bool IsUntranslatedIn(string language) =>
        (!Head.Bodies.IsEmpty && Head.BodyIn(language) is null) || (!Head.Name.Has(language) && !Head.Summary.Has(language));
}

/// <summary>What every note has.</summary>
public sealed record NoteHead
{
    /// <summary>File name without extension; unique over all kinds.</summary>
    public required string Id { get; init; }

    /// <summary>Path of the base file.</summary>
    public required string File { get; init; }

    /// <summary>What the subject is called.</summary>
    public required Text Name { get; init; }

    /// <summary>One sentence.</summary>
    public required Text Summary { get; init; }

    /// <summary>Other names, in any language.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Topics it belongs to.</summary>
    public ImmutableArray<Located<string>> Topics { get; init; } = [];

    /// <summary>Addresses elsewhere, by label such as <c>website</c> or <c>wikidata</c>.</summary>
    public ImmutableArray<OutsideLink> Links { get; init; } = [];

    /// <summary>Labelled values.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>Typed edges to other notes.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>What single fields rest on, by field name.</summary>
    public ImmutableArray<FieldCitation> Cites { get; init; } = [];

    /// <summary>A picture, if there is one.</summary>
    public Image? Image { get; init; }

    /// <summary>Old addresses that lead here, from the site's root.</summary>
    public ImmutableArray<Located<string>> RedirectFrom { get; init; } = [];

    /// <summary>Whether the note is left out of a build without <c>--drafts</c>.</summary>
    public bool Draft { get; init; }

    /// <summary>Prose by language; the default language's first. Empty for notes without prose.</summary>
    public ImmutableArray<Body> Bodies { get; init; } = [];

    /// <summary>The translation files.</summary>
    public ImmutableArray<Translation> Translations { get; init; } = [];

    /// <summary>Digest of the text in the default language that translations are made from.</summary>
    public required TextDigest BaseDigest { get; init; }

    /// <summary>Every id that the front matter names, with the kinds it may have.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>Everything that the front matter states.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>The body in a language, or <see langword="null"/>.</summary>
    public Body? BodyIn(string language) => Bodies.FirstOrDefault(b => b.Language == language);
}

/// <summary>An id in front matter.</summary>
/// <param name="Id">The id and its place.</param>
/// <param name="Field">The field that holds it.</param>
/// <param name="Kinds">Kinds that the field admits; empty for any.</param>
public sealed record Reference(Located<string> Id, string Field, ImmutableArray<NoteKind> Kinds);

/// <summary>A labelled value.</summary>
/// <param name="Label">What is stated.</param>
/// <param name="Value">The value that this site follows.</param>
/// <param name="Cite">What it rests on.</param>
/// <param name="Note">A remark.</param>
/// <param name="Accounts">What different sources say, where they do not agree.</param>
/// <param name="At">The whole entry.</param>
public sealed record Fact(Text Label, Text Value, ImmutableArray<Citation> Cite, Text? Note, ImmutableArray<Account> Accounts, Location At);

/// <summary>An address elsewhere.</summary>
/// <param name="Label">Such as <c>website</c>, <c>wikidata</c>, <c>wikipedia</c>.</param>
/// <param name="Target">An absolute http or https address, or an identifier that its label explains.</param>
public sealed record OutsideLink(string Label, Located<string> Target);

/// <summary>What a single field rests on.</summary>
public sealed record FieldCitation(Located<string> Field, ImmutableArray<Citation> Cite);

/// <summary>A picture.</summary>
/// <param name="File">Path below <c>content/</c>, or beside the note.</param>
/// <param name="Alt">What it shows, for those who cannot see it.</param>
/// <param name="Credit">Who made it.</param>
/// <param name="Licence">Under which terms it is shown.</param>
public sealed record Image(Located<string> File, Text? Alt, Text? Credit, string? Licence);

/// <summary>A note's text in another language.</summary>
/// <param name="Language">Path of the language.</param>
/// <param name="File">Path of the translation file.</param>
/// <param name="TranslatedFrom">Digest of the base text it was made from, if it is stamped.</param>
public sealed record Translation(string Language, string File, Located<string>? TranslatedFrom);
