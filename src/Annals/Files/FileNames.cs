using System.Buffers;
using System.Text;

namespace Annals.Files;

/// <summary>Names that a file can have on every system, in every archive and in every address.</summary>
public static class FileNames
{
    /// <summary>Longest name in bytes of UTF-8; file systems take 255, and published names are longer by a hash.</summary>
    public const int MaximumBytes = 200;

    private static readonly SearchValues<char> Refused = SearchValues.Create("\\:*?\"<>|#%`");

    private static readonly string[] Devices = ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"];

    /// <summary>What is wrong with a name, or <see langword="null"/>.</summary>
    public static string? Fault(string name)
    {
        if (name.Length == 0) return "a file has a name";
        if (name.AsSpan().IndexOfAny(Refused) is >= 0 and var at) return $"`{Shown(name[at])}` cannot stand in the name of a file";
        if (name.EnumerateRunes().Any(UnseenCharacters.Holds)) return "the name of this file holds a character that cannot be seen";
        if (name.Any(IsCombining)) return "the name of this file holds a letter and its accent as two characters";
        if (name[^1] is '.' or ' ' || name[0] == ' ') return "the name of a file cannot start with a space, or end with a space or a full stop";
        if (IsDevice(name.Split('.')[0])) return $"`{name.Split('.')[0]}` is the name of a device on Windows";
        return Encoding.UTF8.GetByteCount(name) > MaximumBytes ? $"the name of this file is longer than {MaximumBytes} bytes" : null;
    }

    /// <summary>
    /// A path as the most forgetful file system keeps it: without case, and with a letter and its accent the same
    /// whether written as one character or two.
    /// </summary>
    public static string Folded(string path)
    {
        var folded = new StringBuilder(path.Length);
        foreach (var letter in path.ToUpperInvariant())
        {
            if (!IsCombining(letter)) folded.Append(IsComposed(letter) ? '\u00C0' : letter);
            else if (folded.Length > 0 && folded[^1] != '/') folded[^1] = '\u00C0';
        }

        return folded.ToString();
    }

    /// <summary>Whether an accent is written as a character of its own. Composing needs tables that the program does not carry.</summary>
    public static bool IsDecomposed(string path) => path.Any(IsCombining);

    private static bool IsDevice(string stem)
    {
        var name = stem.TrimEnd().ToLowerInvariant();
        return Devices.Contains(name)
            || (name.Length == 4 && name[..3] is "com" or "lpt" && (char.IsAsciiDigit(name[3]) || name[3] is '¹' or '²' or '³'));
    }

    private static bool IsCombining(char letter) => letter is (>= '\u0300' and <= '\u036F') or '\u3099' or '\u309A' or (>= '\u1161' and <= '\u11FF');

    private static bool IsComposed(char letter) =>
        letter is (>= '\u00C0' and <= '\u024F') or (>= '\u0386' and <= '\u03CE') or (>= '\u0400' and <= '\u045F')
            or (>= '\u1E00' and <= '\u1FFF') or (>= '\u304C' and <= '\u30FE') or (>= '\uAC00' and <= '\uD7A3');

    private static char Shown(char letter) => letter == '`' ? '\'' : letter;
}
