using System.Text.Json;
using AngleSharp.Dom;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>What the pages of people, products and the rest show beside their prose.</summary>
public sealed class NotePagesTests
{
    private static readonly Lazy<RenderedSite> Site = new(() => RenderedSite.Of("""
        == content/organizations/acme.yml
        name: Acme
        summary: A firm.
        founded: 1999~
        == content/people/ada.yml
        name: "Ada </script> Byron"
        summary: A person.
        born: 1970-03-01
        links: { wikidata: Q7259 }
        roles:
          - { title: Clerk, organization: acme, from: 2000, until: 2004, cite: '@s "a"' }
          - { title: Head, organization: acme, from: 2005, cite: '@s "b"' }
          - { title: Friend, cite: '@s "c"' }
        cites: { born: '@s "x"' }
        == content/people/bob.yml
        name: Bob
        summary: A person.
        == content/products/engine-1.yml
        name: Engine 1
        summary: A product.
        released: 2001
        == content/products/engine-2.yml
        name: Engine 2
        summary: A product.
        predecessor: engine-1
        uses: [chip]
        == content/products/chip.yml
        name: Chip
        summary: A product.
        == content/events/talk.yml
        name: A talk
        summary: They talked.
        date: 2009-05-02
        people: [ada, bob]
        == content/events/walk.yml
        name: A walk
        summary: They walked.
        date: 2009-06
        people: [ada]

        """));

    private static IDocument Ada => Site.Value["people/ada/index.html"];

    [Fact]
    public void Roles_are_drawn_on_the_years_of_them_all_and_one_that_nobody_left_is_open()
    {
        var bars = Ada.QuerySelectorAll(".roles .bar line");
        Assert.Equal(["0%–50% ", "50%–100% open"], bars.Select(b => $"{b.GetAttribute("x1")}–{b.GetAttribute("x2")} {b.ClassName}"));
        Assert.Equal(3, Ada.QuerySelectorAll(".roles li").Length);
    }

    [Fact]
    public void A_person_is_shown_with_whom_events_name_beside_them() =>
        Assert.Equal(["Bob events: 1"], Ada.QuerySelectorAll("[aria-labelledby=note-company] li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    [Fact]
    public void A_page_leads_to_the_timeline_narrowed_to_its_subject() =>
        Assert.Equal("../../timeline/index.html?person=ada", Ada.QuerySelector("[aria-labelledby=note-events] .more a")!.GetAttribute("href"));

    [Fact]
    public void A_product_stands_between_what_came_before_and_what_it_is_made_of()
    {
        var lineage = Site.Value["products/engine-2/index.html"].QuerySelector(".lineage")!;
        Assert.Equal("Engine 1", lineage.QuerySelector(".before a")!.TextContent);
        Assert.Equal("2001", lineage.QuerySelector(".before small")!.TextContent);
        Assert.Equal("Chip", lineage.QuerySelector(".uses a")!.TextContent);
        Assert.Equal("Engine 2", Site.Value["products/chip/index.html"].QuerySelector(".lineage .used a")!.TextContent);
        Assert.Null(Site.Value["products/engine-1/index.html"].QuerySelector(".lineage .before"));
    }

    [Fact]
    public void Structured_data_says_what_the_page_is_about_and_cannot_be_left()
    {
        var scripts = Ada.QuerySelectorAll("script[type='application/ld+json']");
        var data = JsonDocument.Parse(Assert.Single(scripts).TextContent).RootElement;
        Assert.Equal("Person", data.GetProperty("@type").GetString());
        Assert.Equal("Ada </script> Byron", data.GetProperty("name").GetString());
        Assert.Equal("1970-03-01", data.GetProperty("birthDate").GetString());
        Assert.Equal("https://www.wikidata.org/wiki/Q7259", data.GetProperty("sameAs")[0].GetString());
        Assert.Equal("https://example.org/t/organizations/acme/", data.GetProperty("affiliation")[0].GetProperty("@id").GetString());
    }

    [Fact]
    public void A_date_that_schema_org_has_no_form_for_is_left_out() =>
        Assert.False(JsonDocument.Parse(Site.Value["organizations/acme/index.html"].QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.TryGetProperty("foundingDate", out _));
}
