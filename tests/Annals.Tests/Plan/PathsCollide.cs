using Annals.Files;
using Annals.Tests.Support;

namespace Annals.Tests.Plan;

/// <summary>Two things that cannot both be published are told at the place of one, with the name of the other.</summary>
public sealed class PathsCollide
{
    private const string Ada = "\n== content/people/ada.yml\nname: Ada\nsummary: A person.\n";

    private static string[] Told(string text) =>
        [.. SiteBuild.Read([.. RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)), .. SiteText.Files(SiteText.Settings + text)], new BuildOptions()).Diagnostics
            .Where(d => d.Rule.Code.StartsWith("AN8", StringComparison.Ordinal) || d.Rule.Code == "AN119").Select(d => $"{d.At} {d.Rule.Code} {d.Message}")];

    [Theory]
    [InlineData("/people/", "`/people/` is already published by templates/pages/")]
    [InlineData("/people", "`/people/` is already published by templates/pages/")]
    [InlineData("/People/", "`/People/` is already published by templates/pages/")]
    [InlineData("/people/ada/", "`/people/ada/` is already published by content/people/ada.yml")]
    [InlineData("/PEOPLE/Ada/", "`/PEOPLE/Ada/` is already published by content/people/ada.yml")]
    [InlineData("/people/bob/", "`/people/bob/` is already published by content/people/bob.yml")]
    [InlineData("/timeline/", "is already published by templates/pages/timeline.html")]
    [InlineData("/zh/", "is already published by")]
    [InlineData("/zh/people/ada/", "is already published by content/people/ada.yml")]
    [InlineData("/people/ada/index.html/", "is not a path from the site's root")]
    [InlineData("/people/ada/index.yml/", "`people/ada/index.yml` is a file, so that nothing can lie below it")]
    [InlineData("/people/ada/INDEX.YML/x/", "`people/ada/index.yml` is a file, so that nothing can lie below it")]
    [InlineData("/404.html/", "`404.html` is a file, so that nothing can lie below it")]
    [InlineData("/feed.xml/", "`feed.xml` is a file, so that nothing can lie below it")]
    [InlineData("/assets/", "the files of the site lie below `/assets/`")]
    [InlineData("/Assets/x/", "the files of the site lie below `/Assets/`")]
    [InlineData("/data/", "the files of the site lie below `/data/`")]
    [InlineData("/data/site.json/", "the files of the site lie below `/data/`")]
    [InlineData("/media/people/", "the files of the site lie below `/media/`")]
    [InlineData("/con/", "is the name of a device on Windows")]
    [InlineData("/old/aux.x/", "is the name of a device on Windows")]
    [InlineData("/", "is not a path from the site's root")]
    [InlineData("//old/", "is not a path from the site's root")]
    public void An_old_address_that_cannot_lead_here(string address, string message)
    {
        var told = Told(Ada.TrimEnd() + $"\nredirect_from: [\"{address}\"]\n\n== content/people/bob.yml\nname: Bob\nsummary: A person.\n");
        Assert.NotEmpty(told);
        Assert.All(told, t => Assert.StartsWith("content/people/ada.yml:3:17 AN802 ", t, StringComparison.Ordinal));
        Assert.Contains(told, t => t.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/old/", "/old/", "`/old/` already leads to `ada`")]
    [InlineData("/old/", "/Old", "`/Old` already leads to `ada`")]
    [InlineData("/zh/old/", "/old/", "`/zh/old/` is already published by content/people/ada.yml")]
    [InlineData("/old/", "/zh/old/", "`/zh/old/` is already published by content/people/ada.yml")]
    public void Two_old_addresses_at_one_place(string one, string other, string message)
    {
        var told = Told(Ada.TrimEnd() + $"\nredirect_from: [{one}]\n\n== content/people/bob.yml\nname: Bob\nsummary: A person.\nredirect_from: [{other}]\n");
        Assert.Equal($"content/people/bob.yml:3:17 AN802 {message}", Assert.Single(told));
    }

    [Theory]
    [InlineData("/old/")]
    [InlineData("/old")]
    [InlineData("/people/old/")]
    [InlineData("/people/ada/old/")]
    [InlineData("/old.html/")]
    [InlineData("/datasheet/")]
    [InlineData("/旧/")]
    public void An_old_address_where_nothing_is(string address) => Assert.Empty(Told(Ada.TrimEnd() + $"\nredirect_from: [\"{address}\"]\n"));

    [Theory]
    [InlineData("content/people/a.png", "content/people/A.PNG", "AN119", "AN801 `media/people/a.png` is published twice: from content/people/A.PNG and from content/people/a.png")]
    [InlineData("content/people/a.png", "content/people/A.png/b.png", "AN801", "one is a file where the other needs a folder")]
    [InlineData("content/people/caf\u00e9.png", "content/people/CAF\u00c9.png", "AN119", "is published twice")]
    public void Pictures_that_some_systems_cannot_tell_apart(string one, string other, string code, string message)
    {
        var told = Told($"{Ada}\n== {one}\nx\n\n== {other}\nx\n");
        Assert.Contains(told, t => t.Contains(code, StringComparison.Ordinal));
        Assert.Contains(told, t => t.StartsWith("content/people/", StringComparison.Ordinal) && t.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_asset_that_is_a_file_where_another_needs_a_folder()
    {
        // A published asset carries a digest in its name, which a folder can be given too.
        var asset = new InputFile("templates/assets/x.css", "a{}"u8.ToArray());
        InputFile[] files = [.. RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)), .. SiteText.Files(SiteText.Settings + Ada), asset];
        var published = SiteBuild.Read(files, new BuildOptions()).Plan!.Files.Single(f => f.Path.StartsWith("assets/x.", StringComparison.Ordinal)).Path;
        var inside = new InputFile($"templates/{published}/y.css", "b{}"u8.ToArray());
        Assert.Equal("AN801", Assert.Single(SiteBuild.Read([.. files, inside], new BuildOptions()).Diagnostics).Rule.Code);
    }

    [Fact]
    public void A_language_whose_path_is_that_of_a_kind()
    {
        var settings = SiteText.Settings.Replace("path: zh", "path: people", StringComparison.Ordinal).Replace("zh:", "people:", StringComparison.Ordinal);
        InputFile[] files =
        [
            .. RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)),
            .. RealSite.Files.Where(f => f.Path == "templates/texts/zh.yml").Select(f => f with { Path = "templates/texts/people.yml" }),
            .. SiteText.Files(settings + Ada),
        ];
        Assert.Contains(SiteBuild.Read(files, new BuildOptions()).Diagnostics, d => d.Rule.Code == "AN801" && d.Message.Contains("`people/index.html` is published twice", StringComparison.Ordinal));
    }
}
