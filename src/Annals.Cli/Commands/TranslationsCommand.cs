using System.CommandLine;
using Annals.Cli.Load;
using Annals.Cli.Publish;
using Annals.Cli.Terminal;
using Annals.Files;
using Annals.Model;
using Annals.Parse;

namespace Annals.Cli.Commands;

/// <summary><c>annals translations</c>: which translations are missing, stale or current; with <c>--accept</c>, stamps them as current.</summary>
internal static class TranslationsCommand
{
    public static Command Make(ConsoleStreams streams)
    {
        var accept = new Option<string[]>("--accept")
        {
            Description = "Stamp these translations, or all of them, as made from the text as it is now.",
            HelpName = "FILE",
            Arity = ArgumentArity.ZeroOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("translations", "List the translations that are missing, stale or current.") { accept };
        command.SetAction(parsed =>
        {
            var root = SiteFolder.Find(parsed.GetValue(SharedOptions.Root), streams.Folder);
            var files = SiteFolder.Read(root);
            var site = SiteBuild.Read(files, new BuildOptions(Drafts: true));
            if (site.Knowledge is not { } knowledge || site.Diagnostics.Any(d => d.IsError))
            {
                Report.Text(streams.Error, site.Diagnostics.Where(d => d.IsError), files, streams.UseColour);
                streams.Error.WriteLine($"{Report.Count(site.Diagnostics)}: mend them first");
                return Report.ExitCodeOf(site.Diagnostics, strict: false);
            }

            if (parsed.GetResult(accept) is null) List(streams, knowledge);
            else Accept(streams, root, files, knowledge, parsed.GetValue(accept) ?? []);
            return ExitCode.Done;
        });
        return command;
    }

    private static void List(ConsoleStreams streams, Knowledge knowledge)
    {
        foreach (var language in TranslationState.All(knowledge).GroupBy(s => s.Language))
        {
            var byStatus = language.ToLookup(s => s.Status);
            streams.Out.WriteLine($"{language.Key}: {string.Join(", ", Enum.GetValues<TranslationStatus>().Select(s => $"{byStatus[s].Count()} {Word(s)}"))}");
            foreach (var state in language.Where(s => s.Status != TranslationStatus.Current).OrderBy(s => s.Status))
            {
                var changes = state.Changes is { } changed ? $": {changed}" : "";
                streams.Out.WriteLine($"  {Word(state.Status),-9}  {state.Translation?.File ?? state.Note.Head.File}{changes}");
            }
        }
    }

    private static void Accept(ConsoleStreams streams, string root, InputFile[] files, Knowledge knowledge, string[] named)
    {
        var translations = knowledge.Notes.SelectMany(n => n.Head.Translations.Select(t => (Note: n, Translation: t))).ToDictionary(t => t.Translation.File, StringComparer.Ordinal);
        var wanted = named.Length == 0 ? [.. translations.Keys.Order(StringComparer.Ordinal)] : named.Select(n => PathOf(streams, root, n)).ToArray();
        if (wanted.FirstOrDefault(w => !translations.ContainsKey(w)) is { } unknown)
            throw new UsageException(Nearest.Hint(unknown, translations.Keys) is { } hint ? $"{unknown} is no translation; {hint}" : $"{unknown} is no translation");
        var byPath = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var stamped = wanted.Distinct().Count(path => ContentFile.Write(root, StampedTranslation.Of(byPath[path], translations[path].Translation, translations[path].Note.Head.BaseDigest)));
        streams.Out.WriteLine($"{Report.Number(stamped, "translation")} stamped, {wanted.Distinct().Count() - stamped} current already");
    }

    // Named from the current folder, as shells complete it, or from the site's.
    private static string PathOf(ConsoleStreams streams, string root, string named)
    {
        var full = Path.GetFullPath(named, File.Exists(Path.GetFullPath(named, streams.Folder)) ? streams.Folder : root);
        return Path.GetRelativePath(root, full).Replace('\\', '/');
    }

    private static string Word(TranslationStatus status) => status.ToString().ToLowerInvariant();
}
