using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Annals.Dates;
using Annals.Model;
using Annals.Render.Pages;

namespace Annals.Render.Views;

/// <summary>
/// What a page is about, for machines (JSON-LD with the words of schema.org). It stands in the page as data, which browsers do
/// not run and a Content-Security-Policy does not concern; the writer escapes what could end it.
/// </summary>
internal static class StructuredData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The data of a page; <see cref="Html.Empty"/> for pages that are neither the first nor about a note.</summary>
    public static Html Of(PageScope scope, PageModel page)
    {
        if (page.Note is null && page.Template != "home") return Html.Empty;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", TypeOf(page.Note));
            if (page.Note is { } named) json.WriteString("@id", Id(scope, named));
            json.WriteString("name", page.Note is { } note ? scope.Say(note.Head.Name) : page.Title(scope));
            json.WriteString("description", page.Description(scope));
            json.WriteString("url", scope.Settings.BaseUrl + scope.Path);
            if (page.Note is { } subject) WriteNote(json, scope, subject);
            else json.WriteString("inLanguage", scope.Language.Tag);
            json.WriteEndObject();
        }

        return new Html($"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(buffer.WrittenSpan)}</script>");
    }

    private static string TypeOf(Note? note) => note switch
    {
        null => "WebSite",
        Person => "Person",
        Organization => "Organization",
        Product => "Product",
        Event => "Event",
        Place => "Place",
        Topic => "DefinedTerm",
        Source => "CreativeWork",
        _ => "WebPage",
    };

    private static void WriteNote(Utf8JsonWriter json, PageScope scope, Note note)
    {
        List(json, "alternateName", note.Head.Aliases);
        var elsewhere = note.Head.Links.Select(NoteViews.OutsideUrl).OfType<string>().ToArray();
        List(json, "sameAs", elsewhere);
        switch (note)
        {
            case Person person:
                Date(json, "birthDate", person.Born?.Value);
                Date(json, "deathDate", person.Died?.Value);
                Things(json, scope, "affiliation", person.Roles.Select(r => r.Organization?.Value));
                break;
            case Organization organization:
                Date(json, "foundingDate", organization.Founded?.Value);
                Date(json, "dissolutionDate", organization.Dissolved?.Value);
                Things(json, scope, "parentOrganization", [organization.Parent?.Value]);
                break;
            case Product product:
                Things(json, scope, "manufacturer", [product.Maker?.Value]);
                Date(json, "releaseDate", (product.Released ?? product.Announced)?.Value);
                break;
            case Event occurrence:
                Date(json, "startDate", occurrence.Date.Value);
                Things(json, scope, "location", [occurrence.Place?.Value]);
                References(json, scope, "about", occurrence.People.Concat(occurrence.Organizations).Concat(occurrence.Products).Select(i => i.Value));
                break;
            case Place { Coordinates: { } point }:
                json.WriteStartObject("geo");
                json.WriteString("@type", "GeoCoordinates");
                json.WriteNumber("latitude", point.Latitude);
                json.WriteNumber("longitude", point.Longitude);
                json.WriteEndObject();
                break;
            case Source source:
                Date(json, "datePublished", source.Published?.Value);
                if (source.Url is { } url) json.WriteString("mainEntityOfPage", url.Value);
                if (source.Language is { } language) json.WriteString("inLanguage", language);
                break;
        }
    }

    // schema.org takes ISO 8601 dates: one that is uncertain, approximate or a span has no form there and is left out.
    private static void Date(Utf8JsonWriter json, string name, EdtfDate? date)
    {
        if (date is { IsApproximate: false, IsUncertain: false, Form: SingleDate } && date.Precision is DatePrecision.Day or DatePrecision.Month or DatePrecision.Year && date.Text.All(c => char.IsAsciiDigit(c) || c == '-'))
            json.WriteString(name, date.Text);
    }

    private static void List(Utf8JsonWriter json, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Things(Utf8JsonWriter json, PageScope scope, string name, IEnumerable<string?> ids) =>
        Notes(json, scope, name, ids, note =>
        {
            json.WriteString("@type", TypeOf(note));
            json.WriteString("@id", Id(scope, note));
            json.WriteString("name", scope.Say(note.Head.Name));
        });

    // Node references: what a long list refers to is described on its own page.
    private static void References(Utf8JsonWriter json, PageScope scope, string name, IEnumerable<string?> ids) =>
        Notes(json, scope, name, ids, note => json.WriteString("@id", Id(scope, note)));

    private static void Notes(Utf8JsonWriter json, PageScope scope, string name, IEnumerable<string?> ids, Action<Note> write)
    {
        var notes = ids.OfType<string>().Distinct(StringComparer.Ordinal).Select(scope.Knowledge.Find).OfType<Note>().ToArray();
        if (notes.Length == 0) return;
        json.WriteStartArray(name);
        foreach (var note in notes)
        {
            json.WriteStartObject();
            write(note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // The same in every language: it names the subject, not the page.
    private static string Id(PageScope scope, Note note) => scope.Settings.BaseUrl + Routes.Note(note);
}
