namespace Annals.Model;

/// <summary>How a note's text in another language stands to the base text.</summary>
public enum TranslationStatus
{
    /// <summary>There is none, or none of the prose.</summary>
    Missing,

    /// <summary>The base text has changed since it was made.</summary>
    Stale,

    /// <summary>It does not say what it was made from.</summary>
    Unstamped,

    /// <summary>It was made from the text as it is now.</summary>
    Current,
}

/// <summary>One note in one language other than the default.</summary>
/// <param name="Note">The note.</param>
/// <param name="Language">Path of the language.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Translation">The translation's file, if there is one.</param>
/// <param name="Changes">What has changed since, if it is stale.</param>
public sealed record TranslationState(Note Note, string Language, TranslationStatus Status, Translation? Translation, TextChanges? Changes)
{
    /// <summary>The state of a note's text in a language; <see langword="null"/> if it stands in the note's own file, where it cannot be told apart.</summary>
    public static TranslationState? Of(Note note, string language)
    {
        var translation = note.Head.Translations.FirstOrDefault(t => t.Language == language);
        if (note.IsUntranslatedIn(language)) return new(note, language, TranslationStatus.Missing, translation, null);
        if (translation is null) return null;
        if (translation.TranslatedFrom is not { } stamp) return new(note, language, TranslationStatus.Unstamped, translation, null);
        var from = TextDigest.Parse(stamp.Value);
        return note.Head.BaseDigest.IsSameAs(from)
            ? new(note, language, TranslationStatus.Current, translation, null)
            : new(note, language, TranslationStatus.Stale, translation, note.Head.BaseDigest.ChangesSince(from));
    }

    /// <summary>All notes in all languages but the default.</summary>
    public static IEnumerable<TranslationState> All(Knowledge knowledge) =>
        from language in knowledge.Settings.Languages.Skip(1)
        from note in knowledge.Notes
        let state = Of(note, language.Path)
        where state is not null
        select state;
}
