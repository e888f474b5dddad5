using Annals.Files;

namespace Annals.Parse.Yaml;

/// <summary>The rules of reading YAML.</summary>
public static class YamlRules
{
    /// <summary>Broken YAML.</summary>
    public static readonly Rule WellFormed = new("AN103", Severity.Error, "YAML is well-formed");

    /// <summary>A key twice in one map.</summary>
    public static readonly Rule KeysAreUnique = new("AN104", Severity.Error, "a key stands only once in a map");

    /// <summary>A feature of YAML that notes do without.</summary>
    public static readonly Rule PlainYamlOnly = new("AN105", Severity.Error, "YAML is plain: no anchors, aliases, merge keys, tags or second documents");

    /// <summary>Too large or too deep.</summary>
    public static readonly Rule WithinLimits = new("AN106", Severity.Error, "YAML stays within the limits of size and depth");
}
