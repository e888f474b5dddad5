using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>Where sources differ, readers see each account with its source, and which one the page follows and why.</summary>
public sealed class AccountTests
{
    private const string Notes = """
        == content/people/ada.yml
        name: Ada
        summary: A person.
        facts:
          - label: Birthplace
            value: Turin
            cite: '@s "one"'
            accounts:
              - { value: Turin, note: By the parish register., cite: '@s "one"', followed: true }
              - { value: Milan, cite: '@s "two"' }
        == content/events/fair.yml
        name: Fair
        summary: An event.
        date: 2026-03-16
        accounts:
          - { date: 2026-03-16, note: Two reports., cite: '@s "three"', followed: true }
          - { date: 2026-03-26, note: One rewrite., cite: '@s "four"' }
          - { value: 500 visitors, cite: '@s "five"' }
        == content/events/vague.yml
        name: Vague
        summary: An event.
        date: 2026-03-18
        accounts: [{ date: 2026-03-18, cite: '@s "eight"', followed: true }, { date: 2026, cite: '@s "nine"' }, { date: 202X, cite: '@s "ten"' }, { date: 2024/.., cite: '@s "eleven"' }]
        == content/events/quiet.yml
        name: Quiet
        summary: An event.
        date: 2026-03-17
        accounts: [{ date: 2026-03-17, cite: '@s "six"', followed: true }, { value: small, cite: '@s "seven"' }]

        """;

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Output = new(() => RealSite.Render(SiteBuild.Read(
        [.. RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)), .. SiteText.Files(SiteText.Settings + SiteText.Source + Notes)],
        new BuildOptions())));

    [Fact]
    public void An_event_shows_its_accounts_with_their_sources_and_marks_the_followed_one()
    {
        var accounts = Page("events/fair/index.html").QuerySelectorAll("ul.accounts > li");
        Assert.Equal(["16 March 2026", "26 March 2026", "500 visitors"], accounts.Select(a => a.QuerySelector("b")!.TextContent));
        Assert.Equal([true, false, false], accounts.Select(a => a.ClassList.Contains("followed")));
        Assert.All(accounts, a => Assert.NotNull(a.QuerySelector("a[role=doc-noteref]")));
        Assert.Equal("Two reports.", accounts[0].QuerySelector(".about")!.TextContent);
    }

    [Fact]
    public void A_fact_shows_its_accounts_beside_its_value()
    {
        var box = Page("people/ada/index.html").QuerySelector("aside details")!;
        Assert.Equal(["Turin", "Milan"], box.QuerySelectorAll("li b").Select(b => b.TextContent));
        Assert.Contains("By the parish register.", box.QuerySelector("li.followed")!.TextContent, StringComparison.Ordinal);
        var marks = Page("people/ada/index.html").QuerySelectorAll("aside a[role=doc-noteref]").Select(m => m.TextContent);
        Assert.Equal(["[1]", "[1]", "[1.2]"], marks);
    }

    [Theory]
    [InlineData("timeline/index.html", "26 March 2026")]
    [InlineData("zh/timeline/index.html", "2026年3月26日")]
    public void The_timeline_names_the_rival_date_beside_the_followed_one(string path, string date)
    {
        Assert.Contains(date, Page(path).QuerySelector("#fair .when")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(date, Page(path).QuerySelector("#quiet .when")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("timeline/index.html")]
    [InlineData("zh/timeline/index.html")]
    public void An_account_that_only_says_less_is_no_rival_on_the_timeline_but_stands_on_the_page(string path)
    {
        Assert.Equal(Page(path).QuerySelector("#vague .when a")!.TextContent, Page(path).QuerySelector("#vague .when")!.TextContent.Split('\n')[0].Trim());
        Assert.Equal(4, Page("events/vague/index.html").QuerySelectorAll("ul.accounts > li").Length);
    }

    [Fact]
    public void Accounts_of_facts_are_in_the_data() =>
        Assert.Contains("By the parish register.", Encoding.UTF8.GetString(Output.Value["data/site.json"]), StringComparison.Ordinal);

    private static IDocument Page(string path) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Output.Value[path]));
}
