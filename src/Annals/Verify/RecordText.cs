using System.Text;
using Annals.Files;
using Annals.Model;

namespace Annals.Verify;

/// <summary>Writes the record as YAML: sources and locators in ordinal order, one locator a line, so that differences read well.</summary>
public static class RecordText
{
    private const string Preamble = "# Which passages were found in the texts of their sources. Written by annals verify; changes by hand are errors.\n";

    /// <summary>The file of a record.</summary>
    public static OutputFile Of(VerificationRecord record)
    {
        var text = new StringBuilder(Preamble);
        foreach (var source in record.Sources)
        {
            text.Append(source.Source.Value).Append(":\n");
            text.Append("  snapshot: ").Append(Quoted(source.Snapshot.Value)).Append('\n');
            text.Append("  checksum: ").Append(Quoted(source.Checksum.Value)).Append('\n');
            text.Append("  locators:\n");
            foreach (var locator in source.Locators)
            {
                text.Append("    - { locator: ").Append(Quoted(locator.Locator.Value))
                    .Append(", outcome: ").Append(locator.Outcome.ToString().ToLowerInvariant())
                    .Append(", date: ").Append(locator.Date.Text).Append(" }\n");
            }
        }

        return new OutputFile(VerificationRecord.File, Encoding.UTF8.GetBytes(text.ToString()));
    }

    // Locators are one line of printable characters, so that two escapes are enough.
    private static string Quoted(string value) =>
        "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
