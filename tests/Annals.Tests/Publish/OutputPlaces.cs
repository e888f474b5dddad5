using Annals.Cli;
using Annals.Cli.Publish;

namespace Annals.Tests.Publish;

/// <summary>A site is published where nothing else can be lost.</summary>
public sealed class OutputPlaces : IDisposable
{
    private readonly Tree tree = new();

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("content")]
    [InlineData("content/people")]
    [InlineData("templates/assets")]
    [InlineData(".git")]
    [InlineData(".git/objects")]
    [InlineData("link-to-content")]
    [InlineData("link-to-content/people")]
    public void The_site_itself_is_refused(string output)
    {
        Directory.CreateDirectory(Path.Combine(tree.Folder, "site/content/people"));
        Directory.CreateSymbolicLink(Path.Combine(tree.Folder, "site/link-to-content"), Path.Combine(tree.Folder, "site/content"));
        Assert.Contains("holds the site's own files", Refusal("site/" + output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CNAME")]
    [InlineData(".git/HEAD")]
    [InlineData("index.html")]
    public void A_folder_with_files_of_others_is_refused(string file)
    {
        Put("public/" + file);
        Assert.Contains($"{file.Split('/')[0]} was not made by annals", Refusal("public"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_put_into_the_output_is_not_lost()
    {
        Put("public/" + Manifest.FileName);
        Assert.Equal(tree.Output, Claim("public"));
        Put("public/CNAME");
        Assert.Contains("CNAME was not made by annals", Refusal("public"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_refused()
    {
        Put("public");
        Assert.Contains("is a file", Refusal("public"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content-old")]
    [InlineData("out/deep/er")]
    public void Another_folder_is_taken(string output) => Assert.Equal(Path.Combine(tree.Folder, "site", output), Claim("site/" + output));

    [Fact]
    public void A_link_leads_to_the_folder_that_is_replaced()
    {
        Directory.CreateDirectory(Path.Combine(tree.Folder, "www"));
        Directory.CreateSymbolicLink(tree.Output, Path.Combine(tree.Folder, "www"));
        Assert.Equal(Path.Combine(tree.Folder, "www"), Claim("public"));
    }

    public void Dispose() => tree.Dispose();

    private string Refusal(string output) => Assert.Throws<UsageException>(() => Claim(output)).Message;

    private string Claim(string output) => OutputPlace.Claim(Path.GetFullPath(Path.Combine(tree.Folder, output)), Path.Combine(tree.Folder, "site"));

    private void Put(string file)
    {
        var path = Path.Combine(tree.Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
    }
}
