using Annals.Files;
using Annals.Tests.Support;

namespace Annals.Tests.Check;

/// <summary>Notes that cannot all be true contradict each other; the machine finds it, and tells both places.</summary>
public sealed class ContradictionTests
{
    private const string Settings = """
        == site.yml
        title: { en: Test }
        description: { en: A test. }
        base_url: https://example.org/t/
        languages: [{ tag: en, path: en, name: English }]
        citations: off
        relations:
          founded: { from: person, to: organization, dates: founded, name: Founded, inverse: Founded by }
          announces: { from: event, to: product, dates: announced, name: Announces, inverse: Announced at }
          leads: { from: person, to: organization, exclusive: to, name: Leads, inverse: Led by }
          owns: { from: organization, to: organization, exclusive: from, name: Owns, inverse: Owned by }

        """;

    /// <summary>One contradiction of every sort, with certain and with uncertain dates; the comments say which, and all else agrees.</summary>
    private const string History = """
        == content/people/ada.yml
        name: Ada
        summary: A person.
        born: 1900-06
        died: 1980
        facts:
          - { label: Born, value: 12 July 1901 }      # another date than the field's
          - { label: Died, value: around 1980 }
          - { label: Home, value: Turin }
          - { label: Home, value: Milan }             # another value under one label
        roles:
          - { title: Head, organization: acme, from: 1950, until: 1960 }
          - { title: Head, organization: acme, from: 1958, until: 1965 }      # the same post twice at once
          - { title: Chair, organization: acme, from: 1965, until: 1970 }
          - { title: Chair, organization: acme, from: 1970, until: 1972~ }
          - { title: Chair, organization: acme, from: 1972-03 }
          - { title: Adviser, organization: acme, from: 1895/1896 }           # before her birth, and the firm's founding
        relations:
          - { type: founded, to: acme, from: 1930 }   # the firm says 1925
          - { type: leads, to: acme, from: 1950, until: 1960 }
        == content/people/bob.yml
        name: Bob
        summary: A person.
        born: 1910
        died: 1905                                    # before his birth
        relations:
          - { type: founded, to: acme, from: 1925-01-03 }
          - { type: leads, to: acme, from: 1955, until: 1965 }                # while Ada does
          - { type: leads, to: other, from: 1955 }
        == content/people/cy.yml
        name: Cy
        summary: A person.
        born: 1940~
        relations:
          - { type: leads, to: other, from: 1970 }    # Bob's lead has no end as written
        == content/organizations/acme.yml
        name: Acme
        summary: A firm.
        founded: 1925
        dissolved: 1990
        relations:
          - { type: owns, to: other, from: 1960, until: 1970 }
        == content/organizations/other.yml
        name: Other
        summary: A firm.
        founded: 1950~
        facts:
          - { label: Founded, value: "1950", accounts: [{ date: 1950~, followed: true }, { date: 1948 }] }
        == content/products/line.yml
        name: Line
        summary: A line.
        announced: 1960-05
        released: 1961
        uses: [chip]
        == content/products/one.yml
        name: One
        summary: A product.
        announced: 1961
        released: 1962
        part_of: line
        uses: [chip]                                  # for sale before the chip was announced
        == content/products/two.yml
        name: Two
        summary: A product.
        announced: 1959
        predecessor: one                              # announced before what it follows
        == content/products/early.yml
        name: Early
        summary: A product.
        released: 1958/1959
        retired: 1950                                 # given up before it was for sale
        part_of: line                                 # older than its whole
        == content/products/chip.yml
        name: Chip
        summary: A product.
        announced: 1965
        == content/events/show.yml
        name: Show
        summary: An event.
        date: 1964-12-20
        people: [ada, bob]                            # Bob is dead
        organizations: [acme, other]
        products: [line, chip]                        # the chip is not yet announced
        relations: [{ type: announces, to: chip }]    # and here it is
        figures:
          - { id: visitors, name: Visitors, value: 500, unit: people }
          - { id: rivals, name: Rivals, value: 7 }
        == content/events/report.yml
        name: Report
        summary: An event.
        date: 1966
        people: [cy]
        figures:
          - { id: visitors, name: Visitors, value: 700, unit: people, as_of: 1964-12-20 }       # another value of one figure
          - { id: visitors, name: Visitors, value: 900, unit: people }
          - { id: rivals, name: Rivals, value: 8, as_of: 1964-12-20 }
        accounts: [{ value: "7 rivals by another count" }]
        == content/events/late.yml
        name: Late
        summary: An event.
        date: 1992
        organizations: [acme, other]                  # Acme is dissolved
        == content/events/birthday.yml
        name: Birthday
        summary: An event.
        date: 1938
        people: [cy]                                  # before his birth as written; "about 1940" saves it
        == content/events/reported.yml
        name: Reported
        summary: An event.
        date: 1970-03-02
        people: [ada]
        cites: { date: ['@notice', '@gazette'] }
        said:
          - { by: ada, text: It is done., cite: '@notice' }                   # a saying before it was said
        == content/events/noticed.yml
        name: Noticed
        summary: An event.
        date: 1970-03-04
        cites: { date: '@notice' }                    # only an advance notice
        == content/events/abroad.yml
        name: Abroad
        summary: An event.
        date: 1970-03-02
        cites: { date: '@gazette' }                   # the day before, on the other side of the date line
        == content/events/hoped.yml
        name: Hoped
        summary: An event.
        date: 1999
        status: planned
        cites: { date: '@notice' }
        == content/events/disputed.yml
        name: Disputed
        summary: An event.
        date: 1971
        accounts:
          - { date: 1971-05, value: spring }
          - { date: 1974, value: later, followed: true }                      # followed, and not the event's date
          - { date: 1980, value: much later }
        == content/sources/notice.yml
        name: Notice
        summary: A source.
        published: 1970-02-28
        == content/sources/gazette.yml
        name: Gazette
        summary: A source.
        published: 1970-03-01

        """;

