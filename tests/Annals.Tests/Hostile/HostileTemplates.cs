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
        { "{{ for i in 1..4000; for j in 1..4000; end; end }}", "AN705" },
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
        { "{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}", "AN702" },
        { "{{ 7 | math.pow 999999999 }}", "AN70" },
        { "{{ 1 << 2000000000 }}", "AN70" },
        { "{{ 1 << 100000 }}", "AN705" },
        { "{{ x = 3; for i in 1..60; x = x * x; end }}", "AN705" },
        { "{{ s = 'x' * 30000000; while true; s = s | string.base64_encode; end }}", "AN705" },
        { "{{ s = 'a' * 8000000; t = 'a' * 2000000 + 'b' + 'a' * 2000000; s | string.contains t }}", "AN705" },
        { "{{ s = 'a' * 8000000; t = 'a' * 2000000 + 'b' + 'a' * 2000000; s | string.replace t 'c' }}", "AN705" },
        { "{{ s = 'a' * 8000000; t = 'a' * 2000000 + 'b' + 'a' * 2000000; s | string.index_of t }}", "AN705" },
        { "{{ a = []; for i in 1..2000; a = a | array.add ('x' * 1000000); end }}", "AN705" },
        { "{{ s = 'x' * 1000000; a = []; for i in 1..2000; a = a | array.add s; end; a | array.join s }}", "AN70" },
        { "{{ func f(n); if n > 0; f (n - 1); f (n - 1); else; 1..1000000 | array.size; end; end; f 20 }}", "AN705" },
        { "{{ func f(n); if n > 0; f (n - 1); f (n - 1); else; 'x' * 1000000 | string.upcase; end; end; f 20 }}", "AN70" },
        { "{{ a = []; for i in 1..1000000; a = array.concat a [i]; end }}", "AN705" },
        { "{{ a = []; for i in 1..10000; a = a | array.compact; end; a = 1..9; for i in 1..10000; a = a | array.offset 0 | array.limit 9; end; b = 1..900000; while true; b = b | array.reverse; end }}", "AN705" },
        { "{{ a = [1]; for i in 1..60; a = [a, a]; end; a | object.to_json }}", "AN70" },
        { "{{ a = [1]; for i in 1..19; a = [a, a, a, a]; end; a }}", "AN70" },
        { "{{ a = [1]; b = [1]; for i in 1..40; a = [a, a]; b = [b, b]; end; a == b; a | array.contains b }}", "AN70" },
        { "{{ a = []; for i in 1..100000; a = [a]; end; a }}", "AN70" },
        { "{{ a = []; for i in 1..100000; a = {b: a}; end; a | object.to_json }}", "AN70" },
        { "{{ a = []; a[2000000000] = 1 }}", "AN70" },
        { "{{ [] | array.insert_at 2000000000 1 }}", "AN70" },
        { "{{ content }}", "AN706" },
        { "{{ x = 3 ** 999999999 }}", "AN70" },
        { "{{ 5 | math.format 'D999999999' }}", "AN702" },
        { "{{ 5 | object.format 'D999999999' }}", "AN702" },
        { "{{ '<' * 1000000 | html.strip }}", "AN702" },
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
        // Some seconds alone; the machine may be busy.
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"took {clock.Elapsed}");
        Assert.DoesNotContain("Exception", told.Message, StringComparison.Ordinal);
        // The clock is the last resort: what it stops depends on the machine.
        Assert.DoesNotContain("seconds", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ func f(n); if n > 0; f (n - 1); f (n - 1); end; end; f 45 }}")]
    [InlineData("{{ s = 'x'; for i in 1..1000000; s = s + 'x'; end }}")]
    public void It_is_stopped_at_the_same_place_on_every_machine(string template)
    {
        // On two threads at once, beside one another: none has the time that the other has.
        var told = new Diagnostic[2];
        Parallel.For(0, 2, i => told[i] = Made(template, LowLimits).Diagnostics.First(d => d.Rule.Code == "AN705"));
        Assert.Equal((told[0].At, told[0].Message), (told[1].At, told[1].Message));
        Assert.Contains("20000 steps", told[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rounds_of_loops_after_one_another_are_counted_together()
    {
        Assert.Empty(Made("{{ for i in 1..1000; end }}", LowLimits).Diagnostics);
        // Told of each page that was at work when the first was stopped.
        var told = Assert.Single(Made(string.Concat(Enumerable.Repeat("{{ for i in 1..1000; end }}\n", 8)), LowLimits).Diagnostics.DistinctBy(d => (d.Rule, d.At)));
        Assert.Equal(("AN705", 4), (told.Rule.Code, told.At.Line));
    }

    [Fact]
    public void The_clock_ends_what_takes_few_steps_and_long()
    {
        var found = Made("{{ for i in 1..1000000000; end }}", Settings("page_steps: 1000000000, page_seconds: 1")).Diagnostics;
        Assert.Contains("seconds", Assert.Single(found.Where(d => d.Rule.Code == "AN705").DistinctBy(d => d.Message)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_changes_nothing_for_the_next() =>
        Assert.All(Made("{{ site.title = 'hit'; page.title = 'hit'; note.name = 'hit' }}").Files.Where(f => f.Path.StartsWith("sources/", StringComparison.Ordinal)), f => Assert.DoesNotContain("hit", f.Text, StringComparison.Ordinal));

    [Fact]
    public void A_template_that_runs_away_stops_the_whole_build_and_not_each_page()
    {
        var people = string.Concat(Enumerable.Range(0, 100).Select(i => $"\n== content/people/p{i}.yml\nname: x\nsummary: x\n"));
        var found = Made("{{ func f(n); if n > 0; f (n - 1); f (n - 1); end; end; f 45 }}", LowLimits + people).Diagnostics;
        // Each processor may be at a page when the first of them is stopped.
        Assert.InRange(found.Count(d => d.Rule.Code == "AN705"), 1, Environment.ProcessorCount);
    }

    [Fact]
    public void A_page_beyond_the_limit_is_an_error_and_one_below_it_is_whole()
    {
        var limit = Settings("page_size: 70000");
        Assert.Contains(Made("{{ for i in 1..8000 }}0123456789{{ end }}", limit).Diagnostics, d => d.Rule.Code == "AN704");
        var page = Made("{{ for i in 1..6000 }}0123456789{{ end }}END", limit).Files.Single(f => f.Path == "people/ada/index.html").Text;
        Assert.EndsWith("END</main>", page, StringComparison.Ordinal);
    }

    private static string LowLimits => Settings("page_steps: 20000");

    private static string Settings(string limits) => SiteText.Settings.TrimEnd() + $"\nlimits: {{ {limits} }}\n";

    private static (List<(string Path, string Text)> Files, List<Diagnostic> Diagnostics) Made(string template, string more = "")
    {
        var files = RealSite.Files
            .Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal) && f.Path is not ("templates/layout.html" or Page))
            .Concat(SiteText.Files((more.Contains("site.yml", StringComparison.Ordinal) ? more : SiteText.Settings + more) + "\n== content/people/ada.yml\nname: Ada\nsummary: A person.\n"))
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
