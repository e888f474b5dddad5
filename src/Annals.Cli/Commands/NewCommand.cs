using System.CommandLine;
using System.Text;
using Annals.Cli.Load;
using Annals.Cli.Terminal;
using Annals.Dates;
using Annals.Model;
using Annals.Parse.Skeletons;

namespace Annals.Cli.Commands;

/// <summary><c>annals new</c>: a note or a translation to be filled in.</summary>
internal static class NewCommand
{
    public static Command Make(ConsoleStreams streams)
    {
        var kind = new Argument<string>("KIND") { Description = "What the note is about: " + string.Join(", ", NoteKinds.Words) + "." };
        kind.AcceptOnlyFromAmong([.. NoteKinds.Words]);
        var name = new Argument<string>("NAME") { Description = "What it is called; with --lang, the name or id of the note to translate." };
        var id = new Option<string?>("--id") { Description = "The id, which is the file's name and part of the address (default: made from the name).", HelpName = "ID" };
        var date = new Option<string?>("--date") { Description = "When, in EDTF: born, founded, announced, happened or published, by the kind.", HelpName = "EDTF" };
        var lang = new Option<string?>("--lang") { Description = "Make a translation of the note into this language.", HelpName = "PATH" };
        var command = new Command("new", "Start a note: a draft with every field of its kind explained, or a translation stamped with the text it is made from.") { kind, name, id, date, lang };
        command.SetAction(parsed =>
        {
            var root = SiteFolder.Find(parsed.GetValue(SharedOptions.Root), streams.Folder);
            var site = SiteBuild.Read(SiteFolder.Read(root), new BuildOptions(Drafts: true));
            if (site.Knowledge is not { } knowledge) throw new UsageException("site.yml cannot be used; `annals check` says why");
            var wanted = NoteKinds.OfWord(parsed.GetValue(kind)!)!.Value;
            var (path, text) = parsed.GetValue(lang) is { } language
                ? Translation(knowledge, wanted, parsed.GetValue(id) ?? parsed.GetValue(name)!, language)
                : Note(streams, site, wanted, parsed.GetValue(name)!, parsed.GetValue(id), parsed.GetValue(date));
            Write(root, path, text);
            streams.Out.WriteLine(path);
            if (parsed.GetValue(lang) is null) streams.Error.WriteLine("a draft until its line `draft: true` is taken out; annals serve --drafts shows it");
            return ExitCode.Done;
        });
        return command;
    }

    private static (string Path, string Text) Note(ConsoleStreams streams, Site site, NoteKind kind, string name, string? givenId, string? date)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Any(char.IsControl)) throw new UsageException("a note needs a name of one line");
        var id = givenId ?? NoteId.Slug(name);
        if (id.Length == 0) throw new UsageException($"no id can be made from '{name}'; choose one with --id, such as --id {kind.Word()}-name");
        if (!NoteId.IsValid(id)) throw new UsageException($"'{id}' is not an id: {NoteId.Suggestion(id)}");
        if (site.Material.Notes.Files.FirstOrDefault(n => n.Id == id) is { } taken) throw new UsageException($"the id '{id}' is taken by {taken.Base.Path}; choose another with --id");

        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        if (date is not null)
        {
            if (NoteSkeleton.DateField(kind) is not { } field) throw new UsageException($"a {kind.Word()} has no date");
            if (EdtfDate.Parse(date).Error is { } error) throw new UsageException($"'{date}' is not a date: {error.Message}{(error.Hint is { } hint ? $"; {hint}" : "")}");
            known[field] = date;
        }

        if (kind == NoteKind.Source) known["accessed"] = Today.Of(streams).Text;
        return ($"content/{kind.Folder()}/{id}{NoteSkeleton.Extension(kind)}", NoteSkeleton.Of(kind, name.Trim(), known));
    }

    private static (string Path, string Text) Translation(Knowledge knowledge, NoteKind kind, string nameOrId, string language)
    {
        var main = knowledge.Settings.Default.Path;
        var others = knowledge.Settings.Languages.Skip(1).Select(l => l.Path).ToArray();
        if (!others.Contains(language)) throw new UsageException(language == main ? $"'{language}' is the site's first language: its text is the note itself" : $"'{language}' is no language of this site; the other languages are {string.Join(", ", others)}");
        var note = knowledge.Find(nameOrId) ?? knowledge.Notes.FirstOrDefault(n => n.Kind == kind && n.Head.Name.In(main, main).Value == nameOrId)
            ?? throw new UsageException($"there is no {kind.Word()} '{nameOrId}' to translate");
        if (note.Kind != kind) throw new UsageException($"'{note.Id}' is of kind {note.Kind.Word()}, not {kind.Word()}");
        var extension = Path.GetExtension(note.Head.File);
        return ($"{note.Head.File[..^extension.Length]}.{language}{extension}", TranslationSkeleton.Of(note, main));
    }

    private static void Write(string root, string path, string text)
    {
        var full = Path.Combine(root, path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using var file = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (IOException) when (File.Exists(full))
        {
            throw new UsageException($"{path} is there already; it was left as it is");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be written: {fault.Message}");
        }
    }
}
