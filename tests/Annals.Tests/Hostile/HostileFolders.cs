using System.Runtime.InteropServices;
using Annals.Cli;
using Annals.Cli.Terminal;
using Annals.Tests.Support;

namespace Annals.Tests.Hostile;

/// <summary>Links, pipes and devices in a site's folder are told, and nothing behind them is read.</summary>
public sealed partial class HostileFolders : IDisposable
{
    private const string Canary = "canary-4f1c";
    private readonly string outside = Directory.CreateTempSubdirectory("annals-outside-").FullName;
    private readonly string folder = Directory.CreateTempSubdirectory("annals-").FullName;
    private readonly StringWriter output = new();

    public HostileFolders()
    {
        foreach (var file in RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)).Concat(SiteText.Files(SiteText.Settings + SiteText.Source)))
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.ToArray());
        }

        Directory.CreateDirectory(Path.Combine(folder, "content/people"));
        File.WriteAllText(Path.Combine(outside, "x.md"), $"---\nname: {Canary}\nsummary: x\n---\n");
        File.WriteAllText(Path.Combine(outside, "x.png"), Canary);
    }

    public static TheoryData<string, string> Links => new()
    {
        { "content/people/x.md", "{0}/x.md" },
        { "content/people/x.yml", "{0}/x.md" },
        { "content/people/x.png", "{0}/x.png" },
        { "content/people/sub", "{0}" },
        { "content/people/x.md", "/dev/zero" },
        { "content/people/x.png", "/dev/zero" },
        { "content/people/x.md", "/proc/self/environ" },
        { "content/people/x.md", "/nowhere" },
        { "content/people/x.md", "x.md" },
        { "content/people/loop", "." },
        { "content/people/up", "../.." },
        { "content/people/x.md", "../sources/s.yml" },
        { "templates/parts/x.html", "{0}/x.md" },
        { "templates/assets/x.css", "/etc/passwd" },
        { "templates/deep", "/" },
    };

    [Theory]
    [MemberData(nameof(Links))]
    public void A_link_is_told_and_not_followed(string path, string target)
    {
        File.CreateSymbolicLink(Path.Combine(folder, path), target.Replace("{0}", outside, StringComparison.Ordinal));
        Assert.Equal(1, Run("build"));
        Assert.Contains($"{path}:1:1: error AN117: this is a symbolic link", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, output.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "public")));
    }

    [Theory]
    [InlineData("content")]
    [InlineData("templates")]
    [InlineData("site.yml")]
    public void What_every_site_has_is_no_link_either(string name)
    {
        var path = Path.Combine(folder, name);
        if (Directory.Exists(path)) Directory.Move(path, Path.Combine(outside, name));
        else File.Move(path, Path.Combine(outside, name));
        File.CreateSymbolicLink(path, Path.Combine(outside, name));
        Assert.NotEqual(0, Run("build"));
        Assert.Contains($"{name}:1:1: error AN117: this is a symbolic link", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/people/x.md")]
    [InlineData("content/people/x.png")]
    [InlineData("templates/parts/x.html")]
    public void A_pipe_is_told_and_does_not_hang(string path)
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows(), "pipes in folders are a thing of Unix");
        Assert.Equal(0, MakePipe(Path.Combine(folder, path), 0b110_100_100));
        Assert.Equal(1, Run("build"));
        Assert.Contains($"{path}:1:1: error AN117: this is not an ordinary file", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_socket_is_told()
    {
        var path = Path.Combine(folder, "content/people/x.png");
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(path));
        Assert.Equal(1, Run("build"));
        Assert.Contains("content/people/x.png:1:1: error AN117", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_is_told_without_being_read()
    {
        using (var file = File.Create(Path.Combine(folder, "content/people/x.png"))) file.SetLength(5L << 30);
        Assert.Equal(1, Run("build"));
        Assert.Contains("content/people/x.png:1:1: error AN117: this file is larger than 64 MiB", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_without_end_are_told()
    {
        Directory.CreateDirectory(Path.Combine(folder, "content/people", string.Join('/', Enumerable.Repeat("a", 60))));
        Assert.Equal(1, Run("build"));
        Assert.Contains("AN117: this folder lies too deep", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_an_ordinary_one()
    {
        File.WriteAllText(Path.Combine(folder, "content/people/x.png"), "");
        Assert.Equal(0, Run("build"));
    }

    [Fact]
    public void Hidden_files_of_editors_and_systems_are_passed_over()
    {
        File.WriteAllText(Path.Combine(folder, "content/people/.DS_Store"), "\0");
        File.CreateSymbolicLink(Path.Combine(folder, "content/people/.#x.md"), "me@host.1");
        Assert.Equal(0, Run("build"));
    }

    [Fact]
    public void A_snapshot_is_no_link()
    {
        var snapshots = Directory.CreateDirectory(Path.Combine(folder, "snapshots")).FullName;
        File.CreateSymbolicLink(Path.Combine(snapshots, "s.txt"), Path.Combine(outside, "x.md"));
        Assert.Equal(2, Run("check", "--snapshots", snapshots));
        Assert.Contains("this is a symbolic link", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        Directory.Delete(outside, recursive: true);
    }

    private int Run(params string[] arguments) => Program.Run([.. arguments, "--root", folder], new ConsoleStreams(output, output, folder, _ => null, IsTerminal: false));

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakePipe(string path, uint mode);
}
