using System.Text;
using Annals.Model;

namespace Annals.Render.Views;

/// <summary>Fills in the open parts of a body for one page.</summary>
internal static class BodyHtml
{
    public static Html Of(PageScope scope, Note note, Body body)
    {
        var html = new StringBuilder();
        foreach (var part in body.Parts)
        {
            switch (part)
            {
                case HtmlPart clean:
                    html.Append(clean.Html);
                    break;
                case NoteLinkPart link:
                    AppendLink(html, scope, link);
                    break;
                case CitationPart cite:
                    // Authors write a space before the bracket; a reference mark stands close to its word.
                    while (html.Length > 0 && html[^1] == ' ') html.Length--;
                    html.Append(scope.References.Marks(cite.Citations).Value);
                    break;
                case AddressPart address:
                    html.Append(Html.Escape(Address(scope, note, address)));
                    break;
            }
        }

        return new Html(html.ToString());
    }

    private static void AppendLink(StringBuilder html, PageScope scope, NoteLinkPart link)
    {
        if (scope.Knowledge.Find(link.Id) is not { } target)
        {
            html.Append(link.Label ?? Html.Escape(link.Id));
            return;
        }

        var name = scope.In(target.Head.Name);
        html.Append("<a class=\"note-link\" data-note=\"").Append(target.Id).Append("\" href=\"").Append(Html.Escape(scope.Href(Routes.Note(target)))).Append('"');
        if (link.Label is null && scope.ForeignTag(name) is { } tag) html.Append(" lang=\"").Append(tag).Append('"');
        html.Append('>').Append(link.Label ?? Html.Escape(name.Value)).Append("</a>");
    }

    private static string Address(PageScope scope, Note note, AddressPart part) => Addresses.Resolve(scope.Knowledge, note, part.Target) switch
    {
        null => part.Target,
        { Path: null } here => here.Fragment,
        { IsMedia: true } picture => scope.FileHref(picture.Path) + picture.Fragment,
        { } page => scope.Href(page.Path, page.Fragment),
    };
}
