using System.Globalization;
using System.Text;

namespace Annals.Parse.Skeletons;

/// <summary>Writes a text so that YAML reads the same text again.</summary>
internal static class YamlText
{
    /// <summary>Plain where that is safe, else in double quotes.</summary>
    public static string Write(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>In double quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\') quoted.Append('\\').Append(letter);
            else if (char.IsControl(letter)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            else quoted.Append(letter);
        }

        return quoted.Append('"').ToString();
    }

    // Narrower than YAML's own rule: a date or a number is left plain, everything that could be more than words is not.
    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsLetterOrDigit(text[0]) && text[^1] is not (' ' or ':')
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '.' or '/' or '~' or ',' or '\'' or '(' or ')' or '’' or '–')
        && text.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off");
}
