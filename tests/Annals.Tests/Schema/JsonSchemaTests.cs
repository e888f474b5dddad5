using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Yaml;
using Annals.Schema;
using Annals.Tests.Support;
using NJsonSchema;

namespace Annals.Tests.Schema;

/// <summary>What editors are offered while they type is what the tool accepts.</summary>
public sealed class JsonSchemaTests
{
    private static readonly Dictionary<string, JsonSchema> Schemas =
        JsonSchemas.All().ToDictionary(f => f.Path, f => JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(f.Content.Span)).GetAwaiter().GetResult());

    public static TheoryData<string> Kinds => [.. NoteKinds.Words];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_note_of_the_site_fits_its_schema(string kind)
    {
        var folder = $"content/{NoteKinds.OfWord(kind)!.Value.Folder()}/";
        var faults = RealSite.Files
            .Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && Path.GetFileName(f.Path).Count(c => c == '.') == 1 && f.Path.EndsWith(".yml", StringComparison.Ordinal) | f.Path.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(f => Schemas[JsonSchemas.FileOf(kind)].Validate(Json(f)).Select(e => $"{f.Path}: {e}"));
        Assert.Empty(faults);
    }

    [Fact]
    public void The_settings_of_the_site_fit_their_schema() =>
        Assert.Empty(Schemas["site.schema.json"].Validate(Json(RealSite.Files.Single(f => f.Path == "site.yml"))));

    [Fact]
    public void Every_translation_of_the_site_fits_its_schema() =>
        Assert.Empty(RealSite.Files
            .Where(f => f.Path.EndsWith(".zh.md", StringComparison.Ordinal))
            .SelectMany(f => Schemas["translation.schema.json"].Validate(Json(f)).Select(e => $"{f.Path}: {e}")));

    [Theory]
    [InlineData("person", "bron: 1815")]
    [InlineData("person", "roles: [{ tilte: Head, cite: '@s' }]")]
    [InlineData("person", "topics: machines")]
    [InlineData("person", "topics: [Thinking Machines]")]
    [InlineData("person", "draft: maybe")]
    [InlineData("source", "reliability: { grade: hihg }")]
    [InlineData("source", "url: www.example.org")]
    [InlineData("event", "importance: 4")]
    public void A_mistake_in_a_field_does_not_fit(string kind, string line)
    {
        var schema = Schemas[JsonSchemas.FileOf(kind)];
        const string Sound = "name: A\nsummary: B\ndate: 1843\n";
        var file = (string text) => new InputFile("x.yml", Encoding.UTF8.GetBytes((kind == "event" ? Sound : Sound.Replace("date: 1843\n", "", StringComparison.Ordinal)) + text + "\n"));
        Assert.Empty(schema.Validate(Json(file(""))));
        Assert.NotEmpty(schema.Validate(Json(file(line))));
    }

    [Fact]
    public void A_required_field_is_required() => Assert.NotEmpty(Schemas["person.schema.json"].Validate("""{ "name": "Ada" }"""));

    /// <summary>Editors of this repository have the schemas without running anything.</summary>
    [Fact]
    public void The_schemas_of_the_repository_are_current() => Assert.All(JsonSchemas.All(), schema =>
        Assert.Equal(Encoding.UTF8.GetString(schema.Content.Span), File.ReadAllText(Path.Combine(Support.Repository.Root, ".vscode", "schemas", schema.Path))));

    private static string Json(InputFile file)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span);
        if (file.Path.EndsWith(".md", StringComparison.Ordinal)) text = text["---\n".Length..(text.IndexOf("\n---", StringComparison.Ordinal) + 1)];
        var read = YamlReader.ReadMapping(new SourceText(file.Path, text), 0, text.Length);
        return Json(read.Value!)!.ToJsonString();
    }

    // As an editor's YAML reader types plain scalars (YAML 1.2, core schema).
    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMapping map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, Json(e.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Value: "true" or "false" } truth => JsonValue.Create(truth.Value == "true"),
        YamlScalar { IsPlain: true } number when long.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        YamlScalar { IsPlain: true } number when double.TryParse(number.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var real) => JsonValue.Create(real),
        YamlScalar text => JsonValue.Create(text.Value),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
