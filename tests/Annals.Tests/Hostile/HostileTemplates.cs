using System.Diagnostics;
using System.Text;
using Annals.Files;
using Annals.Tests.Support;

namespace Annals.Tests.Hostile;

/// <summary>A template that loops, recurses, grows or reaches for what it may not have is stopped and told with its place.</summary>
public sealed class HostileTemplates
{
    private const string Page = "templates/pages/person.html";

    public static TheoryData<string, string> Stopped => new()
    {
        { "{{ while true; end }}", "AN705" },
        { "{{ for i in 1..100000000; end }}", "AN705" },
        { "{{ for i in 1..3000; for j in 1..3000; end; end }}", "AN705" },
        { "{{ i = 0; while i < 1; i = i - 1; end }}", "AN705" },
        { "{{ func f; f; end; f }}", "AN705" },
        { "{{ func f(n); if n > 0; f (n - 1); f (n - 1); end; end; f 45 }}", "AN705" },
        { "{{ func a; b; end; func b; a; end; a }}", "AN705" },
        { "{{ include 'pages/person' }}", "AN706" },
        { "{{ include 'parts/a' }}", "AN706" },
        { "{{ include 'parts/t0' }}", "AN70" },
        { "{{ s = 'x'; while true; s = s + s; end }}", "AN70" },
        { "{{ while true }}0123456789012345678901234567890123456789{{ end }}", "AN70" },
        { "{{ 'A' * 2000000000 }}", "AN70" },
        { "{{ x = 'A' * 200000000; x | string.size }}", "AN70" },
        { "{{ 'x' | string.pad_left 2000000000 }}", "AN70" },
        { "{{ 1..1000000000 | array.size }}", "AN70" },
        { "{{ a = [1]; for i in 1..60; a = array.concat a a; end; a | array.size }}", "AN70" },
        { "{{ a = []; a[0] = a; a | array.join ',' }}", "AN70" },
        { "{{ a = {}; a.b = a; a }}", "AN70" },
        { "{{ a = {}; a.b = a; a | object.to_json }}", "AN70" },
        { "{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}", "AN70" },
        { "{{ for i in 1..200; 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$'; end }}", "AN70" },
        { "{{ 7 | math.pow 999999999 }}", "AN70" },
        { "{{ 1 << 2000000000 }}", "AN70" },
        { "{{ object.eval '1' }}", "AN702" },
        { "{{ object.eval_template 'x' }}", "AN702" },
        { "{{ include '../site.yml' }}", "AN702" },
        { "{{ include '/etc/passwd' }}", "AN702" },
        { "{{ include 'pages/../layout' }}", "AN702" },
        { "{{ include_join ['parts/x'] ',' }}", "AN702" },
        { "{{ import 'x' }}", "AN702" },
        { "{{ date.now }}", "AN702" },
        { "{{ math.random 1 9 }}", "AN702" },
        { "{{ math.uuid }}", "AN702" },
        { "{{ note.body.value }}", "AN702" },
        { "{{ note.body.is_empty }}", "AN702" },
        { "{{ note.body.Value }}", "AN702" },
        { "{{ note.body.get_type }}", "AN702" },
        { "{{ note.get_type }}", "AN702" },
        { "{{ 'x'.get_type }}", "AN702" },
        { "{{ site.settings }}", "AN702" },
        { "{{ string.upcase = 'x' }}", "AN702" },
        { "{{ array.size = 1 }}", "AN702" },
        { "{{ nothing }}", "AN702" },
        { "{{ note.nothing }}", "AN702" },
        { "{{ note.facts[99].label }}", "AN702" },
        { "{{ note.name.nothing }}", "AN702" },
        { "{{ " + new string('(', 5_000) + "1" + new string(')', 5_000) + " }}", "AN701" },
        { "{{ " + new string('[', 5_000), "AN701" },
        { "{{ " + new string('-', 5_000) + "1 }}", "AN70" },
        { string.Concat(Enumerable.Repeat("{{ if true }}", 5_000)), "AN701" },
        { "{{ 1" + string.Concat(Enumerable.Repeat(" | math.abs", 5_000)) + " }}", "AN70" },
        { "{{ for", "AN701" },
        { "{{ end }}", "AN701" },
    };

