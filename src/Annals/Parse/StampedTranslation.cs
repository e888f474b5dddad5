using System.Text;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Kinds;

namespace Annals.Parse;

/// <summary>Puts into a translation's file what it was made from, and leaves every other byte as it is.</summary>
public static class StampedTranslation
{
    private const string Fence = "---";

    /// <summary>The stamped file.</summary>
    /// <param name="file">The translation's file, which has been read without errors.</param>
    /// <param name="translation">What was read from it.</param>
    /// <param name="digest">What it is stamped with.</param>
    public static OutputFile Of(InputFile file, Translation translation, TextDigest digest)
    {
        var lines = Encoding.UTF8.GetString(file.Content.Span).Split('\n');
        if (translation.TranslatedFrom is { } stamp) Replace(lines, stamp.At, digest.ToString());
        else Insert(lines, digest.ToString());
        return new OutputFile(file.Path, Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    private static void Replace(string[] lines, Location at, string digest)
    {
        var line = lines[at.Line - 1];
        lines[at.Line - 1] = line[..(at.Column - 1)] + digest + line[(at.EndColumn - 1)..];
    }

    // Behind the other fields: in front of the second fence, or at the end of a file that is all front matter.
    private static void Insert(string[] lines, string digest)
    {
        var end = lines[0].Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";
        var field = $"{KindDefinition.TranslatedFrom.Name}: {digest}{end}";
        var isMarkdown = lines[0].TrimStart('\uFEFF').TrimEnd() == Fence;
        var behind = isMarkdown ? Array.FindIndex(lines, 1, l => l.TrimEnd() == Fence) : lines.Length - 1;
        lines[behind] = (isMarkdown || lines[behind].Length == 0 ? "" : lines[behind] + end) + field + (isMarkdown ? lines[behind] : "");
    }
}
