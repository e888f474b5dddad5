using System.CommandLine;
using Annals.Cli.Start;
using Annals.Cli.Terminal;

namespace Annals.Cli.Commands;

/// <summary><c>annals init</c>: a history of one's own.</summary>
internal static class InitCommand
{
    public static Command Make(ConsoleStreams streams)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder that is empty or not there yet." };
        var command = new Command("init", "Start a history of your own: site.yml, one note of each kind to learn from, and the templates.") { folder };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(folder)!;
            var target = Path.GetFullPath(given, streams.Folder);
            if (File.Exists(target)) throw new UsageException($"{given} is a file; choose another folder");
            if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()) throw new UsageException($"{given} is not empty; choose another folder");
            try
            {
                foreach (var file in StarterFiles.All())
                {
                    var full = Path.Combine(target, file.Path);
                    Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                    File.WriteAllBytes(full, file.Content.ToArray());
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"{given} cannot be written: {fault.Message}");
            }

            streams.Out.WriteLine($"{given} holds a history of your own. Go there and run 'annals serve'; start with site.yml and content/.");
            return ExitCode.Done;
        });
        return command;
    }
}
