using System.Text;
using Annals.Files;
using Annals.Render;
using Annals.Tests.Support;

namespace Annals.Tests.Render;

/// <summary>What a template can do, and what it is told when it cannot.</summary>
public sealed class TemplateTests
{
    [Fact]
    public void A_value_is_escaped() =>
        Assert.Contains("<p>A &lt;b&gt; &amp; 6&quot;</p>", Page("<p>{{ note.name }}</p>", name: "'A <b> & 6\"'"), StringComparison.Ordinal);

    [Fact]
    public void A_part_is_written_as_it_is_and_its_values_are_escaped() =>
        Assert.Contains("<i>A &lt;b&gt;</i>", Page("{{ include 'parts/x' name: note.name }}", part: "<i>{{ $name }}</i>", name: "A <b>"), StringComparison.Ordinal);

    [Fact]
    public void A_part_can_be_shared_by_pages_and_its_values_are_escaped() =>
        Assert.Equal("<main><i>Test &lt;b&gt;</i></main>", Page("{{ shared 'parts/x' site }}", "<i>{{ $item.title + ' <b>' }}</i>"));

    [Fact]
    public void What_a_page_has_for_itself_is_not_shared()
    {
        var (files, _) = Made("{{ shared 'parts/x' note }}", "<i>{{ $item.name }}</i>", also: "== content/people/bob.yml\nname: Bob\nsummary: A person.\n");
        Assert.Equal("<main><i>Ada</i></main>", files.Single(f => f.Path == "people/ada/index.html").Text);
        Assert.Equal("<main><i>Bob</i></main>", files.Single(f => f.Path == "people/bob/index.html").Text);
    }

    [Fact]
    public void A_fault_on_many_pages_is_told_once_with_the_first_of_them_and_how_many_more()
    {
        var found = Made("{{ if note.name == 'Bob' }}{{ nothing }}{{ end }} {{ note.nmae }}", also: "== content/people/bob.yml\nname: Bob\nsummary: A person.\n").Diagnostics;
        Assert.Equal(4, found.Count);
        Assert.Equal(
            ["1:31 the variable or function `nothing` was not found (page people/bob/index.html and 1 more)", "1:59 cannot get member with name nmae (page people/ada/index.html and 1 more)"],
            PageFaults.Told(found).Select(d => $"{d.At.Line}:{d.At.Column} {d.Message}"));
    }

    [Theory]
    [InlineData("{{ page.title }}")]
    [InlineData("{{ note.name }}")]
    [InlineData("{{ shared 'parts/x' $item }}")]
    public void A_shared_part_that_asks_for_the_page_is_told(string part) =>
        Assert.Contains(Made("{{ shared 'parts/x' site }}", part).Diagnostics, d => d.Rule.Code == "AN702" && d.At.ToString() == "templates/parts/x.html:1:4");

    [Theory]
    [InlineData("x\n {{ note.nmae }}", "templates/pages/person.html:2:10 AN702")]
    [InlineData("{{ nothing }}", "templates/pages/person.html:1:4 AN702")]
    [InlineData("{{ for x in note }}", "templates/pages/person.html:1:18 AN701")]
    [InlineData("{{ t 'no.such' }}", "templates/pages/person.html:1:4 AN702 there is no interface text `no.such`")]
    [InlineData("{{ asset 'no.css' }}", "templates/pages/person.html:1:4 AN702 there is no asset `no.css`")]
    [InlineData("{{ include 'parts/no' }}", "templates/pages/person.html:1:4 AN702 there is no template `parts/no`")]
    [InlineData("{{ include 'pages/person' }}", "templates/pages/person.html:1:4 AN706")]
    [InlineData("{{ shared 'parts/x' 'a text' }}", "AN702 `shared` takes a part")]
    [InlineData("{{ while true; end }}", "templates/pages/person.html:1:4 AN705")]
    [InlineData("{{ object.eval '1' }}", "AN702")]
    [InlineData("{{ date.now }}", "AN702")]
    [InlineData("{{ math.random 1 9 }}", "AN702")]
    [InlineData("{{ site.title = 'x' }}{{ include '../site' }}", "AN702")]
    public void A_fault_is_told_with_its_place(string template, string finding) =>
        Assert.Contains(Findings(template), f => f.Contains(finding, StringComparison.Ordinal));

    [Fact]
    public void A_page_of_five_megabytes_is_not_cut()
    {
        var page = Page("{{ for i in 1..100000 }}{{ '0123456789012345678901234567890123456789012345678' }}\n{{ end }}END");
        Assert.True(page.Length > 5_000_000);
        Assert.EndsWith("END</main>", page, StringComparison.Ordinal);
    }

    private static string[] Findings(string template) => [.. Made(template).Diagnostics.Select(d => $"{d.At} {d.Rule.Code} {d.Message}")];

    private static string Page(string template, string part = "", string name = "Ada") =>
        Made(template, part, name).Files.Single(f => f.Path == "people/ada/index.html").Text;

    private static (List<(string Path, string Text)> Files, List<Diagnostic> Diagnostics) Made(string template, string part = "", string name = "Ada", string also = "")
    {
        var files = RealSite.Files
            .Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal) && f.Path is not ("templates/layout.html" or "templates/pages/person.html"))
            .Concat(SiteText.Files(SiteText.Settings + $"== content/people/ada.yml\nname: {name}\nsummary: A person.\n" + also))
            .Append(new InputFile("templates/layout.html", Encoding.UTF8.GetBytes("<main>{{ content }}</main>")))
            .Append(new InputFile("templates/pages/person.html", Encoding.UTF8.GetBytes(template)))
            .Append(new InputFile("templates/parts/x.html", Encoding.UTF8.GetBytes(part)));
        var site = SiteBuild.Read([.. files], new BuildOptions());
        var made = SiteBuild.Render(site.Plan!).ToArray();
        return (
            [.. made.Where(m => m.Value is not null).Select(m => (m.Value!.Path, Encoding.UTF8.GetString(m.Value.Content.Span)))],
            [.. site.Diagnostics, .. made.SelectMany(m => m.Diagnostics)]);
    }
}
