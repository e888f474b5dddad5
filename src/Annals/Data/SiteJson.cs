using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Annals.Dates;
using Annals.Files;
using Annals.Model;

namespace Annals.Data;

/// <summary>Every note with its facts, dates, relations and citations as JSON, in all languages.</summary>
internal static class SiteJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static ReadOnlyMemory<byte> Of(Knowledge knowledge)
    {
        // About what a note takes; a buffer that grows would copy what is there again and again, and keep both.
        var buffer = new ArrayBufferWriter<byte>((knowledge.Notes.Length + 16) * 6 << 10);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Write(json, "title", knowledge.Settings.Title);
            Write(json, "description", knowledge.Settings.Description);
            json.WriteString("base_url", knowledge.Settings.BaseUrl);
            json.WriteStartArray("languages");
            foreach (var language in knowledge.Settings.Languages)
            {
                json.WriteStartObject();
                json.WriteString("tag", language.Tag);
                json.WriteString("path", language.Path);
                json.WriteString("name", language.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            CoverageJson.Write(json, knowledge);
            json.WriteStartArray("notes");
            foreach (var note in knowledge.Notes) Note(json, knowledge, note);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The record of one note.</summary>
    public static ReadOnlyMemory<byte> Record(Knowledge knowledge, Note note)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) Note(json, knowledge, note);
        return buffer.WrittenMemory;
    }

    private static void Note(Utf8JsonWriter json, Knowledge knowledge, Note note)
    {
        json.WriteStartObject();
        json.WriteString("id", note.Id);
        json.WriteString("kind", note.Kind.Word());
        json.WriteString("url", knowledge.Settings.BaseUrl + Routes.Note(note));
        json.WriteString("file", note.Head.File);
        Write(json, "name", note.Head.Name);
        Write(json, "summary", note.Head.Summary);
        Strings(json, "aliases", note.Head.Aliases);
        Strings(json, "topics", note.Head.Topics.Select(t => t.Value));
        List(json, "links", note.Head.Links, l =>
        {
            json.WriteString("label", l.Label);
            json.WriteString("target", l.Target.Value);
        });
        if (note.Head.Image is { } image)
        {
            json.WriteStartObject("image");
            json.WriteString("file", image.File.Value);
            Write(json, "alt", image.Alt);
            Write(json, "credit", image.Credit);
            if (image.Licence is { } licence) json.WriteString("licence", licence);
            json.WriteEndObject();
        }

        Strings(json, "redirect_from", note.Head.RedirectFrom.Select(r => r.Value));
        if (note.Head.Draft) json.WriteBoolean("draft", true);
        Own(json, note);
        List(json, "facts", note.Head.Facts, f =>
        {
            Write(json, "label", f.Label);
            Write(json, "value", f.Value);
            Write(json, "note", f.Note);
            Cite(json, f.Cite);
            if (!f.Accounts.IsEmpty) Accounts(json, f.Accounts);
        });
        List(json, "relations", note.Head.Relations, r =>
        {
            json.WriteString("type", r.Type.Value);
            json.WriteString("to", r.To.Value);
            Write(json, "role", r.Role);
            Write(json, "from", r.From);
            Write(json, "until", r.Until);
            Cite(json, r.Cite);
        });
        List(json, "cites", note.Head.Cites, c =>
        {
            json.WriteString("field", c.Field.Value);
            Cite(json, c.Cite);
        });
        List(json, "headings", note.Head.Bodies.SelectMany(b => b.Headings.Select(h => (b.Language, Heading: h))), h =>
        {
            json.WriteString("language", h.Language);
            json.WriteString("anchor", h.Heading.Id);
            json.WriteString("text", h.Heading.Text);
        });
        List(json, "statements", note.Head.Bodies.SelectMany(b => b.Statements), s =>
        {
            json.WriteString("language", s.Language);
            json.WriteString("anchor", s.Anchor);
            json.WriteString("text", s.Text);
            Cite(json, s.Citations);
        });
        json.WriteEndObject();
    }

    private static void Own(Utf8JsonWriter json, Note note)
    {
        switch (note)
        {
            case Person p:
                Write(json, "sort_name", p.SortName);
                Write(json, "born", p.Born);
                Write(json, "died", p.Died);
                List(json, "roles", p.Roles, r =>
                {
                    Write(json, "title", r.Title);
                    Write(json, "organization", r.Organization);
                    Write(json, "from", r.From);
                    Write(json, "until", r.Until);
                    Cite(json, r.Cite);
                });
                break;
            case Organization o:
                Write(json, "founded", o.Founded);
                Write(json, "dissolved", o.Dissolved);
                Write(json, "headquarters", o.Headquarters);
                Write(json, "parent", o.Parent);
                List(json, "former_names", o.FormerNames, n =>
                {
                    Write(json, "name", n.Name);
                    Write(json, "until", n.Until);
                });
                break;
            case Product p:
                Write(json, "maker", p.Maker);
                if (p.Category is { } category) json.WriteString("category", category);
                Write(json, "announced", p.Announced);
                Write(json, "released", p.Released);
                Write(json, "retired", p.Retired);
                Write(json, "predecessor", p.Predecessor);
                Write(json, "part_of", p.PartOf);
                Strings(json, "uses", p.Uses.Select(u => u.Value));
                break;
            case Event e:
                OwnOfEvent(json, e);
                break;
            case Place { Coordinates: { } at } place:
                json.WriteNumber("latitude", at.Latitude);
                json.WriteNumber("longitude", at.Longitude);
                Write(json, "within", place.Within);
                break;
            case Place p:
                Write(json, "within", p.Within);
                break;
            case Source s:
                Write(json, "source_url", s.Url);
                Write(json, "publisher", s.Publisher);
                Write(json, "author", s.Author);
                Write(json, "published", s.Published);
                Write(json, "accessed", s.Accessed);
                if (s.Language is { } language) json.WriteString("language", language);
                if (s.Type is { } type) json.WriteString("type", type);
                if (s.Reliability is { } reliability)
                {
                    json.WriteString("reliability", reliability.Grade);
                    Write(json, "reliability_reason", reliability.Reason);
                }

                Write(json, "snapshot_sha256", s.SnapshotSha256);
                Write(json, "archived", s.Archived);
                Write(json, "copy_of", s.CopyOf);
                break;
        }
    }

    private static void OwnOfEvent(Utf8JsonWriter json, Event e)
    {
        Write(json, "date", e.Date);
        Write(json, "date_note", e.DateNote);
        if (e.TimeZone is { } zone) json.WriteString("time_zone", zone);
        Write(json, "place", e.Place);
        Strings(json, "people", e.People.Select(i => i.Value));
        Strings(json, "organizations", e.Organizations.Select(i => i.Value));
        Strings(json, "products", e.Products.Select(i => i.Value));
        json.WriteNumber("importance", e.Importance);
        json.WriteString("status", e.Status.ToString().ToLowerInvariant());
        Accounts(json, e.Accounts);
        List(json, "said", e.Said, s =>
        {
            json.WriteString("by", s.By.Value);
            Write(json, "text", s.Text);
            Cite(json, s.Cite);
        });
        List(json, "figures", e.Figures, f =>
        {
            json.WriteString("id", f.Id.Value);
            Write(json, "name", f.Name);
            if (f.Value.Value.Versions is [var alone]) json.WriteString("value", alone.Value);
            else Write(json, "value", f.Value.Value);
            Write(json, "unit", f.Unit);
            Write(json, "as_of", f.AsOf);
            Cite(json, f.Cite);
        });
    }

    private static void Accounts(Utf8JsonWriter json, IEnumerable<Account> accounts) => List(json, "accounts", accounts, a =>
    {
        Write(json, "date", a.Date);
        Write(json, "value", a.Value);
        Write(json, "note", a.Note);
        json.WriteBoolean("followed", a.Followed);
        Cite(json, a.Cite);
    });

    private static void Cite(Utf8JsonWriter json, IEnumerable<Citation> citations) => List(json, "cite", citations, c =>
    {
        json.WriteString("source", c.Source.Value);
        if (c.Locator is { } locator) json.WriteString("locator", locator.Value);
        if (c.Detail is { } detail) json.WriteString("detail", detail);
    });

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        var any = false;
        foreach (var item in items)
        {
            if (!any) json.WriteStartArray(name);
            any = true;
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        if (any) json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        var list = values.ToArray();
        if (list.Length == 0) return;
        json.WriteStartArray(name);
        foreach (var value in list) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, Text? text)
    {
        if (text is null) return;
        json.WriteStartObject(name);
        foreach (var version in text.Versions) json.WriteString(version.Language, version.Value);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Located<string>? value)
    {
        if (value is not null) json.WriteString(name, value.Value);
    }

    private static void Write(Utf8JsonWriter json, string name, Located<EdtfDate>? date)
    {
        if (date is null) return;
        json.WriteStartObject(name);
        json.WriteString("edtf", date.Value.Text);
        if (date.Value.Earliest is { } earliest) json.WriteString("earliest", earliest.ToString());
        if (date.Value.Latest is { } latest) json.WriteString("latest", latest.ToString());
        json.WriteEndObject();
    }
}
