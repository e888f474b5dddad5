using System.CommandLine;
using Annals.Cli.Terminal;
using Annals.Schema;

namespace Annals.Cli.Commands;

/// <summary><c>annals schema</c>: JSON Schemas, from which editors offer fields and their meaning while one types.</summary>
internal static class SchemaCommand
{
    public static Command Make(ConsoleStreams streams)
    {
        var output = new Option<string>("--output") { Description = "Where to put the schemas.", HelpName = "DIR", DefaultValueFactory = _ => ".vscode/schemas" };
        var command = new Command("schema", "Write JSON Schemas for site.yml and every kind of note, for completion in editors.") { output };
        command.SetAction(parsed =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(output)!, streams.Folder);
            var schemas = JsonSchemas.All();
            try
            {
                Directory.CreateDirectory(folder);
                foreach (var schema in schemas) File.WriteAllBytes(Path.Combine(folder, schema.Path), schema.Content.Span);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"the schemas cannot be written: {fault.Message}");
            }

            streams.Out.WriteLine($"{Report.Number(schemas.Length, "schema")} → {Path.GetRelativePath(streams.Folder, folder)}");
            return ExitCode.Done;
        });
        return command;
    }
}
