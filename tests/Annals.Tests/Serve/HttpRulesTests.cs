using System.Net;

namespace Annals.Tests.Serve;

/// <summary>What HTTP promises: HEAD, conditions, ranges, redirects.</summary>
public sealed class HttpRulesTests(SharedPreview shared) : IClassFixture<SharedPreview>
{
    private readonly RunningPreview preview = shared.Running;

    [Fact]
    public async Task Head_has_the_headers_of_get_and_no_body()
    {
        var get = await preview.GetAsync("people/ada/");
        var head = await preview.SendAsync(HttpMethod.Head, "people/ada/");
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal("text/html; charset=utf-8", head.Content.Headers.ContentType!.ToString());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        var tag = (await preview.GetAsync("data/site.json")).Headers.ETag!.ToString();
        foreach (var condition in (string[])[tag, "W/" + tag, "\"other\", " + tag, "*"])
        {
            var again = await preview.GetAsync("data/site.json", ("If-None-Match", condition));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(tag, again.Headers.ETag!.ToString());
        }

        Assert.Equal(HttpStatusCode.OK, (await preview.GetAsync("data/site.json", ("If-None-Match", "\"other\""))).StatusCode);
    }

    [Theory]
    [InlineData("bytes=0-3", 0, 4)]
    [InlineData("bytes=5-", 5, null)]
    [InlineData("bytes=-4", -4, 4)]
    [InlineData("bytes=2-999999999", 2, null)]
    [InlineData("bytes=-999999999", 0, null)]
    public async Task A_range_is_sent_alone(string range, int start, int? length)
    {
        var whole = await (await preview.GetAsync("data/site.json")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var part = await preview.GetAsync("data/site.json", ("Range", range));
        var from = start < 0 ? whole.Length + start : start;
        var expected = whole.AsSpan(from, length ?? whole.Length - from).ToArray();
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(expected, await part.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"bytes {from}-{from + expected.Length - 1}/{whole.Length}", part.Content.Headers.ContentRange!.ToString());
    }

    [Theory]
    [InlineData("bytes=999999999-")]
    [InlineData("bytes=-0")]
    public async Task A_range_behind_the_end_cannot_be_satisfied(string range)
    {
        var answer = await preview.GetAsync("data/site.json", ("Range", range));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
        Assert.StartsWith("bytes */", answer.Content.Headers.ContentRange!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes=0-1,3-4", null)]
    [InlineData("lines=0-1", null)]
    [InlineData("bytes=x", null)]
    [InlineData("bytes=0-1", "\"an older version\"")]
    public async Task What_is_no_single_range_of_this_version_is_answered_with_the_whole(string range, string? condition)
    {
        (string, string)[] headers = condition is null ? [("Range", range)] : [("Range", range), ("If-Range", condition)];
        Assert.Equal(HttpStatusCode.OK, (await preview.GetAsync("data/site.json", headers)).StatusCode);
    }

    [Fact]
    public async Task A_page_without_its_slash_leads_to_the_page()
    {
        var answer = await preview.GetAsync("people/ada?annals=source");
        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal("ada/?annals=source", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_shows_the_sites_own_page_for_that()
    {
        var answer = await preview.GetAsync("nobody/");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("t-not-found", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/assets/", text, StringComparison.Ordinal);
    }
}
