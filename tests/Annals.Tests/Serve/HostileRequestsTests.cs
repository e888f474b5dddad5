using System.Globalization;
using System.Net;

namespace Annals.Tests.Serve;

/// <summary>One server on one site, asked by all tests of this class: it must not matter what was asked before.</summary>
public sealed class SharedPreview : IAsyncLifetime
{
    internal RunningPreview Running { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Running = await RunningPreview.StartAsync("""
        == content/people/ada.md
        ---
        name: Ada
        summary: <script>alert(1)</script>
        image: { file: ada.svg, alt: Ada }
        ---
        == content/people/ada.svg
        <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>
        == secret.txt
        canary
        == .git/config
        canary
        == content/people/.secret.md
        canary
        """);

    public async ValueTask DisposeAsync() => await Running.DisposeAsync();
}

/// <summary>Requests as they come over the wire, cleaned by no browser and no client library.</summary>
public sealed class HostileRequestsTests(SharedPreview shared) : IClassFixture<SharedPreview>
{
    private readonly RunningPreview preview = shared.Running;

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/people/ada/", 200)]
    [InlineData("/people/ada/index.html", 200)]
    [InlineData("/people/ada", 308)]
    [InlineData("/people/%61da/", 200)]
    [InlineData("/people/ada/?x=/../../etc/passwd", 200)]
    [InlineData("/nobody", 404)]
    [InlineData("/../../etc/passwd", 404)]
    [InlineData("/..%2f..%2fetc/passwd", 404)]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd", 404)]
    [InlineData("/.%2e/.%2e/etc/passwd", 404)]
    [InlineData("/people/..%2findex.html", 404)]
    [InlineData("/%252e%252e/site.yml", 404)]
    [InlineData("/..\\..\\site.yml", 404)]
    [InlineData("/..%5c..%5csite.yml", 404)]
    [InlineData("/people/ada%2findex.html", 404)]
    [InlineData("/people//ada/", 404)]
    [InlineData("//etc/passwd", 404)]
    [InlineData("//evil.example/people/ada", 404)]
    [InlineData("/./", 404)]
    [InlineData("/people/./ada/", 404)]
    [InlineData("/people/ada/.", 404)]
    [InlineData("/people/ada./", 404)]
    [InlineData("/people/ada%20/", 404)]
    [InlineData("/.git/config", 404)]
    [InlineData("/.nojekyll", 404)]
    [InlineData("/site.yml", 404)]
    [InlineData("/secret.txt", 404)]
    [InlineData("/content/people/ada.md", 404)]
    [InlineData("/templates/layout.html", 404)]
    [InlineData("/people/.secret.md", 404)]
    [InlineData("/people/ada/../../secret.txt", 404)]
    [InlineData("/people/ada/..%2f..%2fsecret.txt", 404)]
    [InlineData("/people/ada.md", 404)]
    [InlineData("/C:/windows/win.ini", 404)]
    [InlineData("/people/ada::$DATA", 404)]
    [InlineData("/people/ada%00.html", 400)]
    [InlineData("/people/ada%0d%0aSet-Cookie:x", 404)]
    [InlineData("/people/*", 404)]
    [InlineData("/people/a%7Cb", 404)]
    [InlineData("/con", 404)]
    [InlineData("/_annals/../site.yml", 404)]
    [InlineData("/_annals/client.cs", 404)]
    [InlineData("/people/%", 400)]
    [InlineData("/people/%4", 400)]
    [InlineData("/people/%zz/", 400)]
    [InlineData("/people/%c0%af", 400)]
    [InlineData("/people/%c0%ae%c0%ae/", 400)]
    [InlineData("/people/%ed%a0%80", 400)]
    [InlineData("/people/%ff", 400)]
    [InlineData("/people/ada/#x", 400)]
    [InlineData("/people/\u00e9", 400)]
    [InlineData("people/ada/", 400)]
    [InlineData("*", 405)]
    [InlineData("http://127.0.0.1/people/ada/", 400)]
    [InlineData("http://evil.example/", 400)]
    [InlineData("file:///etc/passwd", 400)]
    public async Task Every_target_has_its_one_answer(string target, int status)
    {
        var answer = await preview.RawAsync($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{preview.Port}\r\nConnection: close\r\n\r\n");
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1:PORT", 200)]
    [InlineData("localhost:PORT", 200)]
    [InlineData("LOCALHOST:PORT", 200)]
    [InlineData("[::1]:PORT", 200)]
    [InlineData("localhost", 421)]
    [InlineData("127.0.0.1", 421)]
    [InlineData("127.0.0.1:1", 421)]
    [InlineData("evil.example:PORT", 421)]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example:PORT", 421)]
    [InlineData("127.0.0.1.evil.example:PORT", 421)]
    [InlineData("127.0.0.2:PORT", 421)]
    [InlineData("0.0.0.0:PORT", 421)]
    public async Task Only_names_of_this_server_are_answered(string host, int status)
    {
        var answer = await preview.RawAsync($"GET /people/ada/ HTTP/1.1\r\nHost: {host.Replace("PORT", preview.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}\r\nConnection: close\r\n\r\n");
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.0\r\n\r\n")]
    public async Task A_request_without_one_host_is_refused(string request)
    {
        var answer = await preview.RawAsync(request.Replace("PORT", preview.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.Matches("^HTTP/1.1 4(00|21) ", answer);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Nothing_can_be_done_but_look(string method)
    {
        var answer = await preview.SendAsync(new HttpMethod(method), "people/ada/");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("Content-Length: 5\r\n\r\nhello")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")]
    public async Task A_body_is_refused(string rest)
    {
        var answer = await preview.RawAsync($"GET / HTTP/1.1\r\nHost: 127.0.0.1:{preview.Port}\r\n{rest}");
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_of_more_than_16_kB_are_refused()
    {
        var answer = await preview.RawAsync($"GET / HTTP/1.1\r\nHost: 127.0.0.1:{preview.Port}\r\nX: {new string('x', 17 << 10)}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 431 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_never_ends_its_headers_is_hung_up_on_while_others_are_served()
    {
        var slow = preview.RawAsync($"GET / HTTP/1.1\r\nHost: 127.0.0.1:{preview.Port}\r\nX: ");
        Assert.Equal(HttpStatusCode.OK, (await preview.GetAsync("people/ada/")).StatusCode);
        Assert.DoesNotContain("HTTP/1.1 200", await slow, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://evil.example", 403)]
    [InlineData("http://localhost", 403)]
    [InlineData("https://localhost:PORT", 403)]
    [InlineData("null", 403)]
    [InlineData("http://localhost:PORT", 200)]
    [InlineData("http://127.0.0.1:PORT", 200)]
    public async Task Only_pages_of_this_server_may_listen_for_changes(string origin, int status)
    {
        var answer = await preview.SendAsync(HttpMethod.Head, "_annals/events", ("Origin", origin.Replace("PORT", preview.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_site_may_not_listen_even_where_its_browser_sends_no_origin() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await preview.SendAsync(HttpMethod.Head, "_annals/events", ("Sec-Fetch-Site", "cross-site"))).StatusCode);

    [Fact]
    public async Task Every_answer_forbids_guessing_its_type()
    {
        foreach (var address in (string[])["", "nobody", "people/ada", "_annals/client.js", "%ff", "data/site.json"])
            Assert.Equal(["nosniff"], (await preview.GetAsync(address)).Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task A_picture_that_holds_a_script_is_sent_with_a_policy_that_runs_none()
    {
        var answer = await preview.GetAsync("media/people/ada.svg");
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_the_preview_escape_what_notes_hold()
    {
        var source = await preview.GetAsync("people/ada/?annals=source&at=%3Cscript%3E");
        var text = await source.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("&lt;script&gt;alert(1)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", source.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}
