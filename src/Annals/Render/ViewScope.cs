using Annals.Dates;
using Annals.Model;

namespace Annals.Render;

/// <summary>What every view needs: its language, and the way from the page to the root of the site.</summary>
/// <param name="edition">The site in the page's language.</param>
/// <param name="root">What leads to the root of the site, such as <c>../../</c>.</param>
internal class ViewScope(Edition edition, string root)
{
    private readonly InterfaceTexts texts = edition.Theme.Texts[edition.Language.Path];

    // A language that is not the default one lies in a folder of its own, where all its pages lie.
    private readonly string languageRoot = edition.Language == edition.Knowledge.Settings.Default ? root : root["../".Length..];

    public Edition Edition => edition;

    public Knowledge Knowledge => edition.Knowledge;

    public Theme Theme => edition.Theme;

    public SiteSettings Settings => edition.Knowledge.Settings;

    public Language Language => edition.Language;

    public IDateReading Dates { get; } = DateReadings.For(edition.Language.Tag);

    /// <summary>Views that are the same on all pages that lie as deep.</summary>
    public SharedViews Shared => edition.From(root);

    /// <summary>An interface text.</summary>
    public string T(string key, params ReadOnlySpan<object?> values) =>
        texts.Find(key, values) ?? throw new MissingTextException(key, texts);

    /// <summary>An interface text, or the key's last part where there is none: for words that notes choose freely.</summary>
    public string Word(string family, string word) => texts.Find($"{family}.{word}") ?? word;

    /// <summary>A page of the site in this language, relative to the page.</summary>
    public string Href(string pathInLanguage, string fragment = "") => string.Concat(languageRoot, Routes.Opened(pathInLanguage), fragment);

    /// <summary>A file of the site, or a page in any language, relative to the page.</summary>
    public string FileHref(string file) => root + Routes.Opened(file);

    /// <summary>A text in the page's language, or in the best other one, set as that language is.</summary>
    public TextVersion In(Text text)
    {
        var version = text.In(Language.Path, Settings.Default.Path);
        var set = Typesetting.Of(version.Value, TagOf(version.Language));
        return ReferenceEquals(set, version.Value) ? version : version with { Value = set };
    }

    /// <summary>Words in the page's language that stand in no field of their own, set as that language is.</summary>
    public string Set(string words) => Typesetting.Of(words, Language.Tag);

    /// <summary>The words of a text in the page's language, or in the best other one.</summary>
    public string Say(Text text) => In(text).Value;

    /// <summary>The tag of a text's language if it is not the page's; else <see langword="null"/>.</summary>
    public string? ForeignTag(TextVersion text) => text.Language == Language.Path ? null : TagOf(text.Language);

    /// <summary>The language that a source is written in, and so its locators, if it is told and not the page's; else <see langword="null"/>.</summary>
    public string? ForeignTag(Source source) => source.Language == Language.Tag ? null : source.Language;

    public string TagOf(string languagePath) => Settings.Languages.First(l => l.Path == languagePath).Tag;
}

/// <summary>A text that templates/texts lacks: told as a diagnostic by the page that asked for it.</summary>
internal sealed class MissingTextException(string key, InterfaceTexts texts) : Exception($"there is no interface text `{key}`")
{
    public string Key => key;

    public InterfaceTexts Texts => texts;
}
