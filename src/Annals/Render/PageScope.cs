using Annals.Dates;
using Annals.Model;

namespace Annals.Render;

/// <summary>What every view of one page needs: which language it is in, where it lies, and which references it has numbered so far. Lives for one page.</summary>
internal sealed class PageScope(Knowledge knowledge, Theme theme, Language language, string path)
{
    private readonly InterfaceTexts texts = theme.Texts[language.Path];

    public Knowledge Knowledge => knowledge;

    public Theme Theme => theme;

    public SiteSettings Settings => knowledge.Settings;

    public Language Language => language;

    /// <summary>The page's path from the site's root.</summary>
    public string Path => path;

    public IDateReading Dates { get; } = DateReadings.For(language.Tag);

    public ReferenceList References { get; } = new();

    /// <summary>An interface text.</summary>
    public string T(string key, params ReadOnlySpan<object?> values) =>
        texts.Find(key, values) ?? throw new MissingTextException(key, texts);

    /// <summary>An interface text, or the key's last part where there is none: for words that notes choose freely.</summary>
    public string Word(string family, string word) => texts.Find($"{family}.{word}") ?? word;

    /// <summary>A page of the site in this language, relative to this page.</summary>
    public string Href(string pathInLanguage, string fragment = "") =>
        Link(Routes.In(Settings, language, pathInLanguage), fragment);

    /// <summary>A file of the site, relative to this page.</summary>
    public string FileHref(string file) => Link(file, "");

    // A host serves 404.html at any depth, so only there links start at the root of the site.
    private string Link(string to, string fragment) => path == Routes.NotFoundFile
        ? new Uri(Settings.BaseUrl).AbsolutePath + to + fragment
        : Routes.Relative(path, to, fragment);

    /// <summary>A text in the page's language, or in the best other one.</summary>
    public TextVersion In(Text text) => text.In(language.Path, Settings.Default.Path);

    /// <summary>The words of a text in the page's language, or in the best other one.</summary>
    public string Say(Text text) => In(text).Value;

    /// <summary>The tag of a text's language if it is not the page's; else <see langword="null"/>.</summary>
    public string? ForeignTag(TextVersion text) => text.Language == language.Path ? null : TagOf(text.Language);

    public string TagOf(string languagePath) => Settings.Languages.First(l => l.Path == languagePath).Tag;
}

/// <summary>A text that templates/texts lacks: told as a diagnostic by the page that asked for it.</summary>
internal sealed class MissingTextException(string key, InterfaceTexts texts) : Exception($"there is no interface text `{key}`")
{
    public string Key => key;

    public InterfaceTexts Texts => texts;
}
