using System.Text.Json;
using Annals.Model;

namespace Annals.Data;

/// <summary>How far the site, each kind and each note can be traced, by language.</summary>
internal static class CoverageJson
{
    /// <summary>Writes the property <c>coverage</c>.</summary>
    public static void Write(Utf8JsonWriter json, Knowledge knowledge)
    {
        json.WriteStartObject("coverage");
        foreach (var language in knowledge.Settings.Languages)
        {
            json.WriteStartObject(language.Path);
            var notes = knowledge.Notes.Where(n => Coverage.Kinds.Contains(n.Kind)).Select(n => (Note: n, Coverage: Coverage.Of(knowledge, n, language.Path))).ToArray();
            var kinds = notes.ToLookup(n => n.Note.Kind, n => n.Coverage);
            Write(json, "site", Coverage.Sum(notes.Select(n => n.Coverage)));
            json.WriteStartObject("kinds");
            foreach (var kind in Coverage.Kinds) Write(json, kind.Word(), Coverage.Sum(kinds[kind]));
            json.WriteEndObject();
            json.WriteStartObject("notes");
            foreach (var (note, coverage) in notes) Write(json, note.Id, coverage);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Coverage coverage)
    {
        json.WriteStartObject(name);
        json.WriteNumber("pages", coverage.Pages);
        json.WriteNumber("statements", coverage.Statements);
        json.WriteNumber("cited", coverage.Cited);
        json.WriteNumber("citations", coverage.Citations);
        json.WriteNumber("verified", coverage.Verified);
        json.WriteNumber("on_one_source", coverage.OnOneSource);
        json.WriteNumber("on_low_reliability_only", coverage.OnLowOnly);
        json.WriteEndObject();
    }
}
