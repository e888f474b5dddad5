using Annals.Model;

namespace Annals.Feeds;

/// <summary>All pages with their other languages (sitemaps.org 0.9, with Google's hreflang extension).</summary>
internal static class Sitemap
{
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static string Of(Knowledge knowledge)
    {
        var settings = knowledge.Settings;
        var paths = Routes.Sections.Select(s => s.Path)
            .Concat(Routes.Parts(knowledge))
            .Concat(NoteKinds.All.Select(Routes.Index))
            .Select(path => (Path: path, Note: (Note?)null))
            .Concat(knowledge.Notes.Select(note => (Path: Routes.Note(note), Note: (Note?)note)))
            .ToArray();
        return Xml.Write(xml =>
        {
            xml.WriteStartElement("urlset", Sitemaps);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var language in settings.Languages)
            {
                foreach (var (path, note) in paths)
                {
                    xml.WriteStartElement("url");
                    xml.WriteElementString("loc", settings.BaseUrl + Routes.In(settings, language, path));
                    if (note is not null && knowledge.Provenance.Of(note, language.Path) is { Last: { } last })
                        xml.WriteElementString("lastmod", Rfc3339.Of(last));
                    foreach (var other in settings.Languages)
                    {
                        xml.WriteStartElement("link", Xhtml);
                        xml.WriteAttributeString("rel", "alternate");
                        xml.WriteAttributeString("hreflang", other.Tag);
                        xml.WriteAttributeString("href", settings.BaseUrl + Routes.In(settings, other, path));
                        xml.WriteEndElement();
                    }

                    xml.WriteEndElement();
                }
            }

            xml.WriteEndElement();
        });
    }
}
