using Annals.Files;
using Annals.Model;

namespace Annals.Parse;

/// <summary>The rules of reading files.</summary>
public static class ReadingRules
{
    /// <summary>Bytes that are not UTF-8.</summary>
    public static readonly Rule Utf8 = new("AN101", Severity.Error, "every text file is UTF-8");

    /// <summary>Characters that no text needs.</summary>
    public static readonly Rule PrintableText = new("AN102", Severity.Error, "texts hold no control characters");

    /// <summary>No front matter, or no end of it.</summary>
    public static readonly Rule FrontMatter = new("AN107", Severity.Error, "a Markdown note starts with front matter between two lines `---`");

    /// <summary>A file that is not where its kind belongs.</summary>
    public static readonly Rule InPlace = new("AN108", Severity.Error, "every file in content/ lies in the folder of a kind and is a note, a translation or a picture");

    /// <summary>A file name that is no id.</summary>
    public static readonly Rule NamedById = new("AN109", Severity.Error, "a note's file name is its id");

    /// <summary>Two notes with one id.</summary>
    public static readonly Rule UniqueId = new("AN110", Severity.Error, "an id belongs to one note only, over all kinds");

    /// <summary>A translation of nothing.</summary>
    public static readonly Rule TranslationHasBase = new("AN111", Severity.Error, "a translation stands beside the note that it translates");

    /// <summary>A translation into a language that the site does not have, or into the default one.</summary>
    public static readonly Rule TranslationLanguage = new("AN112", Severity.Error, "a translation is in one of the site's other languages");

    /// <summary>The site's configuration is missing.</summary>
    public static readonly Rule Settings = new("AN113", Severity.Error, "a site has a sound site.yml");

    /// <summary>A note's file that is too large.</summary>
    public static readonly Rule NoteSize = new(Limits.NoteSizeLimit.Code, Severity.Error, "a note's file is no larger than its limit");

    /// <summary>Front matter that is too large.</summary>
    public static readonly Rule FrontMatterSize = new(Limits.FrontMatterSizeLimit.Code, Severity.Error, "a note's fields are no larger than their limit");
}
