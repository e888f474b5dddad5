using System.Collections.Immutable;
using Annals.Dates;
using Annals.Files;

namespace Annals.Model;

/// <summary>What <c>site.yml</c> says.</summary>
public sealed record SiteSettings
{
    /// <summary>The site's name.</summary>
    public required Text Title { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public required Text Description { get; init; }

    /// <summary>Where it will be served: absolute, http or https, with a slash at the end.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The languages; the first is the default. Never empty.</summary>
    public required ImmutableArray<Language> Languages { get; init; }

    /// <summary>Where editors work, if that is public.</summary>
    public Repository? Repository { get; init; }

    /// <summary>What an uncited statement means.</summary>
    public CitationPolicy Citations { get; init; } = CitationPolicy.Required;

    /// <summary>The timeline's spans, in order.</summary>
    public ImmutableArray<Era> Eras { get; init; } = [];

    /// <summary>Ids of the two organizations beside which the timeline is laid out; empty if that is left to the events.</summary>
    public ImmutableArray<Located<string>> Lanes { get; init; } = [];

    /// <summary>What the home page shows.</summary>
    public HomeSettings Home { get; init; } = new([], null);

    /// <summary>The vocabulary of edges, in order.</summary>
    public ImmutableArray<RelationType> Relations { get; init; } = [];

    /// <summary>How much the site may hold.</summary>
    public Limits Limits { get; init; } = Limits.Default;

    /// <summary>The first language: served at the root.</summary>
    public Language Default => Languages[0];

    /// <summary>A relation's declaration, or <see langword="null"/>.</summary>
    public RelationType? Relation(string id) => Relations.FirstOrDefault(r => r.Id == id);
}

/// <summary>A language of the site.</summary>
/// <param name="Tag">BCP 47, such as <c>zh-Hans</c>: for <c>lang</c> and <c>hreflang</c>.</param>
/// <param name="Path">Short name in addresses and file names, such as <c>zh</c>.</param>
/// <param name="Name">Its own name for itself.</param>
public sealed record Language(string Tag, string Path, string Name);

/// <summary>Where the notes are edited.</summary>
/// <param name="Url">Web address of the repository, without a slash at the end.</param>
/// <param name="Branch">The branch that is published.</param>
public sealed record Repository(string Url, string Branch);

/// <summary>What an uncited statement means.</summary>
public enum CitationPolicy
{
    /// <summary>An error.</summary>
    Required,

    /// <summary>A warning.</summary>
    Warn,

    /// <summary>Nothing.</summary>
    Off,
}

/// <summary>A named span of the timeline.</summary>
/// <param name="Id">Fragment on the timeline.</param>
/// <param name="Span">From when until when.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Summary">A short introduction, if there is one.</param>
public sealed record Era(Located<string> Id, Located<EdtfDate> Span, Text Name, Text? Summary);

/// <summary>What the home page shows.</summary>
/// <param name="Figures">Ids of figures, in order; empty if that is left to the events.</param>
/// <param name="Start">Id of the page that leads new readers in, if there is one.</param>
public sealed record HomeSettings(ImmutableArray<Located<string>> Figures, Located<string>? Start);
