using System.Text;
using Annals.Cli;
using Annals.Cli.Terminal;
using Annals.Files;
using Annals.Model;
using Annals.Parse.Kinds;
using Annals.Parse.Skeletons;
using Annals.Tests.Support;
using Repository = Annals.Tests.Support.Repository;

namespace Annals.Tests.Cli;

/// <summary><c>annals new</c> and <c>annals init</c>: how an editor starts.</summary>
public sealed class NewNoteTests : IDisposable
{
    private const string Epoch = "1767657600"; // 2026-01-06T00:00:00Z
    private readonly string folder = Directory.CreateTempSubdirectory("annals-new-").FullName;
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };

    public NewNoteTests()
    {
        foreach (var file in RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)).Concat(SiteText.Files(SiteText.Settings + SiteText.Source))) Put(file);
    }

    public static TheoryData<string> Kinds => [.. NoteKinds.Words];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_new_note_of_any_kind_passes_the_check_as_it_is(string kind)
    {
        Assert.Equal(0, Run("new", kind, "Something New"));
        var path = output.ToString().Trim();
        Assert.Equal($"content/{NoteKinds.OfWord(kind)!.Value.Folder()}/something-new{(kind == "source" ? ".yml" : ".md")}", path);
        Assert.Contains("draft: true", Text(path), StringComparison.Ordinal);
        Assert.Contains("serve --drafts", error.ToString(), StringComparison.Ordinal);
        Assert.True(Run("check", "--strict") == 0, output.ToString());
        Assert.True(Run("check", "--strict", "--drafts") == 0, output.ToString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_of_the_kind_stands_there_with_an_example_that_can_be_read(string kind)
    {
        var definition = Definitions.Of(NoteKinds.OfWord(kind)!.Value);
        var text = NoteSkeleton.Of(definition.Kind, "New", new Dictionary<string, string>());
        foreach (var field in definition.FrontMatter.Fields) Assert.Matches($"(?m)^#?{field.Name}: ", text);

        var filledIn = string.Join('\n', text.Split('\n').Select(l => l.StartsWith('#') && !l.StartsWith("# ", StringComparison.Ordinal) ? l[1..] : l));
        var file = $"content/{definition.Kind.Folder()}/new{NoteSkeleton.Extension(definition.Kind)}";
        Assert.DoesNotContain(SiteText.Findings($"== {file}\n{filledIn}", drafts: true), f => f.Contains(" AN1", StringComparison.Ordinal) || f.Contains(" AN2", StringComparison.Ordinal) || f.Contains(" AN5", StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_notes_the_day_on_which_it_was_read()
    {
        Run("new", "source", "A Report", "--date", "2025-11");
        Assert.Contains("\naccessed: 2026-01-06 #", Text("content/sources/a-report.yml"), StringComparison.Ordinal);
        Assert.Contains("\npublished: 2025-11 #", Text("content/sources/a-report.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_takes_its_date()
    {
        Run("new", "event", "The \"Day\": a start", "--date", "2026-01~");
        var text = Text("content/events/the-day-a-start.md");
        Assert.StartsWith("---\nname: \"The \\\"Day\\\": a start\"\n", text, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2026-01~ #", text, StringComparison.Ordinal);
        Assert.True(Run("check", "--strict", "--drafts") == 0, output.ToString());
    }

    [Theory]
    [InlineData("José Ñandú", "jose-nandu")]
    [InlineData("Zoë O'Neill", "zoe-o-neill")]
    [InlineData("Łukasz Øster & Søn", "lukasz-oster-son")]
    [InlineData("ThinkPad X1 (2026)", "thinkpad-x1-2026")]
    public void An_id_has_the_plain_letters_of_the_name_and_the_note_the_name_itself(string name, string id)
    {
        Assert.Equal(0, Run("new", "person", name));
        Assert.Equal($"content/people/{id}.md\n", output.ToString());
        Assert.Equal(name, SiteBuild.Read([.. SiteText.Files(SiteText.Settings), new InputFile($"content/people/{id}.md", File.ReadAllBytes(Path.Combine(folder, $"content/people/{id}.md")))], new BuildOptions(Drafts: true)).Knowledge!.Find(id)!.Head.Name.Versions[0].Value);
        Assert.True(Run("check", "--strict", "--drafts") == 0, output.ToString());
    }

    [Fact]
    public void A_name_without_latin_letters_asks_for_an_id()
    {
        Assert.Equal(2, Run("new", "person", "黄仁勋"));
        Assert.Contains("choose one with --id", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Run("new", "person", "黄仁勋", "--id", "huang-renxun"));
        Assert.Contains("name: 黄仁勋\n", Text("content/people/huang-renxun.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("person", "New", "--id", "New")]
    [InlineData("person", "s")]
    [InlineData("topic", "A topic", "--date", "2026")]
    [InlineData("event", "An event", "--date", "2026-13")]
    [InlineData("animal", "A dog")]
    [InlineData("person", "Nobody", "--lang", "zh")]
    [InlineData("source", "s", "--lang", "en")]
    [InlineData("source", "s", "--lang", "fr")]
    [InlineData("person", "s", "--lang", "zh")]
    public void What_makes_no_note_is_told_and_nothing_is_written(params string[] args)
    {
        var before = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length;
        Assert.Equal(2, Run(["new", .. args]));
        Assert.StartsWith("annals: ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_date_that_is_none_is_refused_with_what_to_write()
    {
        Assert.Equal(2, Run("new", "event", "A meeting", "--date", "2026/1/6"));
        Assert.Equal("annals: '2026/1/6' is not a date: a date is written year first, with hyphens; write 2026-01-06\n", error.ToString());
    }

    [Fact]
    public void A_note_that_is_there_is_not_overwritten()
    {
        Run("new", "person", "Ada");
        Put(new InputFile("content/people/ada.md", Encoding.UTF8.GetBytes("---\nname: Ada\nsummary: Mine.\n---\n")));
        Assert.Equal(2, Run("new", "person", "Ada"));
        Assert.Contains("is taken by content/people/ada.md", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Mine.", Text("content/people/ada.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_is_stamped_with_its_base_and_told_when_that_changes()
    {
        Put(new InputFile("content/people/ada.md", Encoding.UTF8.GetBytes("---\nname: Ada Lovelace\nsummary: A person.\n---\n")));
        Assert.Equal(0, Run("new", "person", "Ada Lovelace", "--lang", "zh"));
        Assert.Equal("content/people/ada.zh.md", output.ToString().Trim());
        Assert.Contains("#name: Ada Lovelace\n", Text("content/people/ada.zh.md"), StringComparison.Ordinal);
        Assert.True(Run("check", "--strict") == 0, output.ToString());
        Assert.Equal(2, Run("new", "person", "ada", "--lang", "zh"));

        var filledIn = Text("content/people/ada.zh.md").Replace("#name: Ada Lovelace", "name: 艾达", StringComparison.Ordinal).Replace("#summary: A person", "summary: 一个人", StringComparison.Ordinal);
        Put(new InputFile("content/people/ada.zh.md", Encoding.UTF8.GetBytes(filledIn)));
        Assert.True(Run("check", "--strict") == 0, output.ToString());
        Put(new InputFile("content/people/ada.md", Encoding.UTF8.GetBytes("---\nname: Ada Lovelace\nsummary: Another sentence.\n---\n")));
        Run("check");
        Assert.Contains("AN311", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_history_builds_cleanly_and_has_a_note_of_each_kind()
    {
        Assert.Equal(0, Run("init", "mine"));
        Assert.True(Run("check", "--strict", "--root", "mine") == 0, output.ToString());
        Assert.True(Run("build", "--strict", "--root", "mine", "--output", "site") == 0, error.ToString());
        foreach (var kind in NoteKinds.All) Assert.Single(Directory.GetFiles(Path.Combine(folder, "mine/content", kind.Folder())));
        Assert.True(File.Exists(Path.Combine(folder, "site/people/ada-lovelace/index.html")));
    }

    [Fact]
    public void The_templates_of_a_new_history_are_those_of_this_repository()
    {
        Run("init", "mine");
        var theirs = Directory.GetFiles(Path.Combine(Repository.Root, "templates"), "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(Repository.Root, f), File.ReadAllText);
        var ours = Directory.GetFiles(Path.Combine(folder, "mine/templates"), "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(Path.Combine(folder, "mine"), f), File.ReadAllText);
        Assert.Equal(theirs.OrderBy(f => f.Key, StringComparer.Ordinal), ours.OrderBy(f => f.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_holds_something_is_left_alone()
    {
        Put(new InputFile("mine/letter.txt", "x"u8.ToArray()));
        Assert.Equal(2, Run("init", "mine"));
        Assert.Equal(["letter.txt"], Directory.GetFileSystemEntries(Path.Combine(folder, "mine")).Select(Path.GetFileName));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private int Run(params string[] args)
    {
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
        return Program.Run(args, new ConsoleStreams(output, error, folder, name => name == "SOURCE_DATE_EPOCH" ? Epoch : null, IsTerminal: false));
    }

    private string Text(string path) => File.ReadAllText(Path.Combine(folder, path));

    private void Put(InputFile file)
    {
        var full = Path.Combine(folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, file.Content.ToArray());
    }
}
