using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>Views of what different sources say of one thing.</summary>
internal static class AccountViews
{
    /// <summary>Accounts side by side, in the order of the note; with their marks if there is a list of references to take them.</summary>
    public static ScriptArray List(ViewScope scope, IEnumerable<Account> accounts, ReferenceList? marks) =>
        RefViews.List(accounts.Select(a => View(scope, a, marks)));

    private static ScriptObject View(ViewScope scope, Account account, ReferenceList? marks) => new()
    {
        ["date"] = account.Date is { } date ? scope.Dates.Read(date.Value) : null,
        ["edtf"] = account.Date?.Value.Text,
        ["value"] = account.Value is { } value ? scope.Say(value) : null,
        ["note"] = account.Note is { } note ? scope.Say(note) : null,
        ["followed"] = account.Followed,
        ["cite"] = marks?.Marks(account.Cite) ?? Html.Empty,
    };
}
