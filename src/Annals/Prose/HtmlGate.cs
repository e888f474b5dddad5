using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Files;
using Annals.Model;
using Ganss.Xss;

namespace Annals.Prose;

/// <summary>
/// Cleans a body in which an author wrote HTML. The whole body is parsed as a browser would parse it, so that an
/// unbalanced tag cannot reach out of it; what is dropped is told with its place in the Markdown. Bodies without raw
/// HTML never come here: their writer escapes every text.
/// </summary>
internal sealed class HtmlGate
{
    /// <summary>HTML that was left out.</summary>
    public static readonly Rule Listed = new("AN601", Severity.Warning, "a text holds only HTML that is on the list of what is allowed");

    private const string Prefix = "<!DOCTYPE html><html><head></head><body>";
    private const int MaximumRounds = 3;

    private readonly string html;
    private readonly BodyWriter writer;
    private readonly Reading reading;
    private readonly HashSet<IElement> gone = [];

    private HtmlGate(string html, BodyWriter writer, Reading reading)
    {
        this.html = html;
        this.writer = writer;
        this.reading = reading;
    }

    /// <summary>The clean HTML with its marks, or <see langword="null"/> if it is refused.</summary>
    public static string? Clean(string html, BodyWriter writer, Reading reading)
    {
        if (!RawTags.Check(html, writer.Raw, reading)) return null;
        var clean = new HtmlGate(html, writer, reading).CleanOnce();

        // Some trees read differently once they are written down. What does not settle is refused: that is how markup
        // gets past a sanitizer.
        for (var round = 0; round < MaximumRounds; round++)
        {
            var again = Rewrite(clean, writer.Open);
            if (again == clean) return clean;
            clean = again;
        }

        reading.Report(ProseGuard.Bounded, reading.At(writer.Raw[0].Source, 1), "the HTML of this text is too tangled to be cleaned", "balance its tags");
        return null;
    }

    private static string Rewrite(string html, IReadOnlyList<BodyPart> open)
    {
        using var document = new HtmlParser().ParseDocument(Prefix + html);
        NewSanitizer().SanitizeDom(document, document.Body);
        return HtmlWriter.Write(document.Body!, open);
    }

    private static HtmlSanitizer NewSanitizer() => new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(AllowList.Elements, StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(AllowList.Attributes, StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(AllowList.Schemes, StringComparer.OrdinalIgnoreCase),
        UriAttributes = new HashSet<string>(AllowList.AddressAttributes, StringComparer.OrdinalIgnoreCase),
    })
    {
        KeepChildNodes = true,
    };

    private string CleanOnce()
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(Prefix + html);
        var body = document.Body!;
        foreach (var element in body.QuerySelectorAll("*").Where(IsAuthors)) DropMisplaced(element);

        var sanitizer = NewSanitizer();
        sanitizer.RemovingTag += (_, e) => OnRemoving(e.Tag);
        sanitizer.RemovingAttribute += (_, e) =>
        {
            if (e.Reason != RemoveReason.NotAllowedUrlValue) Tell(e.Tag, e.Attribute.Name);
        };
        sanitizer.FilterUrl += (_, e) => e.SanitizedUrl = Address(e.Tag, e.OriginalUrl);
        sanitizer.SanitizeDom(document, body);

