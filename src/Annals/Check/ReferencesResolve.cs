using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>Every id in fields and prose is that of a published note of a fitting kind.</summary>
public static class ReferencesResolve
{
    /// <summary>An id that no note has.</summary>
    public static readonly Rule Exists = new("AN301", Severity.Error, "every id is that of a note");

    /// <summary>An id of a note of the wrong kind.</summary>
    public static readonly Rule FitsKind = new("AN302", Severity.Error, "a field names notes of the kinds that it takes");

    /// <summary>A published note that leads to a draft.</summary>
    public static readonly Rule IsPublished = new("AN305", Severity.Error, "published notes do not lead to drafts");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        foreach (var note in knowledge.Notes)
        {
            foreach (var reference in note.Head.References)
            {
                if (Missing(knowledge, reference.Id, reference.Kinds.IsEmpty ? null : reference.Kinds.Contains) is { } missing)
                    yield return missing;
                else if (!reference.Kinds.IsEmpty && !reference.Kinds.Contains(knowledge.ById[reference.Id.Value].Kind))
                    yield return FitsKind.At(
                        reference.Id.At,
                        $"`{reference.Id.Value}` is of kind {knowledge.ById[reference.Id.Value].Kind.Word()}, but `{reference.Field}` takes {NoteKinds.Either(reference.Kinds)}",
                        Nearest.Hint(
                            reference.Id.Value,
                            knowledge.Notes.Where(n => reference.Kinds.Contains(n.Kind)).Select(n => n.Id),
                            $"name a note of {string.Join(" or ", reference.Kinds.Select(k => $"content/{k.Folder()}/"))}"));
            }

            foreach (var link in note.Head.Bodies.SelectMany(b => b.NoteLinks))
            {
                if (!knowledge.ById.ContainsKey(link.Id) && Missing(knowledge, new(link.Id, link.At), null) is { } missing) yield return missing;
            }
        }
    }

    private static Diagnostic? Missing(Knowledge knowledge, Located<string> id, Func<NoteKind, bool>? fits)
    {
        if (knowledge.Find(id.Value) is not null) return null;
        if (knowledge.Drafts.Contains(id.Value)) return IsPublished.At(id.At, $"the note `{id.Value}` is a draft", "publish it first, or take this link out");
        var candidates = knowledge.Notes.Where(n => fits is null || fits(n.Kind)).Select(n => n.Id);
        return Exists.At(id.At, $"there is no note `{id.Value}`", Nearest.Hint(id.Value, candidates, "add the note, or mend the id"));
    }
}
