using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Yaml;
using Annals.Prose;

namespace Annals.Parse.Fields;

/// <summary>Words for readers: a text in the file's language, or a map by language.</summary>
public sealed record TextType() : ValueType<Text>("a text, or a map of texts by language")
{
    /// <inheritdoc/>
    public override string Example => "\"A few words\"";

    /// <inheritdoc/>
    public override Text? Read(YamlNode node, Binding binding)
    {
        switch (node)
        {
            case YamlScalar { IsNull: false } scalar when !string.IsNullOrWhiteSpace(scalar.Value):
                binding.Word(scalar.Value);
                return Text.Of(binding.OwnLanguage, Clean(scalar.Value));
            case YamlMapping map when map.Entries.Count > 0:
                var versions = map.Entries.Select(entry => Version(entry, binding)).OfType<TextVersion>().ToImmutableArray();
                if (versions.Length > 0) binding.Word(versions[0].Value);
                return versions.IsEmpty ? null : new Text(versions);
            default:
                return Mismatch(node, binding);
        }
    }

    private TextVersion? Version(YamlEntry entry, Binding binding)
    {
        if (!binding.Languages.Contains(entry.Key.Value))
        {
            binding.Report(FieldRules.KnownLanguage.At(
                entry.Key.At,
                $"`{entry.Key.Value}` is no language of this site",
                Nearest.Hint(entry.Key.Value, binding.Languages, "the languages are " + string.Join(", ", binding.Languages))));
            return null;
        }

        if (entry.Value is YamlScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Value))
            return new TextVersion(entry.Key.Value, Clean(scalar.Value));
        Mismatch(entry.Value, binding);
        return null;
    }

    private static string Clean(string text) => text.Trim().Replace('\n', ' ');

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.Translated();
}

/// <summary>A value that remembers where it was written.</summary>
public sealed record LocatedType<T>(ValueType<T> Inner) : ValueType<Located<T>>(Inner.Word)
    where T : class
{
    /// <inheritdoc/>
    public override string Example => Inner.Example;

    /// <inheritdoc/>
    public override Located<T>? Read(YamlNode node, Binding binding) => Inner.Read(node, binding) is { } value ? new(value, node.At) : null;

    /// <inheritdoc/>
    public override ValueForm Form => Inner.Form;
}

/// <summary>A list.</summary>
public sealed record ListType<T>(ValueType<T> Item) : ValueType<IReadOnlyList<T>>("a list, each item " + Item.Word)
    where T : class
{
    /// <inheritdoc/>
    public override string Example => $"[{Item.Example}]";

    /// <inheritdoc/>
    public override IReadOnlyList<T>? Read(YamlNode node, Binding binding) => node switch
    {
        YamlSequence list => [.. list.Items.Select(item => Item.Read(item, binding)).OfType<T>()],
        YamlScalar { IsNull: true } => [],
        YamlScalar scalar => Mismatch(node, binding, $"write it as a list: [{scalar.Value}]"),
        _ => Mismatch(node, binding),
    };

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.List(Item.Form);
}

/// <summary>A citation without its brackets, or a list of them.</summary>
public sealed record CiteType() : ValueType<IReadOnlyList<Citation>>("a citation such as '@source \"locator\"', or a list of them")
{
    /// <inheritdoc/>
    public override string Example => "'@a-source \"a phrase of its text\"'";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation>? Read(YamlNode node, Binding binding) => node switch
    {
        YamlScalar { IsNull: false } scalar => One(scalar, binding),
        YamlSequence list => Several(list, binding),
        _ => Mismatch(node, binding),
    };

    private Citation[]? Several(YamlSequence list, Binding binding)
    {
        var read = list.Items.Select(item => Read(item, binding)).ToArray();
        Citation[] citations = [.. read.SelectMany(r => r ?? [])];
        return citations.Length == 0 && read.Contains(null) ? null : citations;
    }

    // Nothing rather than an empty list where all was refused: an empty list is what an author wrote.
    private static Citation[]? One(YamlScalar scalar, Binding binding)
    {
        var result = CitationGrammar.Parse(scalar.Value, scalar.Within);
        binding.Report(result.Diagnostics);
        return result.Value.IsEmpty && !result.Diagnostics.IsEmpty ? null : [.. result.Value];
    }

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.OneOrMore(new ValueForm.Scalar("^\\s*@"));
}

/// <summary>A map with free keys.</summary>
public sealed record MapType<T>(ValueType<T> Item, string Word) : ValueType<IReadOnlyList<KeyValuePair<Located<string>, T>>>(Word)
    where T : class
{
    /// <inheritdoc/>
    public override string Example => $"{{ name: {Item.Example} }}";

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<Located<string>, T>>? Read(YamlNode node, Binding binding)
    {
        if (node is not YamlMapping map) return Mismatch(node, binding);
        var pairs = new List<KeyValuePair<Located<string>, T>>();
        foreach (var entry in map.Entries)
        {
            if (Item.Read(entry.Value, binding) is { } value) pairs.Add(new(new(entry.Key.Value, entry.Key.At), value));
        }

        return pairs;
    }

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.Map(Item.Form);
}

/// <summary>A group of named fields.</summary>
public sealed record GroupType<T>(Shape<T> Shape) : ValueType<T>("a map with " + string.Join(", ", Shape.Fields.Select(f => f.Name)))
    where T : class
{
    /// <inheritdoc/>
    public override string Example => "{ " + string.Join(", ", Shape.Fields.Select(f => $"{f.Name}: {f.Type.Example}")) + " }";

    /// <inheritdoc/>
    public override T? Read(YamlNode node, Binding binding)
    {
        if (node is not YamlMapping map) return Mismatch(node, binding);
        binding.Open();
        var values = Shape.ReadFields(map, binding);
        binding.Close(map.At, Shape.Cite is not null, CitationsOf(map, values));
        return values.Complete ? Shape.Make(values) : null;
    }

    // A value that is written and that gave none was refused.
    private IReadOnlyList<Citation>? CitationsOf(YamlMapping map, FieldValues values) =>
        Shape.Cite is { } cite && map[cite.Name] is not (null or YamlScalar { IsNull: true }) ? values.Get(cite) : [];

    /// <inheritdoc/>
    public override ValueForm Form => new ValueForm.Group(Shape.Fields);
}
