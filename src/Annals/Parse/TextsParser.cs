using System.Collections.Frozen;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Fields;
using Annals.Parse.Yaml;

namespace Annals.Parse;

/// <summary>Reads the interface texts: a flat map from key to text.</summary>
public static class TextsParser
{
    /// <summary>Reads one language's texts.</summary>
    public static Checked<InterfaceTexts?> Parse(InputFile file)
    {
        var decoded = TextDecoder.Decode(file);
        if (decoded.Value is not { } text) return Checked.With<InterfaceTexts?>(null, decoded.Diagnostics);
        var read = YamlReader.ReadMapping(text, 0, text.Text.Length);
        if (read.Value is not { } map) return Checked.With<InterfaceTexts?>(null, read.Diagnostics);
        var diagnostics = read.Diagnostics.ToBuilder();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (entry.Value is YamlScalar scalar) texts[entry.Key.Value] = scalar.Value;
            else diagnostics.Add(FieldRules.RightType.At(entry.Value.At, $"`{entry.Key.Value}` takes a text, but here is {entry.Value.Word}"));
        }

        return Checked.With<InterfaceTexts?>(new InterfaceTexts(file.Path, texts.ToFrozenDictionary(StringComparer.Ordinal)), diagnostics);
    }
}
