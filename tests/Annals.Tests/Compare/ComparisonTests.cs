using System.Text.Json;
using Annals.Compare;
using Annals.Tests.Support;

namespace Annals.Tests.Compare;

/// <summary>A report tells what a change means to readers, all of it and nothing else.</summary>
public sealed class ComparisonTests
{
    private const string Before = """
        == content/people/ada.md
        ---
        name: Ada
        summary: A person.
        born: 1815
        roles: [{ title: Secretary, from: 1840, cite: '@s "secretary"' }]
        ---
        She wrote notes on the engine [@s "notes"].

        She corresponded with its inventor for many years [@s "letters"; @s "post"].
        == content/people/ada.zh.md
        ---
        name: 阿达
        summary: 一个人。
        ---
        她为机器写了注释[@s "notes"]。
        """;

    [Fact]
    public void Nothing_is_told_of_a_change_of_white_space()
    {
        var report = Report(Before, Before
            .Replace("born: 1815", "born:   1815   # a comment", StringComparison.Ordinal)
            .Replace("notes on the engine", "notes\non   the engine", StringComparison.Ordinal)
            .Replace("She corresponded", "\n\nShe corresponded", StringComparison.Ordinal));
        Assert.True(report.IsEmpty, ReportMarkdown.Of(report));
        Assert.Equal("## What this change means\n\nNothing that a reader would notice.\n", ReportMarkdown.Of(report));
    }

    [Fact]
    public void Nothing_is_told_of_fields_in_another_order() =>
        Assert.True(Report(Before, Before.Replace("name: Ada\nsummary: A person.", "summary: A person.\nname: Ada", StringComparison.Ordinal)).IsEmpty);

    [Fact]
    public void A_new_note_is_told_with_its_summary()
    {
        var report = Report(Before, Before + "\n== content/people/charles.yml\nname: Charles\nsummary: Another person.\n");
        Assert.Equal(("charles", "Charles", "Another person."), report.Added.Select(n => (n.Id, n.Name, n.Summary)).Single());
        Assert.Empty(report.Changed);
    }

    [Fact]
    public void A_note_that_is_gone_is_told() =>
        Assert.Equal("ada", Assert.Single(Report(Before, "").Removed).Id);

    [Fact]
    public void A_date_is_told_with_what_it_was()
    {
        var change = Assert.Single(Report(Before, Before.Replace("born: 1815", "born: 1815-12-10", StringComparison.Ordinal)).Changed);
        Assert.Equal([new FieldChange("born", "1815", "1815-12-10")], change.Fields);
        Assert.Empty(change.Statements);
    }

    [Fact]
    public void A_field_inside_an_entry_is_told_with_the_entry_it_belongs_to()
    {
        var change = Assert.Single(Report(Before, Before.Replace("from: 1840, cite: '@s \"secretary\"'", "until: 1843, cite: ['@s \"secretary\"', '@s \"desk\"']", StringComparison.Ordinal)).Changed);
        Assert.Equal(
            [
                new FieldChange("roles › Secretary › from", "1840", null),
                new FieldChange("roles › Secretary › cite", null, "@s \"desk\""),
                new FieldChange("roles › Secretary › until", null, "1843"),
            ],
            change.Fields.OrderBy(f => f.Before is null).ThenBy(f => f.Path, StringComparer.Ordinal));
    }

    [Fact]
    public void A_statement_that_loses_its_source_is_told_so()
    {
        var report = Report(Before, Before.Replace(" [@s \"letters\"; @s \"post\"]", "", StringComparison.Ordinal));
        var statement = Assert.Single(Assert.Single(report.Changed).Statements);
        Assert.True(statement.LostItsSource);
        Assert.Equal(["@s \"letters\"", "@s \"post\""], statement.CitationsLost);
        Assert.Equal("AN402", Assert.Single(report.Appeared).Rule.Code);
    }

    [Fact]
    public void A_citation_that_is_dropped_beside_another_is_told_as_dropped_only()
    {
        var report = Report(Before, Before.Replace("; @s \"post\"", "", StringComparison.Ordinal));
        var statement = Assert.Single(Assert.Single(report.Changed).Statements);
        Assert.False(statement.LostItsSource);
        Assert.Equal(["@s \"post\""], statement.CitationsLost);
        Assert.Empty(report.Appeared);
    }

    [Fact]
    public void A_reworded_statement_is_one_change_and_a_new_one_another()
    {
        var report = Report(Before, Before
            .Replace("for many years", "for very many years", StringComparison.Ordinal)
            .Replace("She wrote notes", "Her teacher was a mathematician [@s \"teacher\"].\n\nShe wrote notes", StringComparison.Ordinal));
        Assert.Equal(
            [
                (null, "Her teacher was a mathematician."),
                ("She corresponded with its inventor for many years.", (string?)"She corresponded with its inventor for very many years."),
            ],
            Assert.Single(report.Changed).Statements.Select(s => (s.Before, s.After)));
    }

