using Annals.Tests.Support;

namespace Annals.Tests.Check;

/// <summary>Every mistake is told at its very token, with what to write instead.</summary>
public sealed class FindingsTests
{
    [Fact]
    public void A_sound_site_has_no_findings() => Assert.Empty(SiteText.Findings("""
        == content/people/ada.md
        ---
        name: Ada
        summary: A person.
        born: 1815-12-10
        ---
        She wrote notes [@s "notes"].
        """));

    [Theory]
    [InlineData("nmae: x", "content/people/ada.yml:3:1 AN201 `nmae` is not a field of a person [did you mean 'name'?]")]
    [InlineData("born: 1815-02-30", "content/people/ada.yml:3:15 AN501 `1815-02-30` is not a date: February 1815 has 28 days [write 1815-02-28 for its last day, or 1815-02 if the day is not known]")]
    [InlineData("draft: maybe", "content/people/ada.yml:3:8 AN203 `draft` takes `true` or `false`, but here is `maybe` [write true or false]")]
    [InlineData("topics: ai", "content/people/ada.yml:3:9 AN203 `topics` takes a list, each item the id of a note of kind topic, but here is `ai` [write it as a list: [ai]]")]
    [InlineData("topics: [nowhere]", "content/people/ada.yml:3:10 AN301 there is no note `nowhere` [add the note, or mend the id]")]
    [InlineData("topics: [s]", "content/people/ada.yml:3:10 AN302 `s` is of kind source, but `topics` takes topic [name a note of content/topics/]")]
    [InlineData("topics: [Not an id]", "content/people/ada.yml:3:10 AN208 `Not an id` is not an id [write 'not-an-id']")]
    [InlineData("name: again", "content/people/ada.yml:3:1 AN104 `name` is set twice; the first time in line 1 [keep one of the two]")]
    [InlineData("facts: [{ label: a, value: b, cite: '@s', vlaue: c }]", "content/people/ada.yml:3:43 AN201 `vlaue` is not a field of a fact [did you mean 'value'?]")]
    [InlineData("facts: [{ label: a, value: b }]", "content/people/ada.yml:3:9 AN402 this entry of `facts` has no citation [add cite: '@source-id \"a phrase of its text\"']")]
    [InlineData("facts: [{ label: a, value: b, cite: '@x' }]", "content/people/ada.yml:3:39 AN403 there is no source `x` [add content/sources/x.yml]")]
    [InlineData("relations: [{ type: leds, to: acme }]", "content/people/ada.yml:3:21 AN303 `leds` is no relation of this site [did you mean 'leads'?]")]
    [InlineData("relations: [{ type: leads, to: s }]", "content/people/ada.yml:3:32 AN304 `leads` leads to organization, but `s` is of kind source [name a note of kind organization]")]
    [InlineData("redirect_from: [old]", "content/people/ada.yml:3:17 AN802 `old` is not a path from the site's root [write it like /people/old-id/]")]
    [InlineData("image: { file: a.png, alt: x }", "content/people/ada.yml:3:16 AN309 there is no picture `a.png` [put it beside the note]")]
    [InlineData("sort_name: { fr: x }", "content/people/ada.yml:3:14 AN205 `fr` is no language of this site [the languages are en, zh]")]
    [InlineData("cites: { bron: '@s' }", "content/people/ada.yml:3:10 AN404 `bron` is no field that can be cited [did you mean 'born'?]")]
    public void A_mistake_in_a_field_is_told_at_its_token(string line, string finding) =>
        Assert.Contains(finding, SiteText.Findings($"""
            == content/people/ada.yml
            name: Ada
            summary: A person.
            {line}
            == content/organizations/acme.yml
            name: Acme
            summary: A firm.
            """));

    [Theory]
    [InlineData("English")]
    [InlineData("zh_Hans")]
    [InlineData("zh-")]
    [InlineData("中文")]
    public void A_language_that_pages_could_not_name_is_told_at_its_token(string language) =>
        Assert.Contains($"content/sources/letter.yml:3:11 AN203 `language` takes a language tag, but here is `{language}` [write a tag of BCP 47 such as en or zh-Hans]", SiteText.Findings($"""
            == content/sources/letter.yml
            name: Letter
            summary: A letter.
            language: {language}
            """));

    [Theory]
    [InlineData("fr")]
    [InlineData("zh-Hant-HK")]
    public void And_one_that_they_can_is_not(string language) => Assert.DoesNotContain(SiteText.Findings($"""
        == content/sources/letter.yml
        name: Letter
        summary: A letter.
        language: {language}
        """), f => f.Contains("AN203", StringComparison.Ordinal));

    [Fact]
    public void A_relation_written_at_its_other_end_is_told_once_with_the_note_where_it_belongs() => Assert.Equal(
        ["content/organizations/acme.yml:3:21 AN304 `leads` starts at person, but this note is of kind organization [write it in the note `ada`, leading to `acme`]"],
        SiteText.Findings("""
            == content/people/ada.yml
            name: Ada
            summary: A person.
            == content/organizations/acme.yml
            name: Acme
            summary: A firm.
            relations: [{ type: leads, to: ada }]
            """));

