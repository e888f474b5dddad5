using Annals.Files;
using Annals.Model;

namespace Annals.Prose;

/// <summary>Makes the body of a note from its Markdown.</summary>
public static class ProseParser
{
    /// <summary>Parses the Markdown from an offset of a file to its end.</summary>
    /// <param name="file">The note's file.</param>
    /// <param name="bodyOffset">Where the front matter ends.</param>
    /// <param name="language">Path of the body's language.</param>
    public static Checked<Body> Parse(SourceText file, int bodyOffset, string language) =>
        new Body(language, file.Path, [], [], [], "", file.Text[bodyOffset..]);
}
