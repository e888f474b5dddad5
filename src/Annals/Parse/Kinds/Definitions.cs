using System.Collections.Immutable;
using Annals.Dates;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Fields;

namespace Annals.Parse.Kinds;

/// <summary>The eight kinds.</summary>
public static class Definitions
{
    /// <summary>All kinds, in the order of <see cref="NoteKind"/>.</summary>
    public static readonly ImmutableArray<KindDefinition> All =
    [
        PersonFields.Definition,
        OrganizationFields.Definition,
        ProductFields.Definition,
        EventFields.Definition,
        PlaceFields.Definition,
        new(NoteKind.Topic, [], (head, _) => new Topic(head)),
        SourceFields.Definition,
        PageFields.Definition,
    ];

    /// <summary>The definition of a kind.</summary>
    public static KindDefinition Of(NoteKind kind) => All[(int)kind];
}

internal static class PersonFields
{
    private static readonly Field<Text> SortName = new("sort_name", CommonFields.TextValue, "The name as it is sorted, such as \"Huang, Jensen\".");
    private static readonly Field<Located<EdtfDate>> Born = CommonFields.Date("born", "Date of birth.");
    private static readonly Field<Located<EdtfDate>> Died = CommonFields.Date("died", "Date of death.");
    private static readonly Field<IReadOnlyList<Role>> Roles = new("roles", new ListType<Role>(new GroupType<Role>(RoleFields.Shape)), "Posts held, with dates.");

    public static readonly KindDefinition Definition = new(
        NoteKind.Person,
        [SortName, Born, Died, Roles],
        (head, v) => new Person(head, v.Get(SortName), v.Get(Born), v.Get(Died), v.List(Roles)));
}

internal static class RoleFields
{
    private static readonly Field<Text> Title = new("title", CommonFields.TextValue, "The post, as its source words it.", Required: true);
    private static readonly Field<Located<string>> Organization = CommonFields.Reference("organization", NoteKind.Organization, "Where.");
    private static readonly Field<Located<EdtfDate>> From = CommonFields.Date("from", "Since when.");
    private static readonly Field<Located<EdtfDate>> Until = CommonFields.Date("until", "Until when.");
    private static readonly Field<IReadOnlyList<Citation>> Cite = CommonFields.Cite();

    public static readonly Shape<Role> Shape = new(
        "a role",
        [Title, Organization, From, Until, Cite],
        v => new Role(v.Need(Title), v.Get(Organization), v.Get(From), v.Get(Until), v.List(Cite)));
}

internal static class OrganizationFields
{
    private static readonly Field<Located<EdtfDate>> Founded = CommonFields.Date("founded", "When it began.");
    private static readonly Field<Located<EdtfDate>> Dissolved = CommonFields.Date("dissolved", "When it ended.");
    private static readonly Field<Located<string>> Headquarters = CommonFields.Reference("headquarters", NoteKind.Place, "Where it is led from.");
    private static readonly Field<Located<string>> Parent = CommonFields.Reference("parent", NoteKind.Organization, "The organization it is part of.");
    private static readonly Field<IReadOnlyList<FormerName>> FormerNames =
        new("former_names", new ListType<FormerName>(new GroupType<FormerName>(FormerNameFields.Shape)), "Names it no longer bears.");

    public static readonly KindDefinition Definition = new(
        NoteKind.Organization,
        [Founded, Dissolved, Headquarters, Parent, FormerNames],
        (head, v) => new Organization(head, v.Get(Founded), v.Get(Dissolved), v.Get(Headquarters), v.Get(Parent), v.List(FormerNames)));
}

internal static class FormerNameFields
{
    private static readonly Field<Text> Name = new("name", CommonFields.TextValue, "The name.", Required: true);
    private static readonly Field<Located<EdtfDate>> Until = CommonFields.Date("until", "Until when it was used.");

    public static readonly Shape<FormerName> Shape = new("a former name", [Name, Until], v => new FormerName(v.Need(Name), v.Get(Until)));
}

