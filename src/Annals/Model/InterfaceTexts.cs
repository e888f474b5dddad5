using System.Collections.Frozen;
using System.Globalization;

namespace Annals.Model;

/// <summary>The words of the interface in one language: <c>templates/texts/&lt;language path&gt;.yml</c>.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="ByKey">Texts; <c>{0}</c>, <c>{1}</c> … are filled in.</param>
public sealed record InterfaceTexts(string File, FrozenDictionary<string, string> ByKey)
{
    /// <summary>A text with its places filled in, or <see langword="null"/> if there is none.</summary>
    public string? Find(string key, params ReadOnlySpan<object?> values)
    {
        if (!ByKey.TryGetValue(key, out var text)) return null;
        for (var i = 0; i < values.Length; i++)
            text = text.Replace("{" + i.ToString(CultureInfo.InvariantCulture) + "}", Convert.ToString(values[i], CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }
}
