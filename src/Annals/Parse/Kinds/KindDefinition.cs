using System.Collections.Immutable;
using Annals.Model;
using Annals.Parse.Fields;

namespace Annals.Parse.Kinds;

/// <summary>One kind of note: its fields and what they make.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="OwnFields">The fields that other kinds do not have.</param>
/// <param name="Make">Makes the note from what every note has and its own fields.</param>
public sealed record KindDefinition(NoteKind Kind, ImmutableArray<Field> OwnFields, Func<NoteHead, FieldValues, Note> Make)
{
    /// <summary>The shape of the front matter.</summary>
    public Shape<FieldValues> FrontMatter { get; } = new(
        (Kind is NoteKind.Organization or NoteKind.Event ? "an " : "a ") + Kind.Word(),
        [.. CommonFields.All, .. OwnFields],
        values => values);

    /// <summary>The fields that a translation may set: text, and other names.</summary>
    public Shape<FieldValues> Translation { get; } = new(
        "a translation",
        [
            .. CommonFields.All.Concat(OwnFields)
                .Where(f => f.Type is TextType || f == CommonFields.Aliases)
                .Select(f => f.Required ? f with { Required = false } : f),
            TranslatedFrom,
        ],
        values => values);

    /// <summary>Digest of the base text that a translation was made from.</summary>
    public static readonly Field<Annals.Files.Located<string>> TranslatedFrom =
        new("translated_from", CommonFields.StringValue, "Digest of the base text that this was translated from; annals translations --accept writes it.");
}
