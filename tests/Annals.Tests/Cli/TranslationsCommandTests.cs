using Annals.Tests.Support;

namespace Annals.Tests.Cli;

/// <summary><c>annals translations</c>: which texts lag behind, and the stamp that says so.</summary>
public sealed class TranslationsCommandTests : IDisposable
{
    private const string Ada = "content/people/ada.zh.md";

    private readonly CommandSite site = new(SiteText.Source + """
        == content/people/ada.md
        ---
        name: Ada
        summary: A person.
        ---
        She wrote notes [@s "notes"].

        She counted [@s "counted"].
        == content/people/ada.zh.md
        ---
        name: 阿达
        summary: 一个人。
        ---
        她写过笔记 [@s "notes"]。

        她会计算 [@s "counted"]。
        == content/topics/t.md
        ---
        name: T
        summary: T.
        ---
        == content/topics/both.yml
        name: { en: Both, zh: 两者 }
        summary: { en: Both., zh: 两者。 }
        """);

    [Fact]
    public void Missing_and_unstamped_translations_are_listed()
    {
        Assert.Equal(0, site.Run("translations"));
        Assert.Equal(
            """
            zh: 2 missing, 0 stale, 1 unstamped, 0 current
              missing    content/sources/s.yml
              missing    content/topics/t.md
              unstamped  content/people/ada.zh.md

            """.ReplaceLineEndings("\n"),
            site.Output);
    }

    [Fact]
    public void Accepting_stamps_the_file_and_leaves_every_other_byte()
    {
        var before = site.Get(Ada);
        Assert.Equal(0, site.Run("translations", "--accept", Ada));
        Assert.Equal("1 translation stamped, 0 current already\n", site.Output);
        var stamp = Assert.Single(site.Get(Ada).Split('\n'), l => l.StartsWith("translated_from: ", StringComparison.Ordinal));
        Assert.Matches("^translated_from: [0-9a-f]{16} name:[0-9a-f]{4} summary:[0-9a-f]{4} body:[0-9a-f]{4},[0-9a-f]{4}$", stamp);
        Assert.Equal(before, site.Get(Ada).Replace(stamp + "\n", "", StringComparison.Ordinal));
        site.Run("translations");
        Assert.StartsWith("zh: 2 missing, 0 stale, 0 unstamped, 1 current\n", site.Output, StringComparison.Ordinal);
        Assert.Equal(0, site.Run("check", "--strict"));
    }

    [Fact]
    public void Windows_line_ends_a_byte_order_mark_quotes_and_remarks_survive()
    {
        const string Text = "\uFEFF---\r\nname: 阿达\r\ntranslated_from: '0'  # by hand\r\n---\r\n她写过笔记 [@s \"notes\"]。\r\n";
        site.Put(Ada, Text);
        site.Run("translations", "--accept");
        var stamped = site.Get(Ada);
        var stamp = stamped.Split("translated_from: ")[1].Split("  #")[0];
        Assert.Equal(Text, stamped.Replace(stamp, "'0'", StringComparison.Ordinal));

        site.Put(Ada, Text.Replace("translated_from: '0'  # by hand\r\n", "", StringComparison.Ordinal));
        site.Run("translations", "--accept");
        Assert.Contains($"name: 阿达\r\ntranslated_from: {stamp}\r\n---\r\n", site.Get(Ada), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stale_translation_is_told_with_what_changed()
    {
        site.Run("translations", "--accept");
        site.Put("content/people/ada.md", site.Get("content/people/ada.md").Replace("counted [", "summed [", StringComparison.Ordinal).Replace("A person.", "A woman.", StringComparison.Ordinal));
        site.Run("translations");
        Assert.Contains("  stale      content/people/ada.zh.md: summary, paragraph 2\n", site.Output, StringComparison.Ordinal);
        Assert.Equal(1, site.Run("check", "--strict"));
        Assert.Contains($"{Ada}:4:18: warning AN311: the text of `ada` has changed since this translation was made: summary, paragraph 2", site.Output, StringComparison.Ordinal);
        Assert.Equal(0, site.Run("translations", "--accept"));
        Assert.Equal(0, site.Run("check", "--strict"));
    }

    [Fact]
    public void A_change_of_facts_makes_no_translation_stale()
    {
        site.Run("translations", "--accept");
        site.Put("content/people/ada.md", site.Get("content/people/ada.md").Replace("summary:", "born: 1815\nsummary:", StringComparison.Ordinal));
        Assert.Equal(0, site.Run("check", "--strict"));
    }

    [Fact]
    public void Accepting_twice_writes_nothing()
    {
        site.Run("translations", "--accept");
        var first = site.Get(Ada);
        site.Run("translations", "--accept");
        Assert.Equal("0 translations stamped, 1 current already\n", site.Output);
        Assert.Equal(first, site.Get(Ada));
    }

    [Theory]
    [InlineData("content/people/ada.md")]
    [InlineData("content/people/adda.zh.md")]
    public void Only_a_translation_can_be_accepted(string file)
    {
        Assert.Equal(2, site.Run("translations", "--accept", file));
        Assert.Contains("did you mean 'content/people/ada.zh.md'?", site.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_named_from_the_current_folder_or_the_sites() =>
        Assert.Equal(0, site.Run("--root", site.Folder, "translations", "--accept", Path.Combine(site.Folder, Ada)));

    public void Dispose() => site.Dispose();
}
