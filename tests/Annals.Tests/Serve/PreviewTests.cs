using System.Net;
using System.Text.Json;

namespace Annals.Tests.Serve;

/// <summary>What an editor sees while editing.</summary>
public sealed class PreviewTests
{
    private const string Ada = """
        == content/people/ada.md
        ---
        name: { en: Ada, zh: 艾达 }
        summary: A person.
        ---
        She wrote the first program [@s "first"].

        """;

    [Fact]
    public async Task A_page_is_shown_as_it_would_be_published_with_a_script_of_the_preview()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        var page = await preview.TextAsync("people/ada/");
        Assert.Contains("She wrote the first program", page, StringComparison.Ordinal);
        Assert.Contains("<script src=\"/_annals/client.js\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await preview.GetAsync("_annals/client.js")).StatusCode);
        Assert.Contains("2 notes", preview.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_note_changes_its_page_and_only_that_note_is_read_again()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        preview.Write("content/people/ada.md", "---\nname: Ada\nsummary: A person.\n---\nShe wrote the second program [@s \"second\"].\n");
        await preview.UntilTextAsync("people/ada/", t => t.Contains("second program", StringComparison.Ordinal));
        await preview.UntilAsync(() => preview.Output.Contains("content/people/ada.md: 1 note read again", StringComparison.Ordinal), "the terminal says how much was read");
    }

    [Fact]
    public async Task A_note_that_is_broken_keeps_its_last_good_page_and_is_told_in_the_page_and_the_terminal()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        preview.Write("content/people/ada.md", "---\nname: [Ada\n---\nBroken.\n");
        var page = await preview.UntilTextAsync("people/ada/", t => t.Contains("content/people/ada.md&quot;,&quot;line&quot;:2", StringComparison.Ordinal) || t.Contains("AN1", StringComparison.Ordinal));
        Assert.Contains("She wrote the first program", page, StringComparison.Ordinal);
        await preview.UntilAsync(() => preview.Error.Contains("content/people/ada.md:", StringComparison.Ordinal), "the terminal tells it");

        preview.Write("content/people/ada.md", "---\nname: Ada\nsummary: A person.\n---\nMended [@s \"m\"].\n");
        page = await preview.UntilTextAsync("people/ada/", t => t.Contains("Mended", StringComparison.Ordinal));
        await preview.UntilAsync(() => preview.Error.Contains("all is well again", StringComparison.Ordinal), "the terminal says so");
        Assert.Contains("&quot;errors&quot;:0", await preview.TextAsync("people/ada/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_fails_on_a_page_keeps_the_page_as_it_was_last_seen()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        await preview.TextAsync("people/ada/");
        preview.Write("templates/pages/person.html", "{{ note.nmae }}");
        var page = await preview.UntilTextAsync("people/ada/", t => t.Contains("AN702", StringComparison.Ordinal));
        Assert.Contains("She wrote the first program", page, StringComparison.Ordinal);
        // A page that nobody has seen before has nothing to fall back to.
        var unseen = await preview.GetAsync("zh/people/ada/");
        Assert.Equal(HttpStatusCode.InternalServerError, unseen.StatusCode);
        Assert.Contains("templates/pages/person.html:1:", await unseen.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browsers_are_told_pages_first_and_what_is_wrong_right_after()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        var states = preview.StatesAsync().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await states.MoveNextAsync());
        var before = states.Current.GetProperty("pages").GetString();
        preview.Write("content/people/ada.md", "---\nname: Ada\nsummary: A person.\n---\nNobody says so.\n");
        JsonElement told;
        do Assert.True(await states.MoveNextAsync());
        while (!(told = states.Current).GetProperty("checked").GetBoolean());
        Assert.NotEqual(before, told.GetProperty("pages").GetString());
        Assert.False(told.GetProperty("stale").GetBoolean());
        var fault = Assert.Single(told.GetProperty("diagnostics").EnumerateArray().ToArray());
        Assert.Equal("AN402", fault.GetProperty("code").GetString());
        Assert.Equal("content/people/ada.md", fault.GetProperty("file").GetString());
        Assert.Equal(5, fault.GetProperty("line").GetInt32());
        Assert.Equal("Nobody says so.", fault.GetProperty("before").GetString() + fault.GetProperty("token").GetString() + fault.GetProperty("after").GetString());
        await states.DisposeAsync();
    }

    [Fact]
    public async Task A_changed_style_is_told_apart_from_changed_pages_and_the_old_one_stays_until_it_is_replaced()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        var page = await preview.TextAsync("people/ada/");
        var states = preview.StatesAsync().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await states.MoveNextAsync();
        var before = states.Current;
        preview.Write("templates/assets/note.css", "body { color: red }");
        await states.MoveNextAsync();
        Assert.Equal(before.GetProperty("pages").GetString(), states.Current.GetProperty("pages").GetString());
        var old = Style(before);
        var style = Style(states.Current);
        Assert.NotEqual(old, style);
        Assert.Contains(old, page, StringComparison.Ordinal);
        Assert.Equal("body{color:red}", await preview.TextAsync(style));
        Assert.Equal(HttpStatusCode.OK, (await preview.GetAsync(old)).StatusCode);
        await states.DisposeAsync();

        static string Style(JsonElement state) => state.GetProperty("styles").EnumerateArray().Select(s => s.GetString()!).Single(s => s.StartsWith("assets/note.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Drafts_are_shown_with_a_badge_where_they_are_asked_for()
    {
        const string Draft = "== content/people/bob.md\n---\nname: Bob\nsummary: A draft.\ndraft: true\n---\n";
        await using var without = await RunningPreview.StartAsync(Ada + Draft);
        Assert.Equal(HttpStatusCode.NotFound, (await without.GetAsync("people/bob/")).StatusCode);
        await using var with = await RunningPreview.StartAsync(Ada + Draft, "--drafts");
        Assert.Contains("data-draft=\"true\"", await with.TextAsync("people/bob/"), StringComparison.Ordinal);
        Assert.Contains("data-draft=\"false\"", await with.TextAsync("people/ada/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people/ada/?annals=source", "content/people/ada.md", 5)]
    [InlineData("people/ada/?annals=source&at=A+person.", "content/people/ada.md", 3)]
    [InlineData("?annals=source", "templates/pages/home.html", 1)]
    public async Task A_page_leads_to_the_file_and_the_line_to_edit(string address, string file, int line)
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        var page = await preview.TextAsync(address);
        Assert.Contains($"<h1>{file}</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"line {line}</a>", page, StringComparison.Ordinal);
        Assert.Contains($"vscode://file{Path.Combine(preview.Folder, file)}:{line}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_it_ends_with_130()
    {
        await using var preview = await RunningPreview.StartAsync(Ada);
        Assert.Equal(130, await preview.StopAsync());
        Assert.EndsWith("stopped\n", preview.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_if_it_was_asked_for()
    {
        await using var first = await RunningPreview.StartAsync(Ada);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = Annals.Cli.Program.Run(["serve", "--port", first.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)], new Annals.Cli.Terminal.ConsoleStreams(output, error, first.Folder, _ => null, false));
        Assert.Equal(2, exit);
        Assert.Contains($"port {first.Port} is taken", error.ToString(), StringComparison.Ordinal);
    }
}
