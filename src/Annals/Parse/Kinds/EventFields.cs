using Annals.Dates;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Fields;

namespace Annals.Parse.Kinds;

internal static class EventFields
{
    private static readonly Field<Located<EdtfDate>> Date = new("date", CommonFields.DateValue, "When it happened, in EDTF.", Required: true);
    private static readonly Field<Text> DateNote = new("date_note", CommonFields.TextValue, "What a reader must know about the date.");
    private static readonly Field<Located<string>> TimeZone = new("time_zone", CommonFields.StringValue, "The zone that the date is counted in, such as America/Los_Angeles.");
    private static readonly Field<Located<string>> Place = CommonFields.Reference("place", NoteKind.Place, "Where it happened.");
    private static readonly Field<IReadOnlyList<Located<string>>> People = new("people", CommonFields.ListOf(NoteKind.Person), "Who took part.");
    private static readonly Field<IReadOnlyList<Located<string>>> Organizations = new("organizations", CommonFields.ListOf(NoteKind.Organization), "Which organizations took part.");
    private static readonly Field<IReadOnlyList<Located<string>>> Products = new("products", CommonFields.ListOf(NoteKind.Product), "Which products it was about.");
    private static readonly Field<Located<int>> Importance = new("importance", new IntegerType(1, 3), "1 for a landmark, 2 for what matters, 3 for detail.");
    private static readonly Field<Located<string>> Status = new("status", new WordType([.. Enum.GetNames<EventStatus>().Select(n => n.ToLowerInvariant())]), "How sure it is.");
    private static readonly Field<IReadOnlyList<Account>> Accounts = AccountFields.List();
    private static readonly Field<IReadOnlyList<Said>> Said = new("said", new ListType<Said>(new GroupType<Said>(SaidShape())), "What people said, as paraphrase.");
    private static readonly Field<IReadOnlyList<Figure>> Figures = new("figures", new ListType<Figure>(new GroupType<Figure>(FigureShape())), "Numbers, with their unit and day.");

    public static readonly KindDefinition Definition = new(
        NoteKind.Event,
        [Date, DateNote, TimeZone, Place, People, Organizations, Products, Importance, Status, Accounts, Said, Figures],
        (head, v) => new Event(
            head,
            v.Need(Date),
            v.Get(DateNote),
            v.Get(TimeZone)?.Value,
            v.Get(Place),
            v.List(People),
            v.List(Organizations),
            v.List(Products),
            v.Get(Importance)?.Value ?? 2,
            v.Get(Status) is { } status ? Enum.Parse<EventStatus>(status.Value, ignoreCase: true) : EventStatus.Confirmed,
            v.List(Accounts),
            v.List(Said),
            v.List(Figures)));

    private static Shape<Said> SaidShape()
    {
        var by = new Field<Located<string>>("by", new ReferenceType([NoteKind.Person]), "Who said it.", Required: true);
        var text = new Field<Text>("text", CommonFields.TextValue, "A paraphrase, never the very words.", Required: true);
        var cite = CommonFields.Cite();
        return new("a saying", [by, text, cite], v => new Said(v.Need(by), v.Need(text), v.List(cite)));
    }

    private static Shape<Figure> FigureShape()
    {
        var id = new Field<Located<string>>("id", CommonFields.StringValue, "A name for the number, unique over the site.", Required: true);
        var name = new Field<Text>("name", CommonFields.TextValue, "What is counted.", Required: true);
        var value = new Field<Located<Text>>("value", new LocatedType<Text>(CommonFields.TextValue), "The number; a map by language where their units differ, such as { en: 2.3, zh: 23 }.", Required: true);
        var unit = new Field<Text>("unit", CommonFields.TextValue, "Of what.");
        var asOf = CommonFields.Date("as_of", "The day for which it holds.");
        var cite = CommonFields.Cite();
        return new("a figure", [id, name, value, unit, asOf, cite], v => new Figure(v.Need(id), v.Need(name), v.Need(value), v.Get(unit), v.Get(asOf), v.List(cite)));
    }
}
