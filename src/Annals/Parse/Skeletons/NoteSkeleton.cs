using System.Text;
using Annals.Model;
using Annals.Parse.Fields;
using Annals.Parse.Kinds;

namespace Annals.Parse.Skeletons;

/// <summary>A new note to be filled in: what every note needs, and each field of its kind as a comment with an example.</summary>
public static class NoteSkeleton
{
    private const string Fence = "---\n";

    /// <summary>The field of a kind that says when, which <c>annals new --date</c> sets; <see langword="null"/> if there is none.</summary>
    public static string? DateField(NoteKind kind) => kind switch
    {
        NoteKind.Person => "born",
        NoteKind.Organization => "founded",
        NoteKind.Product => "announced",
        NoteKind.Event => "date",
        NoteKind.Source => "published",
        _ => null,
    };

    /// <summary>Extension of a new note's file: sources seldom have prose.</summary>
    public static string Extension(NoteKind kind) => kind == NoteKind.Source ? ".yml" : ".md";

    /// <summary>The text of a new note. It is a draft, so that nothing unfinished is published.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">What it is called, in the site's first language.</param>
    /// <param name="known">Fields that are known already, by name.</param>
    public static string Of(NoteKind kind, string name, IReadOnlyDictionary<string, string> known)
    {
        var definition = Definitions.Of(kind);
        var text = new StringBuilder();
        text.Append("name: ").Append(YamlText.Write(name)).Append('\n');
        text.Append("summary: ").Append(YamlText.Write(CommonFields.Summary.Description)).Append('\n');
        foreach (var field in definition.OwnFields.Where(f => f.Required || known.ContainsKey(f.Name)))
            text.Append(field.Name).Append(": ").Append(known.TryGetValue(field.Name, out var value) ? YamlText.Write(value) : field.Type.Example).Append(" # ").Append(field.Description).Append('\n');
        text.Append("draft: true # Take this line out when the note is finished.\n\n");
        text.Append("# Take the # away from what you fill in, and delete the rest.\n");
        foreach (var field in definition.OwnFields.Concat(CommonFields.All).Where(f => !f.Required && f != CommonFields.Draft && !known.ContainsKey(f.Name)))
            AppendExample(text, field);
        return kind == NoteKind.Source ? text.ToString() : Fence + text + Fence + "\n";
    }

    private static void AppendExample(StringBuilder text, Field field)
    {
        text.Append("# ").Append(field.Description).Append('\n');
        text.Append('#').Append(field.Name).Append(": ").Append(field.Type.Example).Append('\n');
    }
}
