namespace Annals.Parse.Fields;

/// <summary>A key that a kind of note, or a group of fields inside one, may have: declared once, and from this follow
/// reading, messages, the JSON Schema and the table in the documentation.</summary>
/// <param name="Name">The key as editors write it.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Description">One sentence for editors.</param>
/// <param name="Required">Whether it must be there.</param>
public abstract record Field(string Name, ValueType Type, string Description, bool Required);

/// <summary>A key whose values are read as <typeparamref name="T"/>.</summary>
public sealed record Field<T>(string Name, ValueType<T> TypeOfValue, string Description, bool Required = false)
    : Field(Name, TypeOfValue, Description, Required)
    where T : class;
