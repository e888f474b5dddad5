using Annals.Model;

namespace Annals.Render.Views;

/// <summary>What a statement says, in a line, in the reader's language.</summary>
internal static class StatementViews
{
    public static string Text(PageScope scope, Note note, Statement statement) => statement.Kind switch
    {
        StatementKind.Field => scope.Word("field", statement.Text),
        StatementKind.Entry => Entry(scope, note, statement) ?? statement.Text,
        _ => scope.Set(statement.Text),
    };

    // An entry and its statement have the same citations, each with its place in the file.
    private static string? Entry(PageScope scope, Note note, Statement statement)
    {
        bool Is(IEnumerable<Citation> cite) => statement.Citations.SequenceEqual(cite);
        if (note.Head.Facts.FirstOrDefault(f => Is(f.Cite)) is { } fact) return Pair(scope, scope.Say(fact.Label), scope.Say(fact.Value));
        if (note.Head.Relations.FirstOrDefault(r => Is(r.Cite)) is { } relation)
            return scope.Settings.Relation(relation.Type.Value) is { } type ? Pair(scope, scope.Say(type.Name), Name(scope, relation.To.Value)) : null;
        if ((note as Person)?.Roles.FirstOrDefault(r => Is(r.Cite)) is { } role)
            return role.Organization is { } organization ? Pair(scope, scope.Say(role.Title), Name(scope, organization.Value)) : scope.Say(role.Title);
        if (note is not Event occurrence) return null;
        if (occurrence.Said.FirstOrDefault(s => Is(s.Cite)) is { } said) return Pair(scope, Name(scope, said.By.Value), scope.Say(said.Text));
        if (occurrence.Figures.FirstOrDefault(f => Is(f.Cite)) is { } figure)
            return Pair(scope, scope.Say(figure.Name), figure.Unit is { } unit ? $"{scope.Say(figure.Value.Value)} {scope.Say(unit)}" : scope.Say(figure.Value.Value));
        return occurrence.Accounts.FirstOrDefault(a => Is(a.Cite)) is { } account
            ? (account.Value is { } value ? scope.Say(value) : account.Date is { } date ? scope.Dates.Read(date.Value) : null)
            : null;
    }

    private static string Pair(PageScope scope, string label, string value) => label + scope.T("list.colon") + value;

    private static string Name(PageScope scope, string id) => scope.Knowledge.Find(id) is { } note ? scope.Say(note.Head.Name) : id;
}
