using System.Collections.Immutable;

namespace Annals.Parse.Fields;

/// <summary>What a value looks like, for those who describe fields instead of reading them, such as the JSON Schema.</summary>
public abstract record ValueForm
{
    private ValueForm()
    {
    }

    /// <summary>One text.</summary>
    /// <param name="Pattern">A regular expression (ECMA-262) that it matches, or <see langword="null"/> for any text.</param>
    public sealed record Scalar(string? Pattern = null) : ValueForm;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public sealed record Truth : ValueForm;

    /// <summary>A whole number, both ends included.</summary>
    public sealed record Number(int Minimum, int Maximum) : ValueForm;

    /// <summary>One of some words.</summary>
    public sealed record Word(ImmutableArray<string> Words) : ValueForm;

    /// <summary>A text, or a map of texts by language.</summary>
    public sealed record Translated : ValueForm;

    /// <summary>A list.</summary>
    public sealed record List(ValueForm Item) : ValueForm;

    /// <summary>One value, or a list of them.</summary>
    public sealed record OneOrMore(ValueForm Item) : ValueForm;

    /// <summary>A map with free keys.</summary>
    public sealed record Map(ValueForm Item) : ValueForm;

    /// <summary>A map with these fields.</summary>
    public sealed record Group(ImmutableArray<Field> Fields) : ValueForm;
}
