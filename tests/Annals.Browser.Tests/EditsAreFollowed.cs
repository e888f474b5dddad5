using System.Text.RegularExpressions;
using Annals.Browser.Tests.Support;
using Annals.Tests.Serve;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary><c>annals serve</c> and a browser that shows its pages: what an editor sees without touching the browser.</summary>
public sealed class EditsAreFollowed : IAsyncLifetime
{
    private const string Ada = """
        == content/people/ada.md
        ---
        name: Ada
        summary: A person.
        ---
        She wrote the first program [@s "first"].

        == content/people/bob.md
        ---
        name: Bob
        summary: Another person.
        draft: true
        ---
        """;

    private RunningBrowser browser = null!;

    public async ValueTask InitializeAsync() => browser = await RunningBrowser.StartAsync();

    public ValueTask DisposeAsync() => browser.DisposeAsync();

    [Fact]
    public async Task A_saved_change_is_seen_a_broken_one_is_told_over_the_last_good_page_and_a_mended_one_is_seen_again()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        var (page, faults) = await OpenAsync(preview, "people/ada/");

        preview.Write("content/people/ada.md", Note("She wrote the second program [@s \"second\"]."));
        await Seen(page.GetByText("She wrote the second program"));
        await Unseen(page.Locator(".overlay"));

        preview.Write("content/people/ada.md", "---\nname: [Ada\n---\n");
        await Seen(page.Locator(".overlay").GetByText("content/people/ada.md:").First);
        await Seen(page.GetByText("She wrote the second program"));

        preview.Write("content/people/ada.md", Note("She wrote the third program [@s \"third\"]."));
        await Seen(page.GetByText("She wrote the third program"));
        await Unseen(page.Locator(".overlay"));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_statement_without_a_source_is_shown_with_its_line_and_what_to_write()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        var (page, _) = await OpenAsync(preview, "people/ada/");
        preview.Write("content/people/ada.md", Note("Nobody says so."));
        var overlay = page.Locator(".overlay");
        await Seen(overlay.GetByText("content/people/ada.md:5:1"));
        await Seen(overlay.GetByText("this paragraph has no citation"));
        Assert.Equal("Nobody says so.", (await overlay.Locator("pre").First.TextContentAsync())!.Trim());
        await overlay.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();
        await Unseen(overlay);
        await page.GetByRole(AriaRole.Button, new() { Name = "1 error" }).ClickAsync();
        await Seen(overlay);
    }

    [Fact]
    public async Task A_template_that_fails_is_told_and_the_page_stays_until_it_is_mended()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        var (page, _) = await OpenAsync(preview, "people/ada/");
        preview.Write("templates/pages/person.html", "{{ note.nmae }}");
        await Seen(page.Locator(".overlay").GetByText("templates/pages/person.html:1:").First);
        await Seen(page.GetByText("She wrote the first program"));
        preview.Write("templates/pages/person.html", "<h1>A new template for {{ note.name }}</h1>");
        await Seen(page.GetByText("A new template for Ada"));
        await Unseen(page.Locator(".overlay"));
    }

    [Fact]
    public async Task A_style_changes_without_loading_the_page_again()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        var (page, faults) = await OpenAsync(preview, "people/ada/");
        await page.EvaluateAsync("window.stillTheSame = true");
        preview.Write("templates/styles/base.css", "body { background-color: rgb(1, 2, 3) }");
        await UntilAsync(page, "getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)'");
        Assert.True(await page.EvaluateAsync<bool>("window.stillTheSame === true"));
        Assert.Equal(1, await page.Locator("head link[rel=stylesheet][href*='note.']").CountAsync());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Another_note_s_change_leaves_the_page_alone_and_its_own_keeps_the_place()
    {
        var many = string.Join("\n\n", Enumerable.Range(1, 120).Select(n => $"Paragraph {n} [@s \"p{n}\"]."));
        await using var preview = await RunningPreview.StartAsync(Ada + "\n== content/people/eve.md\n" + Note(many));
        var (page, _) = await OpenAsync(preview, "people/eve/");
        await page.EvaluateAsync("window.stillTheSame = true; window.scrollTo({ top: 1500, behavior: 'instant' })");
        preview.Write("content/people/ada.md", Note("Something else [@s \"x\"]."));
        await preview.UntilTextAsync("people/ada/", t => t.Contains("Something else", StringComparison.Ordinal));
        await page.WaitForTimeoutAsync(300);
        Assert.True(await page.EvaluateAsync<bool>("window.stillTheSame === true"));

        preview.Write("content/people/eve.md", Note(many + "\n\nThe end [@s \"end\"]."));
        await Seen(page.GetByText("The end"));
        await UntilAsync(page, "Math.abs(scrollY - 1500) < 3");
    }

    [Fact]
    public async Task A_draft_wears_a_badge_and_a_page_leads_to_its_line()
    {
        await using var preview = await RunningPreview.StartAsync(Ada, "--drafts");
        var (page, _) = await OpenAsync(preview, "people/bob/");
        await Seen(page.GetByText("Draft: not published"));
        await page.GotoAsync(new Uri(preview.Address, "people/ada/").AbsoluteUri);
        await page.GetByRole(AriaRole.Link, new() { Name = "content/people/ada.md" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("annals=source"));
        await Seen(page.Locator(".here"));
    }

    private static string Note(string body) => $"---\nname: Ada\nsummary: A person.\n---\n{body}\n";

    private static Task Seen(ILocator what) => what.WaitForAsync(new() { State = WaitForSelectorState.Visible });

    private static Task Unseen(ILocator what) => what.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

    // The page's own policy forbids what Playwright's waiting for a function would do.
    private static async Task UntilAsync(IPage page, string holds)
    {
        for (var tries = 0; !await page.EvaluateAsync<bool>(holds); tries++)
        {
            Assert.True(tries < 400, holds);
            await page.WaitForTimeoutAsync(50);
        }
    }

    private async Task<(IPage Page, List<string> Faults)> OpenAsync(RunningPreview preview, string path)
    {
        var context = await browser.NewContextAsync();
        context.SetDefaultTimeout(20_000);
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error") faults.Add(message.Text);
        };
        page.PageError += (_, fault) => faults.Add(fault);
        await page.GotoAsync(new Uri(preview.Address, path).AbsoluteUri);
        await Seen(page.Locator(".bar"));
        return (page, faults);
    }
}