    [Theory]
    [MemberData(nameof(Stopped))]
    public void It_is_stopped_and_told(string template, string code)
    {
        var clock = Stopwatch.StartNew();
        var found = SmallStack.Run(() => Made(template).Diagnostics);
        var told = found.FirstOrDefault(d => d.Rule.Code.StartsWith(code, StringComparison.Ordinal));
        Assert.True(told is not null, string.Join('\n', found.Select(d => $"{d.At} {d.Rule.Code} {d.Message}").Take(5)));
        Assert.StartsWith("templates/", told.At.File, StringComparison.Ordinal);
        Assert.InRange(told.At.Line, 1, 3);
        Assert.True(clock.ElapsedMilliseconds < 10_000, $"took {clock.Elapsed}");
        Assert.DoesNotContain("Exception", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_changes_nothing_for_the_next() =>
        Assert.All(Made("{{ site.title = 'hit'; page.title = 'hit'; note.name = 'hit' }}").Files.Where(f => f.Path.StartsWith("sources/", StringComparison.Ordinal)), f => Assert.DoesNotContain("hit", f.Text, StringComparison.Ordinal));

    [Fact]
    public void A_template_that_runs_away_stops_the_whole_build_and_not_each_page()
    {
        var clock = Stopwatch.StartNew();
        var people = string.Concat(Enumerable.Range(0, 100).Select(i => $"\n== content/people/p{i}.yml\nname: x\nsummary: x\n"));
        var found = Made("{{ func f(n); if n > 0; f (n - 1); f (n - 1); end; end; f 45 }}", people).Diagnostics;
        Assert.Equal("AN705", Assert.Single(found.Where(d => d.At.File.StartsWith("templates/", StringComparison.Ordinal)).DistinctBy(d => d.Rule)).Rule.Code);
        Assert.True(clock.ElapsedMilliseconds < 10_000, $"took {clock.Elapsed}");
    }

    [Fact]
    public void A_page_beyond_the_limit_is_an_error_and_one_below_it_is_whole()
    {
        const string Limit = "== site.yml\ntitle: x\ndescription: x\nbase_url: https://example.org/\nlanguages: [{ tag: en, path: en, name: English }]\nlimits: { page_size: 70000 }\n";
        Assert.Contains(Made("{{ for i in 1..8000 }}0123456789{{ end }}", Limit).Diagnostics, d => d.Rule.Code == "AN704");
        var page = Made("{{ for i in 1..6000 }}0123456789{{ end }}END", Limit).Files.Single(f => f.Path == "people/ada/index.html").Text;
        Assert.EndsWith("END</main>", page, StringComparison.Ordinal);
    }

    private static (List<(string Path, string Text)> Files, List<Diagnostic> Diagnostics) Made(string template, string more = "")
    {
        var files = RealSite.Files
            .Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal) && f.Path is not ("templates/layout.html" or Page))
            .Concat(SiteText.Files((more.Contains("site.yml", StringComparison.Ordinal) ? more : SiteText.Settings.TrimEnd() + "\nlimits: { page_seconds: 2 }\n" + more) + "\n== content/people/ada.yml\nname: Ada\nsummary: A person.\n"))
            .Append(Part("templates/layout.html", "<main>{{ content }}</main>"))
            .Append(Part(Page, template))
            .Append(Part("templates/parts/a.html", "{{ include 'parts/b' }}"))
            .Append(Part("templates/parts/b.html", "{{ include 'parts/a' }}"))
            .Concat(Enumerable.Range(0, 25).Select(i => Part($"templates/parts/t{i}.html", $"{{{{ include 'parts/t{i + 1}' }}}}{{{{ include 'parts/t{i + 1}' }}}}")))
            .Append(Part("templates/parts/t25.html", "x"));
        var site = SiteBuild.Read([.. files], new BuildOptions());
        var made = site.Plan is null ? [] : SiteBuild.Render(site.Plan).ToArray();
        return (
            [.. made.Where(m => m.Value is not null).Select(m => (m.Value!.Path, Encoding.UTF8.GetString(m.Value.Content.Span)))],
            [.. site.Diagnostics, .. made.SelectMany(m => m.Diagnostics)]);
    }

    private static InputFile Part(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
