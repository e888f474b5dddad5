using System.Collections.Concurrent;
using System.Net;
using Annals.Cli.Commands;
using Annals.Cli.Links;
using Annals.Tests.Support;

namespace Annals.Tests.Links;

/// <summary>Addresses are asked politely, and only what is certainly gone is called broken.</summary>
public sealed class LinkAskerTests
{
    [Theory]
    [InlineData(200, LinkOutcome.Alive)]
    [InlineData(404, LinkOutcome.Broken)]
    [InlineData(410, LinkOutcome.Broken)]
    [InlineData(403, LinkOutcome.Unsure)]
    [InlineData(429, LinkOutcome.Unsure)]
    [InlineData(503, LinkOutcome.Unsure)]
    public async Task A_status_is_judged(int status, object outcome) =>
        Assert.Equal(outcome, (await Ask(_ => Answer(status), "https://a.example/x"))[0].Outcome);

    [Fact]
    public async Task A_lasting_move_names_the_new_address()
    {
        var state = (await Ask(r => r.AbsolutePath == "/old" ? Answer(301, "/new") : Answer(200), "https://a.example/old"))[0];
        Assert.Equal((LinkOutcome.Moved, "it moved to https://a.example/new"), (state.Outcome, state.Reason));
    }

    [Fact]
    public async Task A_passing_redirect_is_no_move() =>
        Assert.Equal(LinkOutcome.Alive, (await Ask(r => r.AbsolutePath == "/old" ? Answer(302, "/new") : Answer(200), "https://a.example/old"))[0].Outcome);

    [Fact]
    public async Task A_circle_of_redirects_is_broken() =>
        Assert.Equal(LinkOutcome.Broken, (await Ask(_ => Answer(302, "/again"), "https://a.example/again"))[0].Outcome);

    [Fact]
    public async Task A_redirect_to_another_scheme_is_not_followed() =>
        Assert.Equal(LinkOutcome.Broken, (await Ask(_ => Answer(302, "file:///etc/passwd"), "https://a.example/x"))[0].Outcome);

    [Fact]
    public async Task What_may_pass_is_tried_three_times()
    {
        var tries = 0;
        Assert.Equal(LinkOutcome.Alive, (await Ask(_ => Answer(++tries < 3 ? 503 : 200), "https://a.example/x"))[0].Outcome);
        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_broken() =>
        Assert.Equal("there is no such host", (await Ask(_ => throw new HttpRequestException(HttpRequestError.NameResolutionError), "https://a.example/x"))[0].Reason);

    [Fact]
    public async Task A_host_is_never_asked_twice_at_once_and_few_hosts_are()
    {
        var under = new ConcurrentDictionary<string, int>();
        var (sameHost, hosts) = (0, 0);
        using var client = new HttpClient(new Stub(async url =>
        {
            sameHost = Math.Max(sameHost, under.AddOrUpdate(url.Host, 1, (_, n) => n + 1));
            hosts = Math.Max(hosts, under.Count(h => h.Value > 0));
            await Task.Delay(5);
            under.AddOrUpdate(url.Host, 0, (_, n) => n - 1);
            return Answer(200);
        }));
        var addresses = Enumerable.Range(0, 60).Select(i => new SourceAddress(new Uri($"https://h{i % 10}.example/{i}"), [$"s{i}"])).ToArray();
        var states = await new LinkAsker(client, TimeSpan.Zero).AskAsync(addresses, TestContext.Current.CancellationToken);
        Assert.Equal(addresses, states.Select(s => s.Address));
        Assert.Equal(1, sameHost);
        Assert.InRange(hosts, 1, 4);
    }

    [Fact]
    public async Task The_report_can_stand_as_an_issue()
    {
        var states = await Ask(r => Answer(r.AbsolutePath == "/gone" ? 404 : 200), "https://a.example/here", "https://a.example/gone");
        Assert.Equal(
            """
            ## Addresses of sources

            2 asked: 1 answer, 0 have moved, 0 could not be judged, 1 are broken.

            ### Broken

            Give an archived copy in `archived`, or another source.

            - `s1`: <https://a.example/gone>: 404 NotFound

            """,
            LinkReport.Of(states));
    }

    [Fact]
    public void Every_address_of_the_site_is_asked_once()
    {
        var addresses = LinksCommand.AddressesOf(RealSite.Site.Knowledge!);
        Assert.NotEmpty(addresses);
        Assert.Distinct(addresses.Select(a => a.Url.OriginalString));
    }

    private static async Task<LinkState[]> Ask(Func<Uri, HttpResponseMessage> answer, params string[] urls)
    {
        using var client = new HttpClient(new Stub(url => Task.FromResult(answer(url))));
        return await new LinkAsker(client, TimeSpan.Zero).AskAsync([.. urls.Select((u, i) => new SourceAddress(new Uri(u), [$"s{i}"]))], TestContext.Current.CancellationToken);
    }

    private static HttpResponseMessage Answer(int status, string? location = null)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status);
        if (location is not null) answer.Headers.Location = new Uri(location, UriKind.RelativeOrAbsolute);
        return answer;
    }

    private sealed class Stub(Func<Uri, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request.RequestUri!);
    }
}
