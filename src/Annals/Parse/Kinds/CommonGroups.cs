using Annals.Dates;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Fields;

namespace Annals.Parse.Kinds;

internal static class FactFields
{
    private static readonly Field<Text> Label = new("label", CommonFields.TextValue, "What is stated.", Required: true);
    private static readonly Field<Text> Value = new("value", CommonFields.TextValue, "The value.", Required: true);
    private static readonly Field<IReadOnlyList<Citation>> Cite = CommonFields.Cite();
    private static readonly Field<Text> Note = new("note", CommonFields.TextValue, "A remark.");
    private static readonly Field<IReadOnlyList<Account>> Accounts = AccountFields.List();

    public static readonly Shape<Fact> Shape = new(
        "a fact",
        [Label, Value, Cite, Note, Accounts],
        v => new Fact(v.Need(Label), v.Need(Value), v.List(Cite), v.Get(Note), v.List(Accounts), v.At));
}

internal static class AccountFields
{
    private static readonly Field<Located<EdtfDate>> Date = CommonFields.Date("date", "The date by this account.");
    private static readonly Field<Text> Value = new("value", CommonFields.TextValue, "The value by this account.");
    private static readonly Field<Text> Note = new("note", CommonFields.TextValue, "Who says so, and why it is followed or not.");
    private static readonly Field<IReadOnlyList<Citation>> Cite = CommonFields.Cite();
    private static readonly Field<Located<bool>> Followed = new("followed", new BooleanType(), "Whether the page follows this account.");

    public static readonly Shape<Account> Shape = new(
        "an account",
        [Date, Value, Note, Cite, Followed],
        v => new Account(v.Get(Date), v.Get(Value), v.Get(Note), v.List(Cite), v.Get(Followed)?.Value ?? false));

    public static Field<IReadOnlyList<Account>> List() =>
        new("accounts", new ListType<Account>(new GroupType<Account>(Shape)), "What different sources say, side by side.");
}

internal static class RelationFields
{
    private static readonly Field<Located<string>> Type = new("type", CommonFields.StringValue, "A relation of site.yml.", Required: true);
    private static readonly Field<Located<string>> To = new("to", CommonFields.AnyNote, "The other note.", Required: true);
    private static readonly Field<Text> Role = new("role", CommonFields.TextValue, "In which role.");
    private static readonly Field<Located<EdtfDate>> From = CommonFields.Date("from", "Since when.");
    private static readonly Field<Located<EdtfDate>> Until = CommonFields.Date("until", "Until when.");
    private static readonly Field<IReadOnlyList<Citation>> Cite = CommonFields.Cite();

    public static readonly Shape<Relation> Shape = new(
        "a relation",
        [Type, To, Role, From, Until, Cite],
        v => new Relation(v.Need(Type), v.Need(To), v.Get(Role), v.Get(From), v.Get(Until), v.List(Cite)));
}

internal static class ImageFields
{
    private static readonly Field<Located<string>> File = new("file", CommonFields.StringValue, "Path of the picture, beside the note or from content/.", Required: true);
    private static readonly Field<Text> Alt = new("alt", CommonFields.TextValue, "What it shows, for those who cannot see it.");
    private static readonly Field<Text> Credit = new("credit", CommonFields.TextValue, "Who made it.");
    private static readonly Field<Located<string>> Licence = new("licence", CommonFields.StringValue, "Under which terms it is shown.");

    public static readonly Shape<Image> Shape = new(
        "an image",
        [File, Alt, Credit, Licence],
        v => new Image(v.Need(File), v.Get(Alt), v.Get(Credit), v.Get(Licence)?.Value));
}
