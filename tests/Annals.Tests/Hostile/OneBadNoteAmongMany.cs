using System.Globalization;
using System.Text;
using Annals.Files;
using Annals.Tests.Support;

namespace Annals.Tests.Hostile;

public sealed class OneBadNoteAmongMany
{
    private static InputFile[] Site(params (int Number, string Text)[] bad)
    {
        var text = new StringBuilder(SiteText.Settings);
        for (var i = 0; i < 1_000; i++)
        {
            var other = bad.FirstOrDefault(b => b.Number == i).Text;
            text.Append(CultureInfo.InvariantCulture, $"\n== content/people/p{i:0000}.md\n").Append(other ?? $"---\nname: P{i}\nsummary: A person.\n---\nSee [[p0001]].\n");
        }

        return SiteText.Files(text.ToString().Replace("languages:", "citations: off\nlanguages:", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_named_and_nothing_else_is()
    {
        var site = SiteBuild.Read(Site((537, "---\nname: [[[[\nsummary: x\n---\n")), new BuildOptions());
        Assert.Equal("content/people/p0537.md", Assert.Single(site.Diagnostics.Where(d => d.At.File.StartsWith("content/", StringComparison.Ordinal)).Select(d => d.At.File).Distinct()));
    }

    [Fact]
    public void All_are_told_in_one_run_sorted_by_file_and_line()
    {
        var bad = Enumerable.Range(0, 30).Select(i => (i * 33, (i % 5) switch
        {
            0 => "no front matter",
            1 => "---\nname: *x\n---\n",
            2 => "---\nname: x\nsummary: x\nborn: 2024-02-30\n---\n",
            3 => "---\nname: x\nsummary: x\n---\n[[nobody-here]]\n",
            _ => "---\nname: \"\\x07\"\nsummary: x\n---\n" + new string('>', 200) + "\n",
        })).ToArray();
        var found = SiteBuild.Read(Site(bad), new BuildOptions()).Diagnostics.Where(d => d.At.File.StartsWith("content/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(bad.Select(b => string.Create(CultureInfo.InvariantCulture, $"content/people/p{b.Item1:0000}.md")), found.Select(d => d.At.File).Distinct());
        Assert.Equal(found.Order(), found);
    }
}
