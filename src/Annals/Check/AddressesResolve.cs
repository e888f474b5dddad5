using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>Every address of the site itself leads somewhere.</summary>
public static class AddressesResolve
{
    /// <summary>An address that leads nowhere.</summary>
    public static readonly Rule LeadsSomewhere = new("AN307", Severity.Error, "every link inside the site leads to a page or a picture");

    /// <summary>A fragment that its page does not have.</summary>
    public static readonly Rule AnchorExists = new("AN308", Severity.Error, "every link to a heading leads to one that is there");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        foreach (var note in knowledge.Notes)
        {
            foreach (var body in note.Head.Bodies)
            {
                foreach (var part in body.Parts.OfType<AddressPart>())
                {
                    // What has been cleaned builds: in raw HTML, which is cleaned, a wrong address stops nothing.
                    if (Fault(knowledge, note, body, part) is { } fault)
                        yield return part.InHtml ? fault with { Severity = Severity.Warning } : fault;
                }
            }
        }
    }

    private static Diagnostic? Fault(Knowledge knowledge, Note note, Body body, AddressPart part)
    {
        if (Addresses.Resolve(knowledge, note, part.Target) is not { } address)
        {
            return part.IsImage
                ? ImagesExist.IsThere.At(part.At, $"there is no picture `{part.Target}`", Nearest.Hint(part.Target, knowledge.Media.Select(Path.GetFileName).OfType<string>(), "put it beside the note"))
                : LeadsSomewhere.At(part.At, $"`{part.Target}` leads nowhere", "link to a note by its id: [[id]]");
        }

        if (part.IsImage && !address.IsMedia) return ImagesExist.IsThere.At(part.At, $"`{part.Target}` is no picture", "show a file of content/");
        return Addresses.HasFragment(address, body.Language)
            ? null
            : AnchorExists.At(part.At, $"there is no heading `{address.Fragment}`{(address.Note == note ? "" : $" in `{address.Note!.Id}`")}", HeadingHint(address, body.Language));
    }

    private static string? HeadingHint(ResolvedAddress address, string language)
    {
        var headings = (address.Note!.Head.BodyIn(language) ?? address.Note.Head.Bodies.FirstOrDefault())?.Headings.Select(h => h.Id).ToArray() ?? [];
        return Nearest.Hint(address.Fragment[1..], headings, headings.Length == 0 ? "the note has no headings" : "its headings are " + string.Join(", ", headings));
    }
}
