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
        from state in TranslationState.All(knowledge)
        where state.Status == TranslationStatus.Stale
        select Current.At(
            state.Translation!.TranslatedFrom!.At,
            $"the text of `{state.Note.Id}` has changed since this translation was made: {state.Changes}",
            $"bring the translation up to date, then run annals translations --accept {state.Translation.File}");
}
