using System.Text;
using Annals.Model;
using Annals.Parse.Fields;
using Annals.Parse.Kinds;

namespace Annals.Parse.Skeletons;

/// <summary>A new translation of a note, stamped with the text that it is to be made from.</summary>
public static class TranslationSkeleton
{
    /// <summary>The text of the file.</summary>
    /// <param name="note">The note to translate.</param>
    /// <param name="mainLanguage">Path of the site's first language.</param>
    public static string Of(Note note, string mainLanguage)
    {
        var fields = new StringBuilder();
        fields.Append("# Take the # away and translate; then write the prose below.\n");
        foreach (var field in Definitions.Of(note.Kind).Translation.Fields.OfType<Field<Text>>())
        {
            var value = field.Name == CommonFields.Name.Name ? note.Head.Name : field.Name == CommonFields.Summary.Name ? note.Head.Summary : null;
            fields.Append("# ").Append(field.Description).Append('\n');
            fields.Append('#').Append(field.Name).Append(": ").Append(value is null ? field.Type.Example : YamlText.Write(value.In(mainLanguage, mainLanguage).Value)).Append('\n');
        }

        fields.Append(KindDefinition.TranslatedFrom.Name).Append(": ").Append(YamlText.Quoted(note.Head.BaseDigest.ToString())).Append('\n');
        return note.Head.File.EndsWith(".yml", StringComparison.Ordinal) ? fields.ToString() : $"---\n{fields}---\n";
    }
}
