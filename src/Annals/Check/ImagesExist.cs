using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>Every picture is there and says what it shows.</summary>
public static class ImagesExist
{
    /// <summary>A picture that is not there.</summary>
    public static readonly Rule IsThere = new("AN309", Severity.Error, "every picture that a note shows is in content/");

    /// <summary>A picture without words.</summary>
    public static readonly Rule HasAlt = new("AN310", Severity.Error, "every picture says in `alt` what it shows");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        foreach (var note in knowledge.Notes)
        {
            if (note.Head.Image is not { } image) continue;
            if (SitePaths.Media(knowledge, note.Head.File, image.File.Value) is null)
                yield return IsThere.At(image.File.At, $"there is no picture `{image.File.Value}`", Nearest.Hint(image.File.Value, knowledge.Media.Select(Path.GetFileName).OfType<string>(), "put it beside the note"));
            if (image.Alt is null) yield return HasAlt.At(image.File.At, "this picture has no `alt` text", "add alt: with what it shows");
        }
    }
}
