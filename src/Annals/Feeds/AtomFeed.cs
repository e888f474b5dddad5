using System.Text;
using System.Xml;
using Annals.Dates;
using Annals.Model;

namespace Annals.Feeds;

/// <summary>The latest events of a language as an Atom feed (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Length = 50;
    private const string Unknown = "1970-01-01T00:00:00Z";

    public static string Of(Knowledge knowledge, Language language, string path)
    {
        var settings = knowledge.Settings;
        var main = settings.Default.Path;
        var events = knowledge.Timeline.Where(e => e.Date.Value.Earliest is not null).Reverse().Take(Length).ToArray();
        return Xml.Write(xml =>
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, language.Tag);
            xml.WriteElementString("id", settings.BaseUrl + path);
            xml.WriteElementString("title", settings.Title.In(language.Path, main).Value);
            xml.WriteElementString("subtitle", settings.Description.In(language.Path, main).Value);
            // A feed must say when it changed. There is no clock here: it changed with the latest of its entries.
            xml.WriteElementString("updated", events.Select(e => Updated(knowledge, language, e)).DefaultIfEmpty(Unknown).Max(StringComparer.Ordinal));
            Link(xml, "self", settings.BaseUrl + path);
            Link(xml, "alternate", settings.BaseUrl + Routes.In(settings, language, "timeline/"));
            xml.WriteStartElement("author");
            xml.WriteElementString("name", settings.Title.In(language.Path, main).Value);
            xml.WriteEndElement();
            var dates = DateReadings.For(language.Tag);
            foreach (var e in events)
            {
                var url = settings.BaseUrl + Routes.In(settings, language, Routes.Note(e));
                xml.WriteStartElement("entry");
                xml.WriteElementString("id", url);
                xml.WriteElementString("title", $"{dates.Read(e.Date.Value)}: {e.Head.Name.In(language.Path, main).Value}");
                xml.WriteElementString("updated", Updated(knowledge, language, e));
                Link(xml, "alternate", url);
                xml.WriteElementString("summary", e.Head.Summary.In(language.Path, main).Value);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    // Where nobody recorded when a note was changed, the day of its event stands in: it is as old as the entry can be.
    private static string Updated(Knowledge knowledge, Language language, Event e) =>
        knowledge.Provenance.Of(e, language.Path) is { Last: { } last } ? Rfc3339.Of(last)
        : e.Date.Value.Earliest is { Year: > 0 and < 10_000 } day ? day + "T00:00:00Z"
        : Unknown;

    private static void Link(XmlWriter xml, string relation, string url)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }
}

/// <summary>Writes XML as text.</summary>
internal static class Xml
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CheckCharacters = true };

    public static string Write(Action<XmlWriter> write)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, Settings)) write(xml);
        return text.Append('\n').ToString();
    }
}
