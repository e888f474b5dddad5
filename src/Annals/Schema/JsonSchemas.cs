using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Files;
using Annals.Model;
using Annals.Parse;
using Annals.Parse.Fields;
using Annals.Parse.Kinds;

namespace Annals.Schema;

/// <summary>
/// JSON Schemas (draft 7, which editors of YAML understand best) for <c>site.yml</c>, the notes of each kind and translations. They follow
/// from the one declaration of the fields; they help while typing, and <c>annals check</c> remains the judge.
/// </summary>
public static class JsonSchemas
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All schemas: <c>site.schema.json</c>, <c>person.schema.json</c> and so on, <c>translation.schema.json</c>.</summary>
    public static ImmutableArray<OutputFile> All() =>
    [
        Of("site", "The settings of a site: site.yml", SettingsParser.Shape.Fields),
        .. Definitions.All.Select(d => Of(d.Kind.Word(), $"The fields of {d.FrontMatter.Name}: content/{d.Kind.Folder()}/", d.FrontMatter.Fields)),
        Of("translation", "The fields of a translation: content/<folder>/<id>.<language>.md", [.. Definitions.All.SelectMany(d => d.Translation.Fields).DistinctBy(f => f.Name)]),
    ];

    /// <summary>The file of a kind's schema.</summary>
    public static string FileOf(string name) => $"{name}.schema.json";

    private static OutputFile Of(string name, string title, ImmutableArray<Field> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", title);
            WriteGroup(json, fields);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return new OutputFile(FileOf(name), buffer.WrittenMemory);
    }

    private static void WriteGroup(Utf8JsonWriter json, ImmutableArray<Field> fields)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var field in fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", field.Description);
            Write(json, field.Type.Form);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        var required = fields.Where(f => f.Required).ToArray();
        if (required.Length == 0) return;
        json.WriteStartArray("required");
        foreach (var field in required) json.WriteStringValue(field.Name);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ValueForm form)
    {
        switch (form)
        {
            case ValueForm.Scalar { Pattern: null }:
                WriteAnyScalar(json);
                break;
            case ValueForm.Scalar { Pattern: { } pattern }:
                json.WriteString("type", "string");
                json.WriteString("pattern", pattern);
                break;
            case ValueForm.Truth:
                json.WriteString("type", "boolean");
                break;
            case ValueForm.Number number:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", number.Minimum);
                json.WriteNumber("maximum", number.Maximum);
                break;
            case ValueForm.Word word:
                json.WriteStartArray("enum");
                foreach (var one in word.Words) json.WriteStringValue(one);
                json.WriteEndArray();
                break;
            case ValueForm.Translated:
                WriteChoice(json, WriteAnyScalar, j => WriteMap(j, WriteAnyScalar));
                break;
            case ValueForm.List list:
                WriteList(json, list.Item);
                break;
            case ValueForm.OneOrMore several:
                WriteChoice(json, j => Write(j, several.Item), j => WriteList(j, several.Item));
                break;
            case ValueForm.Map map:
                WriteMap(json, j => Write(j, map.Item));
                break;
            case ValueForm.Group group:
                WriteGroup(json, group.Fields);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(form.GetType().Name);
        }
    }

    // What YAML reads as a number or a truth value (a year, a version, the word `no`) is a text to Annals.
    private static void WriteAnyScalar(Utf8JsonWriter json)
    {
        json.WriteStartArray("type");
        json.WriteStringValue("string");
        json.WriteStringValue("number");
        json.WriteStringValue("boolean");
        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, ValueForm item)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        Write(json, item);
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, Action<Utf8JsonWriter> writeItem)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("additionalProperties");
        writeItem(json);
        json.WriteEndObject();
    }

    private static void WriteChoice(Utf8JsonWriter json, Action<Utf8JsonWriter> one, Action<Utf8JsonWriter> other)
    {
        json.WriteStartArray("anyOf");
        foreach (var write in (ReadOnlySpan<Action<Utf8JsonWriter>>)[one, other])
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
