using System.Buffers;
using System.Text.Json;
using Annals.Files;

namespace Annals.Cli.Serve;

/// <summary>The state of the preview as the browser's script reads it.</summary>
internal static class StateJson
{
    // What is beyond is counted, not shown: nobody mends the fortieth before the first.
    private const int MostShown = 40;
    private const int LongestExcerpt = 200;

    public static byte[] Of(PreviewState state)
    {
        var faults = Preview.FaultsOf(state);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("pages", state.Pages);
        json.WriteBoolean("checked", state.IsChecked);
        json.WriteBoolean("stale", state.IsStale);
        json.WriteString("trouble", state.Trouble);
        json.WriteNumber("errors", faults.Count(f => f.IsError));
        json.WriteNumber("warnings", faults.Count(f => !f.IsError));
        json.WriteStartArray("styles");
        foreach (var style in state.Styles) json.WriteStringValue(style);
        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (var fault in faults.OrderBy(f => !f.IsError).Take(MostShown)) Write(json, fault, state.Newest.Files.FirstOrDefault(f => f.Path == fault.At.File));
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic fault, InputFile? file)
    {
        json.WriteStartObject();
        json.WriteString("code", fault.Rule.Code);
        json.WriteString("severity", fault.IsError ? "error" : "warning");
        json.WriteString("message", fault.Message);
        json.WriteString("hint", fault.Hint);
        json.WriteString("file", fault.At.File);
        json.WriteNumber("line", fault.At.Line);
        json.WriteNumber("column", fault.At.Column);
        if (file is not null)
        {
            var line = SourceText.ForExcerpts(file).Line(fault.At.Line);
            var start = Math.Clamp(fault.At.Column - 1, 0, line.Length);
            var end = fault.At.EndLine == fault.At.Line ? Math.Clamp(fault.At.EndColumn - 1, start, line.Length) : line.Length;
            var from = start > LongestExcerpt / 2 ? start - (LongestExcerpt / 2) : 0;
            json.WriteString("before", line[from..start]);
            json.WriteString("token", line[start..Math.Min(end, from + LongestExcerpt)]);
            json.WriteString("after", end < from + LongestExcerpt ? line[end..Math.Min(line.Length, from + LongestExcerpt)] : "");
        }

        json.WriteEndObject();
    }
}
