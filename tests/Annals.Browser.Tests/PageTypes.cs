using Annals.Browser.Tests.Support;
using Annals.Model;

namespace Annals.Browser.Tests;

/// <summary>One page of each type, in each language: of a kind's notes, and of parts, the one with the longest page, which shows the most.</summary>
public static class PageTypes
{
    private const string PartOfNumbers = "part of numbers";
    private const string PartOfSource = "part of a source";
    private const string EventsOfNote = "events of a note";

    /// <summary>One page of each type, in a language.</summary>
    /// <param name="room">Where the site lies.</param>
    /// <param name="language">Path of the language, empty or with a slash at its end.</param>
    public static IEnumerable<string> Paths(ReadingRoom room, string language) =>
        from name in (IEnumerable<string>)[.. Routes.Sections.Select(s => s.Template), PartOfNumbers, PartOfSource, EventsOfNote, .. NoteKinds.All.Select(k => k.Folder()), .. NoteKinds.All.Select(k => k.Word())]
        select PathOf(room, name, language);

    /// <summary>The path of a type's page: <c>timeline</c>, <c>events</c> (a list), <c>event</c> (a note).</summary>
    public static string PathOf(ReadingRoom room, string name, string language)
    {
        if (Routes.Sections.Where(s => s.Template == name).Select(s => s.Path).FirstOrDefault() is { } section) return language + section;
        if (NoteKinds.OfFolder(name) is { } listed) return language + Routes.Index(listed);
        var (folder, depth) = name switch
        {
            PartOfNumbers => (Routes.Numbers, 1),
            PartOfSource => (Routes.Index(NoteKind.Source), 2),
            EventsOfNote => (Routes.Index(NoteKind.Organization), 2),
            _ => (Routes.Index(NoteKinds.OfWord(name)!.Value), 1),
        };
        return room.Pages()
            .Where(p => p.StartsWith(language + folder, StringComparison.Ordinal) && p[(language + folder).Length..].Count(c => c == '/') == depth)
            .OrderByDescending(p => room.File(p + "index.html").Length)
            .ThenBy(p => p, StringComparer.Ordinal)
            .First();
    }
}
