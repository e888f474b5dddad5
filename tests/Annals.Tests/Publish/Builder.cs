using System.Diagnostics;
using Annals.Tests.Support;

namespace Annals.Tests.Publish;

/// <summary>The program itself, as a process of its own, on a small site in a temporary folder.</summary>
internal sealed class Builder : IDisposable
{
    public Builder()
    {
        Tree.PutTemplates();
        Write(1);
    }

    public Tree Tree { get; } = new();

    /// <summary>Writes a version of the site.</summary>
    public void Write(int version)
    {
        Tree.Put(SiteText.Files(SiteText.Settings + SiteText.Source));
        for (var i = 0; i < 40; i++)
            Tree.Put($"content/people/p{i}.yml", System.Text.Encoding.UTF8.GetBytes($"name: Person {i}\nsummary: In version {(i % 4 == 0 ? version : 0)}.\n"));
    }

    /// <summary>Starts a build.</summary>
    /// <param name="environment">Variables that differ.</param>
    /// <param name="output">Where to, from the temporary folder.</param>
    /// <param name="current">The current folder.</param>
    public Process Start(IReadOnlyDictionary<string, string>? environment = null, string output = "public", string? current = null)
    {
        var start = new ProcessStartInfo(Tree.Program, ["build", "--root", Tree.Folder, "--output", Path.Combine(Tree.Folder, output)])
        {
            WorkingDirectory = current ?? Tree.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Builds to the end.</summary>
    public void Build(IReadOnlyDictionary<string, string>? environment = null, string output = "public", string? current = null)
    {
        using var process = Start(environment, output, current);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", error);
        Assert.Equal(0, process.ExitCode);
    }

    public void Dispose() => Tree.Dispose();
}
