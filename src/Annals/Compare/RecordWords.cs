using System.Text.Json;

namespace Annals.Compare;

/// <summary>Values of a note's record as an editor would write them.</summary>
internal static class RecordWords
{
    /// <summary>A value on one line.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object => Whole(value) ?? string.Join(", ", value.EnumerateObject().Select(p => $"{p.Name}: {Of(p.Value)}")),
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Of)),
        _ => value.GetRawText(),
    };

    /// <summary>A map that editors write as one value, a date, a heading or a citation; <see langword="null"/> for any other.</summary>
    public static string? Whole(JsonElement map)
    {
        if (map.TryGetProperty("edtf", out var date)) return date.GetString();
        if (map.TryGetProperty("anchor", out _) && map.TryGetProperty("text", out var heading)) return heading.GetString();
        if (!map.TryGetProperty("source", out var source)) return null;
        var locator = map.TryGetProperty("locator", out var phrase) ? $" \"{phrase.GetString()}\"" : "";
        var detail = map.TryGetProperty("detail", out var page) ? $", {page.GetString()}" : "";
        return $"@{source.GetString()}{locator}{detail}";
    }

    /// <summary>A text in its first language, or any other value: what an entry of a list is known by.</summary>
    public static string First(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && Whole(value) is null ? Of(value.EnumerateObject().First().Value) : Of(value);
}
