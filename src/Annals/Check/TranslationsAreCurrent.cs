using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>A stamped translation was made from the text as it is now.</summary>
public static class TranslationsAreCurrent
{
    /// <summary>A translation whose base has changed since.</summary>
    public static readonly Rule Current = new("AN311", Severity.Warning, "a translation was made from the text as it is now");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge) =>
        from note in knowledge.Notes
        from translation in note.Head.Translations
        where translation.TranslatedFrom is { } stamp && stamp.Value != note.Head.BaseDigest
        select Current.At(
            translation.TranslatedFrom!.At,
            $"the text of `{note.Id}` has changed since this translation was made",
            $"bring the translation up to date, then write translated_from: {note.Head.BaseDigest}");
}
