using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Annals.Files;

namespace Annals.Cli.Terminal;

/// <summary>Diagnostics for programs: a JSON array.</summary>
internal static class DiagnosticJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(Seen()) };

    // A log shows JSON as it is: what turns the direction of a line is escaped there as everywhere.
    private static TextEncoderSettings Seen()
    {
        var seen = new TextEncoderSettings(UnicodeRanges.All);
        seen.ForbidCharacters([.. Enumerable.Range(0, 0xFFFF).Select(c => (char)c).Where(UnseenCharacters.Holds)]);
        return seen;
    }

    public static string Of(IEnumerable<Diagnostic> diagnostics) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var d in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", d.Rule.Code);
            json.WriteString("severity", d.IsError ? "error" : "warning");
            json.WriteString("message", d.Message);
            json.WriteString("hint", d.Hint);
            json.WriteString("file", d.At.File);
            json.WriteNumber("line", d.At.Line);
            json.WriteNumber("column", d.At.Column);
            json.WriteNumber("endLine", d.At.EndLine);
            json.WriteNumber("endColumn", d.At.EndColumn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>JSON as this program writes it: indented, ending in a line break, Han as Han.</summary>
    public static string Write(Action<Utf8JsonWriter> fill)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) fill(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