    private static readonly string[] Expected =
    [
        "content/events/birthday.yml:4:10 warning AN504 content/people/cy.yml:3:7",
        "content/events/disputed.yml:6:13 error AN513 content/events/disputed.yml:3:7",
        "content/events/late.yml:4:17 error AN505 content/organizations/acme.yml:4:12",
        "content/events/noticed.yml:4:18 error AN512 content/sources/notice.yml:3:12",
        "content/events/report.yml:6:11 error AN312 content/events/show.yml:9:11",
        "content/events/reported.yml:7:43 error AN512 content/sources/notice.yml:3:12",
        "content/events/show.yml:3:7 error AN313 content/products/chip.yml:3:12",
        "content/events/show.yml:4:15 error AN505 content/people/bob.yml:4:7",
        "content/events/show.yml:6:18 error AN504 content/products/chip.yml:3:12",
        "content/people/ada.yml:12:46 error AN507 content/people/ada.yml:11:46",
        "content/people/ada.yml:16:49 error AN506 content/organizations/acme.yml:3:10",
        "content/people/ada.yml:16:49 error AN506 content/people/ada.yml:3:7",
        "content/people/ada.yml:18:38 error AN313 content/organizations/acme.yml:3:10",
        "content/people/ada.yml:6:5 error AN313 content/people/ada.yml:3:7",
        "content/people/ada.yml:9:5 error AN314 content/people/ada.yml:8:5",
        "content/people/bob.yml:4:7 error AN503 content/people/bob.yml:3:7",
        "content/people/bob.yml:7:36 error AN508 content/people/ada.yml:19:36",
        "content/people/cy.yml:5:37 warning AN508 content/people/bob.yml:8:37",
        "content/products/early.yml:4:10 error AN502 content/products/early.yml:3:11",
        "content/products/early.yml:5:10 error AN510 content/products/line.yml:3:12",
        "content/products/one.yml:6:8 error AN511 content/products/chip.yml:3:12",
        "content/products/two.yml:4:14 error AN509 content/products/one.yml:3:12",
    ];

    [Fact]
    public void One_contradiction_of_every_sort_is_found_and_no_other() =>
        Assert.Equal(Expected, Found(History).Select(d => $"{d.At} {(d.IsError ? "error" : "warning")} {d.Rule.Code} {d.Also}").Order(StringComparer.Ordinal));

    [Fact]
    public void A_contradiction_names_the_other_place_in_its_message() =>
        Assert.All(Found(History).Where(d => d.At.File != d.Also!.Value.File), d => Assert.Contains(d.Also!.Value.ToString(), d.Message, StringComparison.Ordinal));

    [Theory]
    [InlineData("1990", "1990", null)]
    [InlineData("1990", "1990-06-01", null)]
    [InlineData("199X", "1993", null)]
    [InlineData("1990", "1991-01-01", null)]
    [InlineData("1990", "1991-01-02", "error")]
    [InlineData("1990", "1991-06~", "error")]
    [InlineData("1990", "1991~", null)]
    [InlineData("1989", "1991~", "warning")]
    [InlineData("1988", "1991~", "error")]
    [InlineData("1990-05-01", "1990-06~", "warning")]
    [InlineData("1990-03-30", "1990-06~", "error")]
    [InlineData("1988~/1989~", "1991", "warning")]
    [InlineData("1980/..", "1991", null)]
    [InlineData("1980", "../1991", null)]
    [InlineData("[1980,1995]", "1991", null)]
    public void An_event_before_the_founding_is_judged_by_what_its_date_leaves_open(string date, string founded, string? severity) =>
        Assert.Equal(
            severity,
            Found($"""
                == content/organizations/acme.yml
                name: Acme
                summary: A firm.
                founded: "{founded}"
                == content/events/show.yml
                name: Show
                summary: An event.
                date: "{date}"
                organizations: [acme]

                """).Select(d => d.IsError ? "error" : "warning").SingleOrDefault());

    private static Diagnostic[] Found(string text) =>
        [.. SiteBuild.Read(SiteText.Files(Settings + text), new BuildOptions()).Diagnostics.Where(d => !d.At.File.StartsWith("templates/", StringComparison.Ordinal))];
}
