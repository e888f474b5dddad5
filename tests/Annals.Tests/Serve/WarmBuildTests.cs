using System.Text;
using Annals.Files;
using Annals.Tests.Support;

namespace Annals.Tests.Serve;

/// <summary>The law of reading again: what is taken from an earlier reading makes no difference, only speed.</summary>
public sealed class WarmBuildTests
{
    private const string Content = """
        == content/people/ada.md
        ---
        name: { en: Ada, zh: 艾达 }
        summary: A person.
        topics: [engines]
        relations:
          - { type: leads, to: club }
        ---
        She met [[bob]] [@s "met"].
        == content/people/ada.zh.md
        ---
        summary: 一个人。
        ---
        她见过[[bob]] [@s "met"]。
        == content/people/bob.md
        ---
        name: Bob
        summary: Another person.
        ---
        == content/organizations/club.md
        ---
        name: Club
        summary: A club.
        ---
        == content/topics/engines.md
        ---
        name: Engines
        summary: A topic.
        ---
        == content/events/meeting.md
        ---
        name: The meeting
        summary: They met.
        date: 1833-06-05
        people: [ada, bob]
        cites: { date: '@s "5 June"' }
        ---
        """;

    private static readonly InputFile[] Theme = [.. RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal))];

    [Fact]
    public void New_limits_are_held_against_notes_that_did_not_change()
    {
        InputFile[] before = [.. Start(), new("content/topics/long.yml", Encoding.UTF8.GetBytes($"name: Long\nsummary: {new string('x', 300)}\n"))];
        var warm = SiteBuild.Read(before, new BuildOptions());
        Assert.Empty(warm.Diagnostics);
        InputFile[] after = [.. before.Select(f => f.Path == "site.yml" ? new InputFile(f.Path, (byte[])[.. f.Content.Span, .. "\nlimits: { note_size: 256 }\n"u8]) : f)];
        var held = SiteBuild.Read(after, new BuildOptions(), warm).Diagnostics;
        Assert.Equal(["AN114"], held.Select(d => d.Rule.Code));
        Assert.Equal(SiteBuild.Read(after, new BuildOptions()).Diagnostics, held);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_any_edits_a_warm_build_equals_a_cold_one_byte_for_byte(int seed)
    {
        var chance = new Random(seed);
        var files = new SortedDictionary<string, InputFile>(Start().ToDictionary(f => f.Path), StringComparer.Ordinal);
        var options = new BuildOptions();
        Site? warm = null;
        for (var edit = 0; edit < 25; edit++)
        {
            // An edition that is overtaken by the next is neither checked nor shown.
            if (chance.Next(3) == 0)
            {
                warm = SiteBuild.Join([.. files.Values], options, warm);
                Edit(files, chance);
            }

            warm = SiteBuild.Join([.. files.Values], options, warm);
            var shown = Published(warm);
            warm = SiteBuild.Check(warm, options);
            var cold = SiteBuild.Read([.. files.Values], options);
            Assert.Equal(cold.Diagnostics, warm.Diagnostics);
            Assert.Equal(Published(cold), shown);
            Edit(files, chance);
        }
    }

    [Fact]
    public void Only_the_note_that_changed_is_parsed_again()
    {
        var files = Start();
        var first = SiteBuild.Read(files, new BuildOptions());
        Assert.Equal(6, first.Material.Notes.Parsed);

        var second = SiteBuild.Read(Replace(files, "content/people/bob.md", "---\nname: Robert\nsummary: Another person.\n---\n"), new BuildOptions(), first);
        Assert.Equal(1, second.Material.Notes.Parsed);
        Assert.Equal("Robert", second.Knowledge!.Find("bob")!.Head.Name.In("en", "en").Value);

        // Saved again without a change: other memory, the same bytes.
        var third = SiteBuild.Read([.. files.Select(f => new InputFile(f.Path, f.Content.ToArray()))], new BuildOptions(), first);
        Assert.Equal(0, third.Material.Notes.Parsed);
    }

    [Fact]
    public void A_changed_translation_parses_its_note_again_and_no_other()
    {
        var files = Start();
        var first = SiteBuild.Read(files, new BuildOptions());
        var second = SiteBuild.Read(Replace(files, "content/people/ada.zh.md", "---\nsummary: 她。\n---\n"), new BuildOptions(), first);
        Assert.Equal(1, second.Material.Notes.Parsed);
    }

    [Fact]
    public void A_note_that_comes_between_others_is_the_only_one_parsed()
    {
        var files = Start();
        var first = SiteBuild.Read(files, new BuildOptions());
        var more = files.Append(File("content/people/aaa.md", "---\nname: A\nsummary: A.\n---\n")).OrderBy(f => f.Path, StringComparer.Ordinal).ToArray();
        Assert.Equal(1, SiteBuild.Read(more, new BuildOptions(), first).Material.Notes.Parsed);
    }

    [Fact]
    public void Templates_are_compiled_again_only_when_one_of_them_has_changed()
    {
        var files = Start();
        var first = SiteBuild.Read(files, new BuildOptions());
        files = Replace(files, "content/people/bob.md", "---\nname: Robert\nsummary: P.\n---\n");
        var note = SiteBuild.Read(files, new BuildOptions(), first);
        Assert.Same(first.Theme, note.Theme);
        var template = SiteBuild.Read(Replace(files, "templates/pages/topic.html", "topic"), new BuildOptions(), note);
        Assert.NotSame(first.Theme, template.Theme);
        Assert.Equal(0, template.Material.Notes.Parsed);
    }

    [Fact]
    public void Another_set_of_languages_parses_every_note_again()
    {
        var files = Start();
        var first = SiteBuild.Read(files, new BuildOptions());
        var settings = Encoding.UTF8.GetString(files.First(f => f.Path == "site.yml").Content.Span).Replace("  - { tag: zh-Hans, path: zh, name: 简体中文 }\n", "", StringComparison.Ordinal);
        Assert.Equal(6, SiteBuild.Read(Replace(files, "site.yml", settings), new BuildOptions(), first).Material.Notes.Parsed);
    }

    private static void Edit(SortedDictionary<string, InputFile> files, Random chance)
    {
        var content = files.Keys.Where(p => p.StartsWith("content/", StringComparison.Ordinal)).ToArray();
        var path = content[chance.Next(content.Length)];
        var text = Encoding.UTF8.GetString(files[path].Content.Span);
        switch (chance.Next(7))
        {
            case 0:
                files[path] = File(path, text + $"\nAnother paragraph {chance.Next(9)} [@s \"x\"].\n");
                break;
            case 1:
                files[path] = File(path, text.Replace("name:", chance.Next(2) == 0 ? "nmae:" : "name:", StringComparison.Ordinal));
                break;
            case 2:
                files.Remove(path);
                break;
            case 3:
                foreach (var start in Start()) files.TryAdd(start.Path, start);
                break;
            case 4:
                files[$"content/people/new-{chance.Next(3)}.md"] = File($"content/people/new-{chance.Next(3)}.md", $"---\nname: New\nsummary: New.\n---\nSee [[{(chance.Next(2) == 0 ? "ada" : "nobody")}]] [@s \"x\"].\n");
                foreach (var wrong in files.Where(f => f.Key != f.Value.Path).Select(f => f.Key).ToArray()) files.Remove(wrong);
                break;
            case 5:
                files["templates/pages/topic.html"] = File("templates/pages/topic.html", $"<h1>{chance.Next(3)}</h1>");
                break;
            default:
                files[path] = File(path, text.Length > 10 ? text.Remove(chance.Next(text.Length - 1), 1) : "");
                break;
        }
    }

    private static InputFile[] Start() => [.. SiteText.Files(SiteText.Settings + SiteText.Source + Content).Concat(Theme).OrderBy(f => f.Path, StringComparer.Ordinal)];

    private static InputFile[] Replace(InputFile[] files, string path, string text) => [.. files.Select(f => f.Path == path ? File(path, text) : f)];

    private static InputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static Dictionary<string, string> Published(Site site) =>
        site.Plan is not { } plan ? [] : plan.Files.Select(f => (f.Path, Made: f.Make())).ToDictionary(f => f.Path, f => f.Made.Value is { } file ? Convert.ToBase64String(file.Content.Span) : string.Join('\n', f.Made.Diagnostics.Select(d => d.Message)));
}
