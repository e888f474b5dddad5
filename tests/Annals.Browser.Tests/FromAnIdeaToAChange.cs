using Annals.Browser.Tests.Support;
using Annals.Cli.Terminal;
using Annals.Tests.Serve;
using Microsoft.Playwright;

namespace Annals.Browser.Tests;

/// <summary>
/// The way of a new editor: a source, an event that cites it and its translation are begun with <c>annals new</c>, and what goes wrong on the
/// way is told in the browser, in the terminal and as an annotation, at one place and with what to write.
/// </summary>
public sealed class FromAnIdeaToAChange : IAsyncLifetime
{
    private const string People = """
        == content/people/ada.md
        ---
        name: { en: Ada, zh: 艾达 }
        summary: { en: A person., zh: 一个人。 }
        ---
        == content/organizations/club.md
        ---
        name: { en: Club, zh: 俱乐部 }
        summary: { en: A club., zh: 一个俱乐部。 }
        ---
        """;

    private const string Source = "content/sources/the-times.yml";
    private const string Event = "content/events/a-meeting.md";
    private const string Chinese = "content/events/a-meeting.zh.md";

    private const string EventText = """
        ---
        name: A meeting
        summary: Ada met the club.
        date: 1843-09-01
        people: [ada]
        organizations: [club]
        cites: { date: '@the-times "on Friday"' }
        ---
        [[ada]] met the club on a stage [@the-times "met the club"].

        """;

    private const string ChineseText = """
        ---
        name: 一次会面
        summary: 艾达与俱乐部会面。
        ---
        [[ada]]在台上与俱乐部会面[@the-times "met the club"]。

        """;

    /// <summary>What is written instead of what, in which file; where and how it is told.</summary>
    private static readonly (string File, string Right, string Wrong, string Place, string Code, string Hint)[] Mistakes =
    [
        (Event, "{ date: '@the-times \"on Friday\"' }", "{ date: @the-times \"on Friday\" }", "7:16", "AN103", "put the citation in quotes: '@source-id \"a phrase of its text\"'"),
        (Event, "date: 1843-09-01", "date: September 31, 1843", "4:7", "AN501", "write 1843-09-30 for its last day, or 1843-09 if the day is not known"),
        (Event, "people: [ada]", "people: [adda]", "5:10", "AN301", "did you mean 'ada'?"),
        (Event, "[@the-times \"met", "[@the-time \"met", "9:35", "AN403", "did you mean 'the-times'?"),
        (Event, " [@the-times \"met the club\"]", "", "9:1", "AN402", "end it with its source: [@source-id \"a phrase of its text\"]"),
        (Event, "cites: { date: '@the-times \"on Friday\"' }", "facts: [{ label: Hall, value: A big one }]", "7:9", "AN402", "add cite: '@source-id \"a phrase of its text\"'"),
        (Event, "summary:", "sumary:", "3:1", "AN201", "did you mean 'summary'?"),
        (Event, "[@the-times \"met the club\"]", "[@the-times met the club]", "9:45", "AN401", "put a phrase of the source's text in quotes: \"met the club\"; a detail such as p. 4 stands behind a comma"),
        (Event, "people: [ada]", "people: [ada, club]", "5:15", "AN302", "name a note of content/people/"),
        (Chinese, "name: 一次会面", "date: 1843\nname: 一次会面", "2:1", "AN206", "facts are set once, in the note itself"),
        (Source, "type: news", "type: newspaper", "5:7", "AN204", "write one of news, press-release, filing, blog, reference, video, copy"),
    ];

    private RunningBrowser browser = null!;

    public async ValueTask InitializeAsync() => browser = await RunningBrowser.StartAsync();

    public ValueTask DisposeAsync() => browser.DisposeAsync();

    [Fact]
    public async Task A_new_editor_adds_a_source_an_event_and_its_translation_and_mends_each_mistake_by_what_it_says()
    {
        await using var preview = await RunningPreview.StartAsync(People);
        string Run(params string[] args)
        {
            using var output = new StringWriter { NewLine = "\n" };
            Annals.Cli.Program.Run(args, new ConsoleStreams(output, output, preview.Folder, _ => null, IsTerminal: false));
            return output.ToString();
        }

        // Begun by command, filled in by hand.
        Assert.StartsWith(Source + "\n", Run("new", "source", "The Times", "--date", "1843-09-02"), StringComparison.Ordinal);
        Assert.StartsWith(Event + "\n", Run("new", "event", "A meeting", "--date", "1843-09-01"), StringComparison.Ordinal);
        preview.Write(Source, "name: { en: The Times, zh: 泰晤士报 }\nsummary: { en: A report., zh: 一篇报道。 }\nurl: https://example.org/times\npublished: 1843-09-02\ntype: news\n");
        preview.Write(Event, EventText);
        Assert.Equal(Chinese + "\n", Run("new", "event", "A meeting", "--lang", "zh"));
        preview.Write(Chinese, ChineseText);
        Assert.Contains("1 translation stamped", Run("translations", "--accept", Chinese), StringComparison.Ordinal);
        Assert.Contains("0 errors, 0 warnings", Run("check", "--strict"), StringComparison.Ordinal);
        var files = new[] { Source, Event, Chinese }.ToDictionary(f => f, f => File.ReadAllText(Path.Combine(preview.Folder, f)));

        var page = await OpenAsync(preview, "events/a-meeting/");
        await Assertions.Expect(page.GetByText("met the club on a stage")).ToBeVisibleAsync();
        var overlay = page.Locator(".overlay");
        foreach (var (file, right, wrong, place, code, hint) in Mistakes)
        {
            Assert.Contains(right, files[file], StringComparison.Ordinal);
            preview.Write(file, files[file].Replace(right, wrong, StringComparison.Ordinal));
            var told = overlay.Locator("li", new() { HasText = $"{file}:{place} error {code}" });
            await Assertions.Expect(told).ToBeVisibleAsync();
            await Assertions.Expect(told).ToContainTextAsync(hint);

            var at = place.Split(':');
            Assert.Contains($"{file}:{place}: error {code}: ", Run("check"), StringComparison.Ordinal);
            Assert.Contains($"  = hint: {hint}\n", Run("check"), StringComparison.Ordinal);
            var annotation = Assert.Single(Run("check", "--format", "github").Split('\n'), l => l.StartsWith("::error ", StringComparison.Ordinal));
            Assert.StartsWith($"::error file={file},line={at[0]},endLine={at[0]},col={at[1]},", annotation, StringComparison.Ordinal);
            Assert.EndsWith(hint, annotation, StringComparison.Ordinal);

            preview.Write(file, files[file]);
            await Assertions.Expect(overlay).ToBeHiddenAsync();
        }

        await Assertions.Expect(page.GetByText("met the club on a stage")).ToBeVisibleAsync();
        Assert.Contains("0 errors, 0 warnings", Run("check", "--strict"), StringComparison.Ordinal);
    }

    private async Task<IPage> OpenAsync(RunningPreview preview, string path)
    {
        var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        Assertions.SetDefaultExpectTimeout(30_000);
        await page.GotoAsync(new Uri(preview.Address, path).AbsoluteUri);
        return page;
    }
}
