using System.Collections.Immutable;
using Annals.Dates;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Fields;

namespace Annals.Parse.Kinds;

/// <summary>The fields of every note, and the types that kinds share.</summary>
public static class CommonFields
{
    internal static readonly TextType TextValue = new();
    internal static readonly StringType StringValue = new();
    internal static readonly DateType DateValue = new();
    internal static readonly CiteType CiteValue = new();
    internal static readonly WebAddressType AddressValue = new();
    internal static readonly ReferenceType AnyNote = new([]);

    /// <summary>What the subject is called.</summary>
    public static readonly Field<Text> Name = new("name", TextValue, "What the subject is called.", Required: true);

    /// <summary>One sentence.</summary>
    public static readonly Field<Text> Summary = new("summary", TextValue, "One sentence that says what it is.", Required: true);

    /// <summary>Other names.</summary>
    public static readonly Field<IReadOnlyList<Located<string>>> Aliases =
        new("aliases", new ListType<Located<string>>(StringValue), "Other names, in any language; search finds them.");

    /// <summary>Topics.</summary>
    public static readonly Field<IReadOnlyList<Located<string>>> Topics =
        new("topics", ListOf(NoteKind.Topic), "Ids of the topics it belongs to.");

    /// <summary>Addresses elsewhere.</summary>
    public static readonly Field<IReadOnlyList<KeyValuePair<Located<string>, Located<string>>>> Links =
        new("links", new MapType<Located<string>>(new OutsideAddressType(), "a map such as { website: https://… }"), "Addresses elsewhere, by label: website, wikidata, wikipedia, …");

    /// <summary>Labelled values.</summary>
    public static readonly Field<IReadOnlyList<Fact>> Facts =
        new("facts", new ListType<Fact>(new GroupType<Fact>(FactFields.Shape)), "Labelled values with their citations.");

    /// <summary>Edges.</summary>
    public static readonly Field<IReadOnlyList<Relation>> Relations =
        new("relations", new ListType<Relation>(new GroupType<Relation>(RelationFields.Shape)), "Typed edges to other notes; the types are in site.yml.");

    /// <summary>Citations of single fields.</summary>
    public static readonly Field<IReadOnlyList<KeyValuePair<Located<string>, IReadOnlyList<Citation>>>> Cites =
        new("cites", new MapType<IReadOnlyList<Citation>>(CiteValue, "a map such as { born: '@source \"locator\"' }"), "What single fields rest on, by field name.");

    /// <summary>A picture.</summary>
    public static readonly Field<Image> Image = new("image", new GroupType<Image>(ImageFields.Shape), "A picture with its credit and licence.");

    /// <summary>Old addresses.</summary>
    public static readonly Field<IReadOnlyList<Located<string>>> RedirectFrom =
        new("redirect_from", new ListType<Located<string>>(StringValue), "Old addresses that lead here, such as /people/old-id/.");

    /// <summary>Whether it is a draft.</summary>
    public static readonly Field<Located<bool>> Draft = new("draft", new BooleanType(), "Whether it is left out of a build without --drafts.");

    /// <summary>All of them, in the order of the documentation.</summary>
    public static readonly ImmutableArray<Field> All =
        [Name, Summary, Aliases, Topics, Links, Facts, Relations, Cites, Image, RedirectFrom, Draft];

    internal static Field<Located<EdtfDate>> Date(string name, string description) => new(name, DateValue, description);

    internal static ListType<Located<string>> ListOf(params ReadOnlySpan<NoteKind> kinds) => new(new ReferenceType([.. kinds]));

    internal static Field<Located<string>> Reference(string name, NoteKind kind, string description) =>
        new(name, new ReferenceType([kind]), description);

    internal static Field<IReadOnlyList<Citation>> Cite() => new("cite", CiteValue, "What it rests on.");
}
