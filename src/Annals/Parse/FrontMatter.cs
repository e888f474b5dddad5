using System.Text;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Yaml;

namespace Annals.Parse;

/// <summary>A note's file, cut into its fields and its prose.</summary>
/// <param name="Text">The whole file.</param>
/// <param name="Fields">The front matter; <see langword="null"/> if it cannot be read.</param>
/// <param name="BodyOffset">Where the prose starts; the end of the file if there is none.</param>
internal sealed record NoteText(SourceText Text, YamlMapping? Fields, int BodyOffset)
{
    private const string Fence = "---";

    /// <summary>Cuts a file; a <c>.yml</c> file is all front matter.</summary>
    public static Checked<NoteText?> Cut(InputFile file, Limits limits)
    {
        if (file.Content.Length > limits.NoteSize)
            return Checked.With<NoteText?>(null, [ReadingRules.NoteSize.At(Location.StartOf(file.Path), $"this note is larger than {limits.NoteSize} bytes", "split it, or raise `note_size` below `limits` in site.yml")]);

        var decoded = TextDecoder.Decode(file);
        if (decoded.Value is not { } text) return Checked.With<NoteText?>(null, decoded.Diagnostics);
        if (file.Path.EndsWith(".yml", StringComparison.Ordinal)) return Make(text, 0, text.Text.Length, text.Text.Length, limits);

        if (text.Line(1).TrimEnd() != Fence)
            return Checked.With<NoteText?>(null, [ReadingRules.FrontMatter.At(text.At(0, text.Line(1).Length), "this note has no front matter", "start the file with a line `---`, the fields, and another line `---`")]);
        for (var line = 2; line <= text.LineCount; line++)
        {
            if (text.Line(line).TrimEnd() != Fence) continue;
            var end = text.OffsetOf(line, 1);
            var start = text.OffsetOf(2, 1);
            return Make(text, start, end - start, line < text.LineCount ? text.OffsetOf(line + 1, 1) : text.Text.Length, limits);
        }

        return Checked.With<NoteText?>(null, [ReadingRules.FrontMatter.At(text.At(0, 3), "the front matter that starts here has no end", "add a line `---` behind the fields")]);
    }

    private static Checked<NoteText?> Make(SourceText text, int start, int length, int bodyOffset, Limits limits)
    {
        if (Encoding.UTF8.GetByteCount(text.Text.AsSpan(start, length)) > limits.FrontMatterSize)
            return Checked.With<NoteText?>(new NoteText(text, null, bodyOffset), [ReadingRules.FrontMatterSize.At(text.At(start), $"the fields of this note are larger than {limits.FrontMatterSize} bytes", "raise `front_matter_size` below `limits` in site.yml")]);
        var read = YamlReader.ReadMapping(text, start, length, limits.YamlDepth);
        return Checked.With<NoteText?>(new NoteText(text, read.Value, bodyOffset), read.Diagnostics);
    }
}
