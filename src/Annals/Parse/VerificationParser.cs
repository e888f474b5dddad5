using Annals.Dates;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Fields;
using Annals.Parse.Kinds;
using Annals.Parse.Yaml;

namespace Annals.Parse;

/// <summary>Reads <c>content/verified.yml</c>: a map from a source's id to what is recorded of it.</summary>
public static class VerificationParser
{
    private static readonly Field<Located<string>> Snapshot = new("snapshot", CommonFields.StringValue, "SHA-256 of the text in which the locators were looked for.", Required: true);
    private static readonly Field<Located<string>> Checksum = new("checksum", CommonFields.StringValue, "Shows whether the record was changed by hand.", Required: true);
    private static readonly Field<IReadOnlyList<VerifiedLocator>> Locators = new("locators", new ListType<VerifiedLocator>(new GroupType<VerifiedLocator>(LocatorShape())), "Every locator with its outcome.", Required: true);
    private static readonly Shape<FieldValues> SourceShape = new("a verified source", [Snapshot, Checksum, Locators], values => values);

    /// <summary>Reads the record.</summary>
    /// <param name="file">The file, or <see langword="null"/> if nothing has been verified.</param>
    public static Checked<VerificationRecord> Parse(InputFile? file)
    {
        if (file is null) return VerificationRecord.Empty;
        var decoded = TextDecoder.Decode(file);
        if (decoded.Value is not { } text) return Checked.With(VerificationRecord.Empty, decoded.Diagnostics);
        var read = YamlReader.ReadMapping(text, 0, text.Text.Length);
        if (read.Value is not { } map) return Checked.With(VerificationRecord.Empty, read.Diagnostics);

        var binding = new Binding([], "");
        var sources = new MapType<FieldValues>(new GroupType<FieldValues>(SourceShape), "a map of sources").Read(map, binding) ?? [];
        var record = new VerificationRecord([.. sources.Select(s => new VerifiedSource(s.Key, s.Value.Need(Snapshot), s.Value.Need(Checksum), s.Value.List(Locators)))]);
        return Checked.With(record, read.Diagnostics.AddRange(binding.Diagnostics));
    }

    private static Shape<VerifiedLocator> LocatorShape()
    {
        var locator = new Field<Located<string>>("locator", CommonFields.StringValue, "The locator as the notes write it.", Required: true);
        var outcome = new Field<Located<string>>("outcome", new WordType([.. Enum.GetNames<LocatorOutcome>().Select(n => n.ToLowerInvariant())]), "What looking for it came to.", Required: true);
        var date = new Field<Located<EdtfDate>>("date", CommonFields.DateValue, "The day on which this was first seen.", Required: true);
        return new("a verified locator", [locator, outcome, date], v => new VerifiedLocator(v.Need(locator), Enum.Parse<LocatorOutcome>(v.Need(outcome).Value, ignoreCase: true), v.Need(date).Value));
    }
}
