using System.Text;
using Annals.Cli;
using Annals.Cli.Terminal;

namespace Annals.Tests.Support;

/// <summary>A small site on disk, and what a user of the command line meets there.</summary>
internal sealed class CommandSite : IDisposable
{
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };

    /// <summary>A site with this repository's templates and the files of a text.</summary>
    public CommandSite(string text)
    {
        foreach (var file in RealSite.Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal))) Put(file.Path, file.Content.ToArray());
        foreach (var file in SiteText.Files(SiteText.Settings + text)) Put(file.Path, file.Content.ToArray());
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("annals-").FullName;

    public string Output => output.ToString();

    public string Error => error.ToString();

    /// <summary>What <c>SOURCE_DATE_EPOCH</c> is set to.</summary>
    public string? Epoch { get; set; }

    public int Run(params string[] args)
    {
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
        return Program.Run(args, new ConsoleStreams(output, error, Folder, v => v == "SOURCE_DATE_EPOCH" ? Epoch : null, IsTerminal: false) { Clock = new Noon() });
    }

    public void Put(string path, byte[] content)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }

    public void Put(string path, string content) => Put(path, Encoding.UTF8.GetBytes(content));

    public string Get(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(Folder, path)));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    }
}
