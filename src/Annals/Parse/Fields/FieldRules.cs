using Annals.Files;

namespace Annals.Parse.Fields;

/// <summary>The rules that every field obeys.</summary>
public static class FieldRules
{
    /// <summary>A key that the kind does not have.</summary>
    public static readonly Rule Known = new("AN201", Severity.Error, "every field is one that its kind has");

    /// <summary>A required field that is not there.</summary>
    public static readonly Rule Present = new("AN202", Severity.Error, "every required field is there");

    /// <summary>A list where a text belongs, and the like.</summary>
    public static readonly Rule RightType = new("AN203", Severity.Error, "every field holds the type of value that it takes");

    /// <summary>A word outside a closed list.</summary>
    public static readonly Rule KnownValue = new("AN204", Severity.Error, "a field with fixed values holds one of them");

    /// <summary>A language that the site does not have.</summary>
    public static readonly Rule KnownLanguage = new("AN205", Severity.Error, "texts are in the languages of the site");

    /// <summary>A translation that sets more than text.</summary>
    public static readonly Rule TranslationsHoldText = new("AN206", Severity.Error, "a translation sets text and nothing else");

    /// <summary>An address that is none, or not one of the web.</summary>
    public static readonly Rule WebAddress = new("AN207", Severity.Error, "addresses are absolute and start with http or https");

    /// <summary>A malformed id.</summary>
    public static readonly Rule IdForm = new("AN208", Severity.Error, "an id is lower-case letters, digits and single hyphens, at most 80 characters");

    /// <summary>A date that is not EDTF, or that no calendar has.</summary>
    public static readonly Rule PossibleDate = new("AN501", Severity.Error, "every date is one that the calendar has, written in EDTF");
}