        foreach (var element in body.QuerySelectorAll("a, img").Where(IsAuthors).ToArray()) Finish(element);
        return HtmlWriter.Write(body, writer.Open);
    }

    private void DropMisplaced(IElement element)
    {
        if (!AllowList.Elements.Contains(element.LocalName)) return;
        foreach (var name in element.Attributes.Where(a => !AllowList.IsAuthors(element, a.Name) || !AllowList.IsMeasured(a.Name, a.Value)).Select(a => a.Name).ToArray())
        {
            Tell(element, name);
            element.RemoveAttribute(name);
        }
    }

    private void OnRemoving(IElement element)
    {
        if (gone.Contains(element)) return;
        var whole = AllowList.DroppedWhole.Contains(element.LocalName);
        reading.Report(
            Listed,
            Where(element, 1 + element.LocalName.Length),
            whole ? $"the element `<{element.LocalName}>` was dropped with its content" : $"the element `<{element.LocalName}>` was dropped; its text stays",
            HintFor(element.LocalName, whole));
        if (!whole) return;
        foreach (var inner in element.QuerySelectorAll("*")) gone.Add(inner);
        while (element.LastChild is { } child) element.RemoveChild(child);
    }

    /// <summary>What to write instead of an element.</summary>
    internal static string HintFor(string element, bool whole) => element switch
    {
        "h1" => "write ## for a heading",
        _ when whole => "take it out: nothing on a page runs or brings in what lies elsewhere",
        _ => "take the tag out; Markdown has **bold**, *emphasis*, lists, tables and links",
    };

    // An address that is a mark was judged where it was written: no author can write a mark.
    private string? Address(IElement element, string address)
    {
        if (HtmlWriter.IsMark(address) || !IsAuthors(element)) return address;
        var isImage = element.LocalName == "img";
        var at = Where(element, 1 + element.LocalName.Length, isImage ? "src" : "href");
        var verdict = AddressGate.Judge(address, isImage);
        switch (verdict.Kind)
        {
            case AddressKind.Inside:
                return writer.Add(new AddressPart(address.Trim(), isImage, at) { InHtml = true });
            case AddressKind.Outside:
                return address.Trim();
            default:
                reading.Report(AddressGate.Allowed, at, verdict.Message, verdict.Hint);
                return null;
        }
    }

    private void Finish(IElement element)
    {
        if (element.LocalName == "img")
        {
            if (string.IsNullOrWhiteSpace(element.GetAttribute("alt")))
                reading.ReportInHtml(InlineWriter.HasAlt, Where(element, 4), "this picture has no alternative text", "add alt=\"what it shows\"");
            if (element.HasAttribute("src")) element.SetAttribute("loading", "lazy");
            else element.Remove();
            return;
        }

        if (element.GetAttribute("href") is not { } address) return;
        if (!HtmlWriter.IsMark(address)) element.SetAttribute("rel", "external noopener noreferrer");
        if (element.TextContent.Contains(BodyWriter.MarkStart, StringComparison.Ordinal))
            reading.Report(NoteLinkParser.WellFormed, Where(element, 2), "a note link or a citation cannot stand inside this link", "put it before or behind the other");
    }

    private void Tell(IElement element, string attribute) => reading.Report(
        Listed,
        Where(element, 1 + element.LocalName.Length, attribute),
        $"the attribute `{Shown(attribute)}` of `<{element.LocalName}>` was dropped",
        attribute switch
        {
            "id" => "give a heading an id: ## Heading {#id}",
            "style" or "class" => "take it out: the theme says how things look",
            _ => "take it out",
        });

    private bool IsAuthors(IElement element) =>
        element.SourceReference is not { } source || RawFragment.At(writer.Raw, source.Position.Index - Prefix.Length) is not null;

    private Location Where(IElement element, int length, string? attribute = null)
    {
        if (element.SourceReference is not { } source) return reading.At(writer.Raw[0].Source, 1);
        var position = source.Position.Index - Prefix.Length;
        if (RawFragment.At(writer.Raw, position) is not { } fragment) return reading.At(writer.Raw[0].Source, 1);
        if (attribute is not null)
        {
            // The attribute may stand in a later line of the same tag.
            var end = html.IndexOf('>', position);
            var found = html.IndexOf(attribute, position + length, (end < 0 ? html.Length : end) - position - length, StringComparison.OrdinalIgnoreCase);
            if (found >= 0 && RawFragment.At(writer.Raw, found) is { } line) (position, fragment, length) = (found, line, attribute.Length);
        }

        return reading.At(fragment.Source + position - fragment.Start, length);
    }

    private static string Shown(string name) => string.Concat(name.Take(40).Select(c => c is '`' || char.IsControl(c) ? ' ' : c));
}
