using Annals.Parse.Yaml;

namespace Annals.Parse.Fields;

/// <summary>What a field can hold.</summary>
/// <param name="Word">With its article, as messages name it: <c>a date</c>.</param>
public abstract record ValueType(string Word)
{
    /// <summary>A value as an editor might write it, on one line of YAML.</summary>
    public abstract string Example { get; }

    /// <summary>Reads a value; what is wrong with it goes to the binding.</summary>
    /// <returns>The value, or <see langword="null"/> if there is none that could be used.</returns>
    public abstract object? ReadValue(YamlNode node, Binding binding);

    /// <summary>What such a value looks like.</summary>
    public abstract ValueForm Form { get; }
}

/// <summary>What a field can hold, as a .NET type.</summary>
public abstract record ValueType<T>(string Word) : ValueType(Word)
    where T : class
{
    /// <summary>Reads a value; what is wrong with it goes to the binding.</summary>
    public abstract T? Read(YamlNode node, Binding binding);

    /// <inheritdoc/>
    public sealed override object? ReadValue(YamlNode node, Binding binding) => Read(node, binding);

    /// <summary>Tells that another type of value was expected.</summary>
    protected T? Mismatch(YamlNode node, Binding binding, string? hint = null)
    {
        var found = node is YamlScalar { IsNull: true } ? "nothing" : node is YamlScalar text ? $"`{text.Value}`" : node.Word;
        binding.Report(FieldRules.RightType.At(node.At, $"`{binding.Field}` takes {Word}, but here is {found}", hint ?? $"write it like this: {Example}"));
        return null;
    }
}
