using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Fields;
using Annals.Parse.Kinds;
using Annals.Prose;

namespace Annals.Parse;

/// <summary>Makes a whole note of its files.</summary>
public static class NoteParser
{
    /// <summary>Reads a note with its translations.</summary>
    /// <param name="files">The note's files.</param>
    /// <param name="languages">Paths of the site's languages, the default first.</param>
    /// <param name="limits">How large and how deep it may be.</param>
    /// <returns>The note, or <see langword="null"/> if what every note needs is missing.</returns>
    public static Checked<Note?> Parse(NoteFiles files, ImmutableArray<string> languages, Limits limits)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var kind = Definitions.Of(files.Kind);
        var own = ReadFile(files.Base, languages[0], languages, kind.FrontMatter, limits, diagnostics);
        var translations = files.Translations
            .Select(t => (t.Language, t.File.Path, Read: ReadFile(t.File, t.Language, languages, kind.Translation, limits, diagnostics)))
            .Where(t => t.Read is not null)
            .ToImmutableArray();
        if (own is null || !own.Values.Complete) return Checked.With<Note?>(null, diagnostics);

        var digest = Digest(kind, own, languages[0]);
        var values = translations.Aggregate(own.Values, (merged, t) => merged.WithText(t.Read!.Values));
        var head = Head(files, values, own.Binding, digest) with
        {
            Bodies = [.. new[] { own.Body }.Concat(translations.Select(t => t.Read!.Body)).OfType<Body>()],
            Translations = [.. translations.Select(t => new Translation(t.Language, t.Path, t.Read!.Values.Get(KindDefinition.TranslatedFrom)))],
        };
        return Checked.With<Note?>(kind.Make(head, values), diagnostics);
    }

    private static NoteHead Head(NoteFiles files, FieldValues v, Binding binding, TextDigest digest)
    {
        var cites = (v.Get(CommonFields.Cites) ?? []).Select(c => new FieldCitation(c.Key, [.. c.Value])).ToImmutableArray();
        return new NoteHead
        {
            Id = files.Id,
            File = files.Base.Path,
            Name = v.Need(CommonFields.Name),
            Summary = v.Need(CommonFields.Summary),
            Aliases = [.. v.List(CommonFields.Aliases).Select(a => a.Value)],
            Topics = v.List(CommonFields.Topics),
            Links = [.. (v.Get(CommonFields.Links) ?? []).Select(l => new OutsideLink(l.Key.Value, l.Value))],
            Facts = v.List(CommonFields.Facts),
            Relations = v.List(CommonFields.Relations),
            Cites = cites,
            Image = v.Get(CommonFields.Image),
            RedirectFrom = v.List(CommonFields.RedirectFrom),
            Draft = v.Get(CommonFields.Draft)?.Value ?? false,
            BaseDigest = digest,
            References = binding.References,
            Statements = [.. binding.Statements, .. cites.Select(c => new Statement(StatementKind.Field, c.Field.Value, c.Field.Value, null, null, c.Cite, c.Field.At))],
        };
    }

    private static FileContent? ReadFile(InputFile file, string language, ImmutableArray<string> languages, Shape<FieldValues> shape, Limits limits, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var cut = NoteText.Cut(file, limits);
        diagnostics.AddRange(cut.Diagnostics);
        if (cut.Value is not { } text) return null;

        Body? body = null;
        var markdown = text.Text.Text[Math.Min(text.BodyOffset, text.Text.Text.Length)..];
        if (!string.IsNullOrWhiteSpace(markdown))
        {
            var prose = ProseParser.Parse(text.Text, text.BodyOffset, language, limits);
            diagnostics.AddRange(prose.Diagnostics);
            body = prose.Value;
        }

        if (text.Fields is not { } fields) return null;
        var binding = new Binding(languages, language);
        var values = shape.ReadFields(fields, binding);
        diagnostics.AddRange(binding.Diagnostics.Select(d => ForTranslation(d, language == languages[0])));
        return new FileContent(values, binding, body, markdown);
    }

    // A field that a note has but a translation may not set is no misspelling, and is told as what it is.
    private static Diagnostic ForTranslation(Diagnostic diagnostic, bool isBase)
    {
        if (isBase || diagnostic.Rule != FieldRules.Known) return diagnostic;
        var key = diagnostic.Message.Split('`')[1];
        var isField = Definitions.All.Any(d => d.FrontMatter.Fields.Any(f => f.Name == key));
        return isField
            ? FieldRules.TranslationsHoldText.At(diagnostic.At, $"a translation cannot set `{key}`", "facts are set once, in the note itself")
            : diagnostic;
    }

    // All that a translation may set: the fields that are texts, and the prose. Facts and dates are not translated.
    private static TextDigest Digest(KindDefinition kind, FileContent own, string language)
    {
        var fields = from field in kind.Translation.Fields.OfType<Field<Text>>()
                     let value = own.Values.GetByName<Text>(field.Name)
                     where value is not null && value.Has(language)
                     select (field.Name, value.In(language, language).Value);
        return TextDigest.Of([.. fields], own.Markdown);
    }

    private sealed record FileContent(FieldValues Values, Binding Binding, Body? Body, string Markdown);
}