internal static class ProductFields
{
    private static readonly Field<Located<string>> Maker = CommonFields.Reference("maker", NoteKind.Organization, "Who makes it.");
    private static readonly Field<Located<string>> Category = new("category", CommonFields.StringValue, "What sort of product: gpu, server, laptop, software, …");
    private static readonly Field<Located<EdtfDate>> Announced = CommonFields.Date("announced", "When it was made known.");
    private static readonly Field<Located<EdtfDate>> Released = CommonFields.Date("released", "When it could be had.");
    private static readonly Field<Located<EdtfDate>> Retired = CommonFields.Date("retired", "When it was given up.");
    private static readonly Field<Located<string>> Predecessor = CommonFields.Reference("predecessor", NoteKind.Product, "What it followed.");
    private static readonly Field<Located<string>> PartOf = CommonFields.Reference("part_of", NoteKind.Product, "The larger product or line it belongs to.");
    private static readonly Field<IReadOnlyList<Located<string>>> Uses = new("uses", CommonFields.ListOf(NoteKind.Product), "Products that it contains or runs on.");

    public static readonly KindDefinition Definition = new(
        NoteKind.Product,
        [Maker, Category, Announced, Released, Retired, Predecessor, PartOf, Uses],
        (head, v) => new Product(head, v.Get(Maker), v.Get(Category)?.Value, v.Get(Announced), v.Get(Released), v.Get(Retired), v.Get(Predecessor), v.Get(PartOf), v.List(Uses)));
}

internal static class PlaceFields
{
    private static readonly Field<Coordinates> Coordinates = new("coordinates", new CoordinatesType(), "Latitude and longitude in degrees.");
    private static readonly Field<Located<string>> Within = CommonFields.Reference("within", NoteKind.Place, "The larger place.");

    public static readonly KindDefinition Definition = new(
        NoteKind.Place,
        [Coordinates, Within],
        (head, v) => new Place(head, v.Get(Coordinates), v.Get(Within)));
}

internal static class SourceFields
{
    private static readonly Field<Located<string>> Url = new("url", CommonFields.AddressValue, "Where it can be read.");
    private static readonly Field<Text> Publisher = new("publisher", CommonFields.TextValue, "Who published it.");
    private static readonly Field<Text> Author = new("author", CommonFields.TextValue, "Who wrote it.");
    private static readonly Field<Located<EdtfDate>> Published = CommonFields.Date("published", "When it was published.");
    private static readonly Field<Located<EdtfDate>> Accessed = CommonFields.Date("accessed", "When an editor last read it.");
    private static readonly Field<Located<string>> Language = new("language", new LanguageTagType(), "The language that it is written in, as BCP 47, such as zh-Hans.");
    private static readonly Field<Located<string>> Type = new("type", new WordType(["news", "press-release", "filing", "blog", "reference", "video", "copy"]), "What sort of document it is.");
    private static readonly Field<Reliability> Reliability = new("reliability", new GroupType<Reliability>(ReliabilityFields.Shape), "How far it can be trusted, and why.");
    private static readonly Field<Located<string>> Archived = new("archived", CommonFields.AddressValue, "Where an archived copy can be read.");
    private static readonly Field<Located<string>> SnapshotSha256 = new("snapshot_sha256", CommonFields.StringValue, "SHA-256 of the editors' copy of its text.");
    private static readonly Field<Located<string>> CopyOf = CommonFields.Reference("copy_of", NoteKind.Source, "The source that it copies.");

    public static readonly KindDefinition Definition = new(
        NoteKind.Source,
        [Url, Publisher, Author, Published, Accessed, Language, Type, Reliability, Archived, SnapshotSha256, CopyOf],
        (head, v) => new Source(head, v.Get(Url), v.Get(Publisher), v.Get(Author), v.Get(Published), v.Get(Accessed), v.Get(Language)?.Value, v.Get(Type)?.Value, v.Get(Reliability), v.Get(Archived), v.Get(SnapshotSha256), v.Get(CopyOf)));
}

internal static class ReliabilityFields
{
    private static readonly Field<Located<string>> Grade = new("grade", new WordType(["high", "medium", Model.Reliability.Low]), "high, medium or low.", Required: true);
    private static readonly Field<Text> Reason = new("reason", CommonFields.TextValue, "Why.");

    public static readonly Shape<Reliability> Shape = new("a reliability", [Grade, Reason], v => new Reliability(v.Need(Grade).Value, v.Get(Reason)));
}

internal static class PageFields
{
    private static readonly Field<Located<string>> Shows = new("shows", new WordType([Page.ShowsCoverage]), "What the site adds below the text: coverage, the table of how many statements are cited and verified.");

    public static readonly KindDefinition Definition = new(NoteKind.Page, [Shows], (head, v) => new Page(head, v.Get(Shows)?.Value));
}
