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

                if (!Fits(type.From, note.Kind))
                    yield return JoinsKinds.At(relation.Type.At, $"`{type.Id}` starts at {Words(type.From)}, but this note is of kind {note.Kind.Word()}");
                if (knowledge.Find(relation.To.Value) is { } to && !Fits(type.To, to.Kind))
                    yield return JoinsKinds.At(relation.To.At, $"`{type.Id}` leads to {Words(type.To)}, but `{to.Id}` is of kind {to.Kind.Word()}");
            }
        }
    }

    private static bool Fits(ImmutableArray<NoteKind> kinds, NoteKind kind) => kinds.IsEmpty || kinds.Contains(kind);

    private static string Words(ImmutableArray<NoteKind> kinds) => string.Join(" or ", kinds.Select(k => k.Word()));
}
