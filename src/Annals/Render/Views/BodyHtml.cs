using System.Collections.Immutable;
using Annals.Model;

namespace Annals.Render.Views;

/// <summary>Fills in the open parts of a body for one page.</summary>
internal static class BodyHtml
{
    public static Utf8Html Of(PageScope scope, Note note, Body body)
    {
        using var html = new Utf8Output();
        var setting = Typesetting.For(scope.TagOf(body.Language));
        for (var i = 0; i < body.Parts.Length; i++)
        {
            switch (body.Parts[i])
            {
                case HtmlPart clean when setting is not null:
                    html.Write(setting.Html(clean.Html));
                    break;
                case HtmlPart clean:
                    html.Write(clean.Utf8.Span);
                    break;
                case NoteLinkPart link:
                    AppendLink(html, scope, link, link.Label is { } label ? setting?.Html(label) ?? label : null);
                    setting?.PassWord();
                    break;
                case CitationPart:
                    // Authors write a space before the bracket; a reference mark stands close to its word.
                    html.TrimEnd();
                    var (citations, last) = Group(body.Parts, i);
                    html.Write(scope.References.Marks(citations).Value);
                    i = last;
                    break;
                case AddressPart address:
                    html.Write(Html.Escape(Address(scope, note, address)));
                    break;
            }
        }

        return new Utf8Html(html.ToArray());
    }

    // Brackets with nothing but spaces between them are one group to a reader.
    private static (IReadOnlyCollection<Citation> Citations, int Last) Group(ImmutableArray<BodyPart> parts, int first)
    {
        var citations = new List<Citation>();
        var last = first;
        for (var i = first; i < parts.Length; i++)
        {
            if (parts[i] is CitationPart cite)
            {
                citations.AddRange(cite.Citations);
                last = i;
            }
            else if (parts[i] is not HtmlPart { Utf8: var between } || between.Span.ContainsAnyExcept((byte)' ', (byte)'\n'))
            {
                break;
            }
        }

        return (citations, last);
    }

    private static void AppendLink(Utf8Output html, PageScope scope, NoteLinkPart link, string? label)
    {
        if (scope.Knowledge.Find(link.Id) is not { } target)
        {
            html.Write(label ?? Html.Escape(link.Id));
            return;
        }

        var name = scope.In(target.Head.Name);
        html.Write("<a class=\"note-link\" href=\"").Write(Html.Escape(scope.Href(Routes.Note(target)))).Write("\"");
        if (label is null && scope.ForeignTag(name) is { } tag) html.Write(" lang=\"").Write(tag).Write("\"");
        html.Write(">").Write(label ?? Html.Escape(name.Value)).Write("</a>");
    }

    private static string Address(PageScope scope, Note note, AddressPart part) => Addresses.Resolve(scope.Knowledge, note, part.Target) switch
    {
        null => part.Target,
        { Path: null } here => here.Fragment,
        { IsMedia: true } picture => scope.FileHref(picture.Path) + picture.Fragment,
        { } page => scope.Href(page.Path, page.Fragment),
    };
}
