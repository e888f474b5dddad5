using System.Collections.Immutable;
using System.Text.Json;

namespace Annals.Compare;

/// <summary>
/// Compares the machine-readable records of a note. Whatever the record holds is compared, so a field that is added to it needs nothing here;
/// only what tells the entries of a list apart is said once, in <see cref="Keys"/>.
/// </summary>
internal static class RecordDifference
{
    private const string Separator = " › ";

    /// <summary>Parts of the record that are no fields, or are compared as statements.</summary>
    private static readonly string[] NoFields = ["id", "kind", "url", "file", "statements"];

    /// <summary>What makes two entries of a list the same entry, by the name of the list.</summary>
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["facts"] = ["label"],
        ["roles"] = ["title", "organization"],
        ["relations"] = ["type", "to"],
        ["former_names"] = ["name"],
        ["cites"] = ["field"],
        ["accounts"] = ["value", "date"],
        ["said"] = ["by"],
        ["figures"] = ["id"],
        ["links"] = ["label"],
        ["headings"] = ["language", "text"],
    };

    /// <summary>The fields that differ, in the order of the record.</summary>
    public static ImmutableArray<FieldChange> Of(JsonElement before, JsonElement after)
    {
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        foreach (var name in Names(before, after).Except(NoFields, StringComparer.Ordinal)) Compare(name, name, Get(before, name), Get(after, name), changes);
        return changes.ToImmutable();
    }

    private static void Compare(string path, string name, JsonElement? before, JsonElement? after, ImmutableArray<FieldChange>.Builder changes)
    {
        if (before is { } old && after is { } now)
        {
            if (JsonElement.DeepEquals(old, now)) return;
            if (old.ValueKind == JsonValueKind.Array && now.ValueKind == JsonValueKind.Array)
            {
                CompareLists(path, name, old, now, changes);
                return;
            }

            if (old.ValueKind == JsonValueKind.Object && now.ValueKind == JsonValueKind.Object && RecordWords.Whole(old) is null)
            {
                foreach (var key in Names(old, now)) Compare(path + Separator + key, key, Get(old, key), Get(now, key), changes);
                return;
            }
        }

        changes.Add(new FieldChange(path, before is { } was ? RecordWords.Of(was) : null, after is { } value ? RecordWords.Of(value) : null));
    }

    private static void CompareLists(string path, string name, JsonElement before, JsonElement after, ImmutableArray<FieldChange>.Builder changes)
    {
        if (!Keys.TryGetValue(name, out var keys))
        {
            var olds = before.EnumerateArray().Select(RecordWords.Of).ToArray();
            var nows = after.EnumerateArray().Select(RecordWords.Of).ToArray();
            foreach (var gone in olds.Except(nows, StringComparer.Ordinal)) changes.Add(new FieldChange(path, gone, null));
            foreach (var come in nows.Except(olds, StringComparer.Ordinal)) changes.Add(new FieldChange(path, null, come));
            return;
        }

        var oldEntries = Entries(before, keys);
        var newEntries = Entries(after, keys);
        foreach (var key in oldEntries.Keys.Concat(newEntries.Keys).Distinct(StringComparer.Ordinal).ToArray())
        {
            Compare(
                path + Separator + key,
                name,
                oldEntries.TryGetValue(key, out var old) ? old : null,
                newEntries.TryGetValue(key, out var now) ? now : null,
                changes);
        }
    }

    // Entries that their key cannot tell apart are numbered, in the order of the list.
    private static Dictionary<string, JsonElement> Entries(JsonElement list, string[] keys)
    {
        var entries = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var item in list.EnumerateArray())
        {
            var key = string.Join(", ", keys.Select(k => Get(item, k)).OfType<JsonElement>().Select(RecordWords.First));
            var numbered = key;
            for (var n = 2; !entries.TryAdd(numbered, item); n++) numbered = $"{key} ({n})";
        }

        return entries;
    }

    private static IEnumerable<string> Names(JsonElement before, JsonElement after) =>
        before.EnumerateObject().Concat(after.EnumerateObject()).Select(p => p.Name).Distinct(StringComparer.Ordinal);

    private static JsonElement? Get(JsonElement map, string name) => map.TryGetProperty(name, out var value) ? value : null;
}
