using System.Text;
using Annals.Dates;
using Annals.Files;
using Annals.Model;

namespace Annals.Data;

/// <summary>All events as a table (RFC 4180, UTF-8, line ends CR LF), in order of date, in the default language.</summary>
internal static class TimelineCsv
{
    private static readonly string[] Columns =
        ["id", "name", "date", "earliest", "latest", "precision", "status", "place", "people", "organizations", "products", "url"];

    public static string Of(Knowledge knowledge)
    {
        var csv = new StringBuilder();
        AppendRow(csv, Columns);
        var language = knowledge.Settings.Default.Path;
        foreach (var e in knowledge.Timeline)
        {
            AppendRow(
                csv,
                e.Id,
                e.Head.Name.In(language, language).Value,
                e.Date.Value.Text,
                e.Date.Value.Earliest?.ToString() ?? "",
                e.Date.Value.Latest?.ToString() ?? "",
                e.Date.Value.Precision.Word(),
                e.Status.ToString().ToLowerInvariant(),
                e.Place?.Value ?? "",
                Join(e.People),
                Join(e.Organizations),
                Join(e.Products),
                knowledge.Settings.BaseUrl + Routes.Note(e));
        }

        return csv.ToString();
    }

    private static string Join(IEnumerable<Located<string>> ids) => string.Join(';', ids.Select(i => i.Value));

    private static void AppendRow(StringBuilder csv, params ReadOnlySpan<string> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) csv.Append(',');
            csv.Append(values[i].AsSpan().ContainsAny(",\"\r\n") ? $"\"{values[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : values[i]);
        }

        csv.Append("\r\n");
    }
}