    [Theory]
    [InlineData("facts: [{ label: a, value: b, cite: 's' }]", "")]
    [InlineData("facts: [{ label: a, value: b, cite: ['@s notes'] }]", "")]
    [InlineData("facts: [{ label: a, value: b, cite: { s: x } }]", "")]
    [InlineData("cites: { born: '@s notes' }", "")]
    [InlineData("born: 1815", "She wrote notes [@s notes].")]
    [InlineData("born: 1815", "- She *wrote [@ s]* notes.")]
    [InlineData("born: 1815", "| a |\n|---|\n| b [@s notes] |")]
    public void A_citation_that_is_refused_is_told_and_its_statement_is_not_called_uncited_too(string field, string body) =>
        Assert.Single(SiteText.Findings($"== content/people/ada.md\n---\nname: Ada\nsummary: A person.\n{field}\n---\n{body}\n"));

    [Theory]
    [InlineData("cite: []")]
    [InlineData("cite:")]
    public void A_place_for_citations_that_is_left_empty_is_no_citation(string cite) =>
        Assert.Contains("AN402", Assert.Single(SiteText.Findings($"== content/people/ada.yml\nname: Ada\nsummary: A person.\nfacts:\n  - label: a\n    value: b\n    {cite}\n")), StringComparison.Ordinal);

    [Fact]
    public void A_death_before_the_birth_is_an_error() => Assert.Equal(
        ["content/people/ada.yml:3:7 AN503 `ada` dies (1800) before being born (1815) [swap or mend the two dates]"],
        SiteText.Findings("""
            == content/people/ada.yml
            name: Ada
            summary: A person.
            died: 1800
            born: 1815
            """));

    [Fact]
    public void An_end_before_the_start_is_an_error() => Assert.Contains(
        SiteText.Findings("""
            == content/people/ada.yml
            name: Ada
            summary: A person.
            roles: [{ title: Head, from: 2005, until: 2004, cite: '@s' }]
            """),
        f => f.StartsWith("content/people/ada.yml:3:43 AN502", StringComparison.Ordinal));

    [Theory]
    [InlineData("products", "part_of")]
    [InlineData("products", "predecessor")]
    [InlineData("organizations", "parent")]
    [InlineData("places", "within")]
    public void A_circle_of_lineage_is_told_once(string folder, string field)
    {
        var found = Assert.Single(SiteText.Findings($"""
            == content/{folder}/a.yml
            name: A
            summary: A.
            {field}: b
            == content/{folder}/b.yml
            name: B
            summary: B.
            {field}: a
            """));
        Assert.StartsWith($"content/{folder}/a.yml:3:{field.Length + 3} AN306 `{field}` leads back to `a`: a → b → a", found, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_belongs_to_one_note_only() => Assert.Contains(
        SiteText.Findings("""
            == content/topics/s.yml
            name: S
            summary: S.
            """),
        f => f.StartsWith("content/topics/s.yml:1:1 AN110 the id `s` is taken", StringComparison.Ordinal));

    [Theory]
    [InlineData("content/persons/a.md", "AN108 `persons` is not the folder of a kind")]
    [InlineData("content/a.md", "AN108 a note lies in the folder of its kind")]
    [InlineData("content/people/a.txt", "AN108 `a.txt` is neither a note nor a picture")]
    [InlineData("content/people/Ada L.md", "AN109 `Ada L` is not an id [write 'ada-l']")]
    [InlineData("content/people/s.fr.md", "AN112 `fr` is no language of this site")]
    [InlineData("content/people/s.en.md", "AN112 `en` is the default language")]
    [InlineData("content/people/ada.zh.md", "AN111 there is no note `ada`")]
    public void A_file_that_is_out_of_place_is_told(string path, string finding) =>
        Assert.Contains(SiteText.Findings($"== {path}\n---\nname: x\n---\n"), f => f.StartsWith($"{path}:1:1 {finding}", StringComparison.Ordinal));

    [Fact]
    public void A_translation_sets_text_only() => Assert.Contains(
        "content/people/ada.zh.md:3:1 AN206 a translation cannot set `born` [facts are set once, in the note itself]",
        SiteText.Findings("""
            == content/people/ada.md
            ---
            name: Ada
            summary: A person.
            ---
            == content/people/ada.zh.md
            ---
            name: 阿达
            born: 1815
            ---
            """));

    [Fact]
    public void A_translation_of_an_older_text_is_a_warning() => Assert.Contains(
        SiteText.Findings("""
            == content/people/ada.md
            ---
            name: Ada
            summary: A person.
            ---
            == content/people/ada.zh.md
            ---
            name: 阿达
            translated_from: 0123456789abcdef
            ---
            """),
        f => f.StartsWith("content/people/ada.zh.md:3:18 AN311", StringComparison.Ordinal));

    [Fact]
    public void Every_mistake_of_a_run_is_told_sorted_by_place()
    {
        var found = SiteText.Findings("""
            == content/people/b.yml
            name: B
            summmary: x
            born: 1900-02-29
            == content/people/a.yml
            nam: A
            """);
        Assert.Equal(found.Order(StringComparer.Ordinal), found);
        Assert.True(found.Length >= 4);
    }
}
