using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Files;
using Annals.Model;

namespace Annals.Compare;

/// <summary>A report for programs.</summary>
public static class ReportJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object with the parts of <see cref="ChangeReport"/> under their names; empty lists are there.</summary>
    public static string Of(ChangeReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            List(json, "added", report.Added, n => Name(json, n));
            List(json, "removed", report.Removed, n => Name(json, n));
            List(json, "renamed", report.Renamed, r =>
            {
                json.WriteString("from", r.From.Id);
                Name(json, r.To);
                json.WriteString("oldAddress", "/" + r.OldAddress);
                json.WriteBoolean("redirected", r.IsRedirected);
            });
            List(json, "changed", report.Changed, c => Change(json, c));
            List(json, "stale", report.Stale, s =>
            {
                json.WriteString("id", s.Note.Id);
                json.WriteString("language", s.Language);
            });
            List(json, "pages", report.Pages, p =>
            {
                json.WriteString("sort", p.Sort);
                json.WriteNumber("added", p.Added);
                json.WriteNumber("removed", p.Removed);
                json.WriteNumber("changed", p.Changed);
            });
            List(json, "appeared", report.Appeared, d => Diagnostic(json, d));
            List(json, "disappeared", report.Disappeared, d => Diagnostic(json, d));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Change(Utf8JsonWriter json, NoteChange change)
    {
        Name(json, change.Note);
        List(json, "fields", change.Fields, f =>
        {
            json.WriteString("path", f.Path);
            json.WriteString("before", f.Before);
            json.WriteString("after", f.After);
        });
        List(json, "statements", change.Statements, s =>
        {
            json.WriteString("language", s.Language);
            json.WriteString("before", s.Before);
            json.WriteString("after", s.After);
            Strings(json, "citationsLost", s.CitationsLost);
            Strings(json, "citationsGained", s.CitationsGained);
            json.WriteBoolean("lostItsSource", s.LostItsSource);
        });
    }

    private static void Name(Utf8JsonWriter json, NoteName note)
    {
        json.WriteString("id", note.Id);
        json.WriteString("kind", note.Kind.Word());
        json.WriteString("name", note.Name);
    }

    private static void Diagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Rule.Code);
        json.WriteString("severity", diagnostic.IsError ? "error" : "warning");
        json.WriteString("message", diagnostic.Message);
        json.WriteString("file", diagnostic.At.File);
        json.WriteNumber("line", diagnostic.At.Line);
        json.WriteNumber("column", diagnostic.At.Column);
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
