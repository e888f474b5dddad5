using System.Collections.Immutable;
using System.Text.Json;
using Annals.Explain;
using Annals.Files;

namespace Annals.Cli.Terminal;

/// <summary>Diagnostics as SARIF 2.1.0 (OASIS), which code-scanning services and editors read.</summary>
internal static class DiagnosticSarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private const string Root = "%SRCROOT%";

    /// <summary>Says that paths start from the site's folder.</summary>
    public const string SiteRoot = "The folder of the site, which holds site.yml.";

    /// <summary>Says that paths start from the folder that is under version control.</summary>
    public const string RepositoryRoot = "The root of the repository.";

    /// <summary>One log with one run; rules are those that were broken, sorted by code.</summary>
    /// <param name="diagnostics">What is wrong.</param>
    /// <param name="start">What the paths of their files start from, in words.</param>
    public static string Of(IReadOnlyCollection<Diagnostic> diagnostics, string start) => DiagnosticJson.Write(json =>
    {
        var rules = diagnostics.Select(d => d.Rule).DistinctBy(r => r.Code).OrderBy(r => r.Code, StringComparer.Ordinal).ToImmutableArray();
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "annals");
        json.WriteString("semanticVersion", typeof(DiagnosticSarif).Assembly.GetName().Version!.ToString(3));
        json.WriteString("informationUri", RuleTexts.Home);
        json.WriteStartArray("rules");
        foreach (var rule in rules) WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        WriteBase(json, start);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics) WriteResult(json, diagnostic, rules.IndexOf(diagnostic.Rule));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    // What the paths of results start from. Where that lies differs from machine to machine, so it is said in words (3.14.14).
    private static void WriteBase(Utf8JsonWriter json, string start)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        WriteMessage(json, "description", start);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        WriteMessage(json, "shortDescription", rule.Truth);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", rule.Severity == Severity.Error ? "error" : "warning");
        json.WriteEndObject();
        json.WriteString("helpUri", RuleTexts.Address(rule.Code));
        json.WriteStartObject("help");
        // Every rule has a text, which tests hold.
        var text = RuleTexts.Find(rule.Code)!;
        json.WriteString("text", text);
        json.WriteString("markdown", text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", diagnostic.IsError ? "error" : "warning");
        WriteMessage(json, "message", diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message}; {diagnostic.Hint}");
        WritePlace(json, "locations", diagnostic.At);
        if (diagnostic.Also is { } also) WritePlace(json, "relatedLocations", also);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, Location at)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', at.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", at.Line);
        json.WriteNumber("startColumn", at.Column);
        json.WriteNumber("endLine", at.EndLine);
        json.WriteNumber("endColumn", at.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
