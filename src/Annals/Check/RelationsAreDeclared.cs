using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>Every relation is of a declared type and joins the kinds that its type joins.</summary>
public static class RelationsAreDeclared
{
    /// <summary>A type that <c>site.yml</c> does not declare.</summary>
    public static readonly Rule Declared = new("AN303", Severity.Error, "every relation's type stands in site.yml");

    /// <summary>A relation that starts or ends at the wrong kind.</summary>
    public static readonly Rule JoinsKinds = new("AN304", Severity.Error, "a relation joins the kinds that its type joins");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        foreach (var note in knowledge.Notes)
        {
            foreach (var relation in note.Head.Relations)
            {
                if (knowledge.Settings.Relation(relation.Type.Value) is not { } type)
                {
                    var known = knowledge.Settings.Relations.Select(r => r.Id).ToImmutableArray();
                    yield return Declared.At(
                        relation.Type.At,
                        $"`{relation.Type.Value}` is no relation of this site",
                        Nearest.Hint(relation.Type.Value, known, known.IsEmpty ? "declare it in site.yml under `relations`" : "the relations are " + string.Join(", ", known)));
                    continue;
                }

                var to = knowledge.Find(relation.To.Value);
                if (!Fits(type.From, note.Kind))
                    yield return JoinsKinds.At(relation.Type.At, $"`{type.Id}` starts at {NoteKinds.Either(type.From)}, but this note is of kind {note.Kind.Word()}", HintForStart(knowledge, type, note, to));
                else if (to is not null && !Fits(type.To, to.Kind))
                    yield return JoinsKinds.At(relation.To.At, $"`{type.Id}` leads to {NoteKinds.Either(type.To)}, but `{to.Id}` is of kind {to.Kind.Word()}", HintForEnd(knowledge, type, note, to));
            }
        }
    }

    private static string HintForStart(Knowledge knowledge, RelationType type, Note note, Note? to) =>
        to is not null && Fits(type.From, to.Kind) && Fits(type.To, note.Kind)
            ? $"write it in the note `{to.Id}`, leading to `{note.Id}`"
            : FittingTypes(knowledge, note, to) ?? $"write it in a note of kind {NoteKinds.Either(type.From)}";

    private static string HintForEnd(Knowledge knowledge, RelationType type, Note note, Note to) =>
        Nearest.Hint(to.Id, knowledge.Notes.Where(n => Fits(type.To, n.Kind)).Select(n => n.Id))
        ?? FittingTypes(knowledge, note, to)
        ?? $"name a note of kind {NoteKinds.Either(type.To)}";

    private static string? FittingTypes(Knowledge knowledge, Note note, Note? to)
    {
        var fitting = knowledge.Settings.Relations.Where(r => Fits(r.From, note.Kind) && (to is null || Fits(r.To, to.Kind))).Select(r => r.Id).ToImmutableArray();
        return fitting.IsEmpty ? null : "the relations that fit here are " + string.Join(", ", fitting);
    }

    private static bool Fits(ImmutableArray<NoteKind> kinds, NoteKind kind) => kinds.IsEmpty || kinds.Contains(kind);
}