    [Fact]
    public void A_translation_is_told_in_its_language()
    {
        var report = Report(Before, Before.Replace("写了注释", "写过注释", StringComparison.Ordinal));
        Assert.Equal("zh", Assert.Single(Assert.Single(report.Changed).Statements).Language);
    }

    [Fact]
    public void A_new_translation_is_told_by_its_texts()
    {
        var without = Before[..Before.IndexOf("== content/people/ada.zh.md", StringComparison.Ordinal)];
        var change = Assert.Single(Report(without, Before).Changed);
        Assert.Equal([new FieldChange("name › zh", null, "阿达"), new FieldChange("summary › zh", null, "一个人。")], change.Fields);
        Assert.Equal(("zh", (string?)null), change.Statements.Select(s => (s.Language, s.Before)).Single());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("redirect_from: [/people/ada/]\n", true)]
    public void A_rename_is_one_change_and_its_old_address_must_lead_on(string redirect, bool redirected)
    {
        var report = Report(Before, Before
            .Replace("people/ada.", "people/ada-lovelace.", StringComparison.Ordinal)
            .Replace("born: 1815", redirect + "born: 1815", StringComparison.Ordinal));
        var renaming = Assert.Single(report.Renamed);
        Assert.Equal(("ada", "ada-lovelace", redirected), (renaming.From.Id, renaming.To.Id, renaming.IsRedirected));
        Assert.Empty(report.Added);
        Assert.Empty(report.Removed);
        Assert.Equal(redirected ? [] : ["AN803"], report.Appeared.Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_translation_that_is_left_behind_is_told()
    {
        var digest = SiteBuild.Read(SiteText.Files(SiteText.Settings + SiteText.Source + Before), new BuildOptions()).Knowledge!.ById["ada"].Head.BaseDigest;
        var stamped = Before.Replace("name: 阿达", $"name: 阿达\ntranslated_from: {digest}", StringComparison.Ordinal);
        var report = Report(stamped, stamped.Replace("many years", "some years", StringComparison.Ordinal));
        Assert.Equal(("ada", "zh"), report.Stale.Select(s => (s.Note.Id, s.Language)).Single());
    }

    [Fact]
    public void A_mended_mistake_is_told_as_gone_wherever_its_line_was()
    {
        var wrong = Before.Replace("born: 1815", "born: 1815\ntopics: [nowhere]", StringComparison.Ordinal);
        Assert.Equal("AN301", Assert.Single(Report(wrong, Before).Disappeared).Rule.Code);
        Assert.Empty(Report(wrong, wrong.Replace("summary: A person.", "sort_name: A\nsummary: A person.", StringComparison.Ordinal)).Appeared);
    }

    [Fact]
    public void Words_of_notes_are_never_markup_in_the_comment()
    {
        var text = ReportMarkdown.Of(Report(Before, Before + "\n== content/people/eve.yml\nname: \"<img src=x> **@all** #1 [x](y)\"\nsummary: \"| `code` |\"\n"));
        Assert.Contains("person **&lt;img src=x&gt; \\*\\*&#64;all\\*\\* &#35;1 \\[x\\](y)** (`eve`): \\| \\`code\\` \\|", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pages_that_differ_are_counted_by_kind()
    {
        var real = RealSite.Files;
        var after = SiteBuild.Read(
            [.. real.Select(f => f.Path == "content/people/jensen-huang.zh.md" ? f with { Content = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(f.Content.Span).Replace("name: 黄仁勋", "name: 黄先生", StringComparison.Ordinal)) } : f)],
            new BuildOptions());
        var pages = Comparison.Of(SiteBuild.Read(real, new BuildOptions()), after).Pages;
        var people = Assert.Single(pages, p => p.Sort == "people");
        Assert.Equal((0, 0), (people.Added, people.Removed));
        Assert.InRange(people.Changed, 2, 60);
        Assert.All(pages, p => Assert.Equal((0, 0), (p.Added, p.Removed)));
    }

    [Fact]
    public void The_report_for_programs_has_every_part()
    {
        var json = JsonDocument.Parse(ReportJson.Of(Report(Before, Before.Replace("born: 1815", "born: 1816", StringComparison.Ordinal)))).RootElement;
        Assert.Equal(["added", "removed", "renamed", "changed", "stale", "pages", "appeared", "disappeared"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal("1816", json.GetProperty("changed")[0].GetProperty("fields")[0].GetProperty("after").GetString());
    }

    private static ChangeReport Report(string before, string after)
    {
        Assert.NotEqual(before, after);
        return Comparison.Of(Site(before), Site(after));
    }

    private static Site Site(string text) =>
        SiteBuild.Read(SiteText.Files(SiteText.Settings + SiteText.Source + text), new BuildOptions());
}
