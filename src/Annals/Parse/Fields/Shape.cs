using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Yaml;

namespace Annals.Parse.Fields;

/// <summary>A set of fields that belong together, and what they make.</summary>
/// <param name="Name">What the group is called in messages: <c>a person</c>, <c>a role</c>.</param>
/// <param name="Fields">In the order of the documentation.</param>
/// <param name="Make">Makes the value from fields that have been read.</param>
public sealed record Shape<T>(string Name, ImmutableArray<Field> Fields, Func<FieldValues, T> Make)
    where T : class
{
    /// <summary>The field that holds what the group rests on, if it states something.</summary>
    public Field<IReadOnlyList<Citation>>? Cite { get; } =
        Fields.OfType<Field<IReadOnlyList<Citation>>>().FirstOrDefault(f => f.Name == "cite");

    /// <summary>Reads every field of a map; unknown and missing ones are told.</summary>
    public FieldValues ReadFields(YamlMapping map, Binding binding)
    {
        var values = new FieldValues { At = map.At };
        var misspelt = new HashSet<string>(StringComparer.Ordinal);
        var outer = binding.Field;
        foreach (var entry in map.Entries)
        {
            var field = Fields.FirstOrDefault(f => f.Name == entry.Key.Value);
            if (field is null)
            {
                var names = Fields.Select(f => f.Name).ToArray();
                if (Nearest.To(entry.Key.Value, names) is { } near) misspelt.Add(near);
                binding.Report(FieldRules.Known.At(
                    entry.Key.At,
                    $"`{entry.Key.Value}` is not a field of {Name}",
                    Nearest.Hint(entry.Key.Value, names, "its fields are " + string.Join(", ", names))));
                continue;
            }

            binding.Field = outer.Length == 0 ? field.Name : $"{outer}.{field.Name}";
            if (entry.Value is YamlScalar { IsNull: true } && !field.Required) continue;
            values.Set(field, field.Type.ReadValue(entry.Value, binding));
        }

        binding.Field = outer;
        // A field that is there under a misspelt name has been told already.
        foreach (var missing in Fields.Where(f => f.Required && map[f.Name] is null && !misspelt.Contains(f.Name)))
        {
            binding.Report(FieldRules.Present.At(
                map.Entries.Count > 0 ? map.Entries[0].Key.At : map.At,
                $"{Name} needs the field `{missing.Name}`",
                $"add `{missing.Name}:` with {missing.Type.Word}"));
        }

        values.Complete = Fields.All(f => !f.Required || values.Has(f));
        return values;
    }
}

/// <summary>Fields that have been read.</summary>
public sealed class FieldValues
{
    private readonly Dictionary<Field, object> values = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where the group that holds them was written.</summary>
    public Location At { get; init; }

    /// <summary>Whether every required field has a value that can be used.</summary>
    public bool Complete { get; internal set; }

    /// <summary>Whether a field has a value.</summary>
    public bool Has(Field field) => values.ContainsKey(field);

    /// <summary>A field's value, or <see langword="null"/>.</summary>
    public T? Get<T>(Field<T> field)
        where T : class => values.TryGetValue(field, out var value) ? (T)value : null;

    /// <summary>A required field's value; ask only when <see cref="Complete"/>.</summary>
    public T Need<T>(Field<T> field)
        where T : class => (T)values[field];

    /// <summary>A list's items; empty where there is no list.</summary>
    public ImmutableArray<T> List<T>(Field<IReadOnlyList<T>> field)
        where T : class => [.. Get(field) ?? []];

    /// <summary>A value by the name of its field.</summary>
    public T? GetByName<T>(string name)
        where T : class => values.FirstOrDefault(v => v.Key.Name == name).Value as T;

    /// <summary>These values with the texts of a translation added to their fields.</summary>
    public FieldValues WithText(FieldValues translation)
    {
        var merged = new FieldValues { Complete = Complete, At = At };
        foreach (var (field, value) in values)
        {
            merged.values[field] = (value, translation.values.FirstOrDefault(t => t.Key.Name == field.Name).Value) switch
            {
                (Text own, Text other) => own.With(other),
                (IReadOnlyList<Located<string>> own, IReadOnlyList<Located<string>> other) => (IReadOnlyList<Located<string>>)[.. own, .. other],
                _ => value,
            };
        }

        return merged;
    }

    internal void Set(Field field, object? value)
    {
        if (value is not null) values[field] = value;
    }
}
