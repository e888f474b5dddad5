using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>The numbers in brackets: they rise as a reader goes down the page, and those that stand together are one group.</summary>
public sealed class ReferenceMarksTests
{
    private static readonly Lazy<Dictionary<string, IDocument>> Pages = new(() =>
    {
        var parser = new HtmlParser();
        return RealSite.Output
            .Where(f => f.Key.EndsWith("/index.html", StringComparison.Ordinal))
            .AsParallel()
            .Select(f => (Path: f.Key, Page: (IDocument)parser.ParseDocument(Encoding.UTF8.GetString(f.Value))))
            .Where(p => p.Page.QuerySelector("[role=doc-noteref]") is not null)
            .ToDictionary(p => p.Path, p => p.Page);
    });

    [Fact]
    public void Numbers_rise_in_the_order_in_which_a_reader_meets_them()
    {
        Assert.True(Pages.Value.Count > 300);
        Assert.Empty(
            from page in Pages.Value
            let first = Numbers(page.Value).Distinct().ToArray()
            let sources = first.Select(n => n.Source).Distinct().ToArray()
            where !page.Value.QuerySelectorAll(".references > li").Select(s => s.Id).SequenceEqual(sources.Select(s => $"ref-{s}"))
                || !sources.SequenceEqual(Enumerable.Range(1, sources.Length))
                || first.GroupBy(n => n.Source).Any(s => !s.Select(n => n.Passage).SequenceEqual(Enumerable.Range(1, page.Value.QuerySelectorAll($"#ref-{s.Key} .ways").Length)))
            select $"{page.Key}: {string.Join(' ', first)}");
    }

    [Fact]
    public void A_source_is_listed_once_with_all_its_passages_and_each_mark_leads_to_its_own()
    {
        Assert.Empty(
            from page in Pages.Value
            from source in page.Value.QuerySelectorAll(".references > li > p:first-child").GroupBy(p => p.TextContent)
            where source.Count() > 1
            select $"{page.Key}: {source.Key}");
        Assert.Empty(
            from page in Pages.Value
            from mark in page.Value.QuerySelectorAll("[role=doc-noteref]")
            let entry = page.Value.GetElementById(mark.GetAttribute("href")![1..])
            where entry is null || (entry.LocalName == "p" ? entry.QuerySelector("b")?.TextContent : entry.Id!["ref-".Length..]) != NumberOf(mark)
            select $"{page.Key}: {mark.OuterHtml}");
    }

    [Fact]
    public void The_letters_that_lead_back_from_a_reference_follow_the_page_too() =>
        Assert.Empty(
            from page in Pages.Value
            from marks in page.Value.QuerySelectorAll("[role=doc-noteref]").GroupBy(NumberOf)
            let backs = page.Value.QuerySelector($"#ref-{marks.Key.Replace('.', '-')} .backs")!.QuerySelectorAll("a").Select(b => b.GetAttribute("href"))
            where !marks.Select(m => "#" + m.Id).SequenceEqual(backs)
            select $"{page.Key}: {marks.Key}");

    [Fact]
    public void Neighbouring_marks_are_one_group_that_rises_and_names_no_passage_twice() =>
        Assert.Empty(
            from page in Pages.Value
            from marks in page.Value.QuerySelectorAll(".cite")
            let numbers = Numbers(marks).ToArray()
            where !numbers.Distinct().Order().SequenceEqual(numbers) || (marks.NextSibling as IElement)?.ClassName == "cite" || (marks.PreviousSibling is IText text && char.IsWhiteSpace(text.Data[^1]))
            select $"{page.Key}: {marks.TextContent}");

    [Fact]
    public void Brackets_one_after_the_other_become_one_group_in_the_order_of_its_numbers_close_to_their_word()
    {
        var page = RenderedSite.Of("""
            == content/sources/t.yml
            name: Another
            summary: A source.
            == content/people/ada.md
            ---
            name: Ada
            summary: A person.
            ---
            First [@s "one"].

            Second [@t "two"; @s "one"] [@s "three"][@t "two"]
            [@s "four"], then *word*
            [@s "one"].

            """)["people/ada/index.html"];
        Assert.Equal(["[1]", "[1][1.2][1.3][2]", "[1]"], page.QuerySelectorAll(".cite").Select(c => c.TextContent));
        Assert.Equal(["First[1].", "Second[1][1.2][1.3][2], then word[1]."], page.QuerySelectorAll(".body p").Select(p => p.TextContent));
        Assert.Equal(["abc", "a", "a", "a"], page.QuerySelectorAll(".references .backs").Select(b => string.Concat(b.QuerySelectorAll("a").Select(a => a.TextContent))));
    }

    [Fact]
    public void What_an_event_shows_before_its_sayings_is_numbered_before_them()
    {
        var page = RenderedSite.Of("""
            == content/people/ada.yml
            name: Ada
            summary: A person.
            == content/events/fair.yml
            name: Fair
            summary: An event.
            date: 2026-03-16
            said: [{ by: ada, text: She was pleased., cite: '@s "said"' }]
            figures: [{ id: visitors, name: Visitors, value: 500, cite: '@s "counted"' }]
            accounts: [{ date: 2026-03-16, cite: '@s "told"', followed: true }, { date: 2026-03-17, cite: '@s "retold"' }]

            """)["events/fair/index.html"];
        Assert.Equal(["“told”", "“retold”", "“counted”", "“said”"], page.QuerySelectorAll(".references .locator").Select(q => q.TextContent));
    }

    private static string NumberOf(IElement mark)
    {
        Assert.Matches(@"^\[\d+(\.\d+)?\]$", mark.TextContent);
        return mark.TextContent[1..^1];
    }

    private static IEnumerable<(int Source, int Passage)> Numbers(IParentNode node) =>
        node.QuerySelectorAll("[role=doc-noteref]").Select(m => NumberOf(m).Split('.')).Select(n => (
            int.Parse(n[0], CultureInfo.InvariantCulture),
            n.Length == 1 ? 1 : int.Parse(n[1], CultureInfo.InvariantCulture)));
}
