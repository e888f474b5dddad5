using System.Collections.Immutable;
using Annals.Dates;
using Annals.Files;

namespace Annals.Model;

/// <summary>A human being.</summary>
public sealed record Person(NoteHead Head, Text? SortName, Located<EdtfDate>? Born, Located<EdtfDate>? Died, ImmutableArray<Role> Roles)
    : Note(Head)
{
    /// <inheritdoc/>
    public override NoteKind Kind => NoteKind.Person;
}

/// <summary>A post that a person held.</summary>
public sealed record Role(Text Title, Located<string>? Organization, Located<EdtfDate>? From, Located<EdtfDate>? Until, ImmutableArray<Citation> Cite);

/// <summary>A company, institute or other body.</summary>
public sealed record Organization(
    NoteHead Head,
    Located<EdtfDate>? Founded,
    Located<EdtfDate>? Dissolved,
    Located<string>? Headquarters,
    Located<string>? Parent,
    ImmutableArray<FormerName> FormerNames)
    : Note(Head)
{
    /// <inheritdoc/>
    public override NoteKind Kind => NoteKind.Organization;
}

/// <summary>A name that an organization no longer bears.</summary>
public sealed record FormerName(Text Name, Located<EdtfDate>? Until);

/// <summary>Something made.</summary>
public sealed record Product(
    NoteHead Head,
    Located<string>? Maker,
    string? Category,
    Located<EdtfDate>? Announced,
    Located<EdtfDate>? Released,
    Located<EdtfDate>? Retired,
    Located<string>? Predecessor,
    Located<string>? PartOf,
    ImmutableArray<Located<string>> Uses)
    : Note(Head)
{
    /// <inheritdoc/>
    public override NoteKind Kind => NoteKind.Product;
}

/// <summary>How sure it is that an event happened.</summary>
public enum EventStatus
{
    /// <summary>Good sources agree.</summary>
    Confirmed,

    /// <summary>A source says so.</summary>
    Reported,

    /// <summary>Sources contradict one another.</summary>
    Disputed,

    /// <summary>It has not happened yet.</summary>
    Planned,
}

/// <summary>Something that happened, or is planned.</summary>
public sealed record Event(
    NoteHead Head,
    Located<EdtfDate> Date,
    Text? DateNote,
    string? TimeZone,
    Located<string>? Place,
    ImmutableArray<Located<string>> People,
    ImmutableArray<Located<string>> Organizations,
    ImmutableArray<Located<string>> Products,
    int Importance,
    EventStatus Status,
    ImmutableArray<Account> Accounts,
    ImmutableArray<Said> Said,
    ImmutableArray<Figure> Figures)
    : Note(Head)
{
    /// <inheritdoc/>
    public override NoteKind Kind => NoteKind.Event;
}

/// <summary>One source's version of a disputed date or value.</summary>
public sealed record Account(Located<EdtfDate>? Date, Text? Value, Text? Note, ImmutableArray<Citation> Cite, bool Followed);

/// <summary>What someone said, as paraphrase.</summary>
public sealed record Said(Located<string> By, Text Text, ImmutableArray<Citation> Cite);

/// <summary>A number that an event gives.</summary>
/// <param name="Id">Shared by the points of one series.</param>
/// <param name="Name">What is counted.</param>
/// <param name="Value">The value, the same in all languages or, where their units differ (2.3 billion, 23 亿), one for each.</param>
/// <param name="Unit">Of what.</param>
/// <param name="AsOf">The day for which it holds; the event's date if <see langword="null"/>.</param>
/// <param name="Cite">What it rests on.</param>
public sealed record Figure(Located<string> Id, Text Name, Located<Text> Value, Text? Unit, Located<EdtfDate>? AsOf, ImmutableArray<Citation> Cite);

/// <summary>Somewhere.</summary>
public sealed record Place(NoteHead Head, Coordinates? Coordinates, Located<string>? Within) : Note(Head)
{
    /// <inheritdoc/>
    public override NoteKind Kind => NoteKind.Place;
}

/// <summary>A point on the globe (WGS 84).</summary>
/// <param name="Latitude">−90 to 90 degrees.</param>
/// <param name="Longitude">−180 to 180 degrees.</param>
public sealed record Coordinates(double Latitude, double Longitude);

/// <summary>An idea, a debate, a field.</summary>
public sealed record Topic(NoteHead Head) : Note(Head)
{
    /// <inheritdoc/>
    public override NoteKind Kind => NoteKind.Topic;
}

/// <summary>A document on which statements rest.</summary>
public sealed record Source(
    NoteHead Head,
    Located<string>? Url,
    Text? Publisher,
    Text? Author,
    Located<EdtfDate>? Published,
    Located<EdtfDate>? Accessed,
    string? Language,
    string? Type,
    Reliability? Reliability,
    Located<string>? Archived,
    Located<string>? SnapshotSha256,
    Located<string>? CopyOf)
    : Note(Head)
{
    /// <inheritdoc/>
    public override NoteKind Kind => NoteKind.Source;
}

/// <summary>How far a source can be trusted.</summary>
/// <param name="Grade"><c>high</c>, <c>medium</c> or <c>low</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record Reliability(string Grade, Text? Reason)
{
    /// <summary>The grade of sources on which nothing should rest alone.</summary>
    public const string Low = "low";
}

/// <summary>A page about the site itself.</summary>
/// <param name="Head">What every note has.</param>
/// <param name="Shows">What the site adds below the text, such as <see cref="ShowsCoverage"/>; nothing if <see langword="null"/>.</param>
public sealed record Page(NoteHead Head, string? Shows) : Note(Head)
{
    /// <summary>The value of <see cref="Shows"/> for the table of how far the site can be traced.</summary>
    public const string ShowsCoverage = "coverage";

    /// <inheritdoc/>
    public override NoteKind Kind => NoteKind.Page;
}
