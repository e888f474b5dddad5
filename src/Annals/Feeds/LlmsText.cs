using System.Text;
using Annals.Model;

namespace Annals.Feeds;

/// <summary>The site for language models (llmstxt.org): what it is, and where its notes and data are.</summary>
internal static class LlmsText
{
    public static string Of(Knowledge knowledge)
    {
        var settings = knowledge.Settings;
        var main = settings.Default.Path;
        var text = new StringBuilder();
        text.Append("# ").Append(settings.Title.In(main, main).Value).Append("\n\n> ").Append(settings.Description.In(main, main).Value).Append("\n\n");
        text.Append("Every statement cites its source. The Markdown of a page is beside it as index.md.\n\n## Data\n\n");
        text.Append("- [All notes](").Append(settings.BaseUrl).Append("data/site.json)\n- [All events](").Append(settings.BaseUrl).Append("data/timeline.csv)\n");
        foreach (var kind in NoteKinds.All)
        {
            var notes = knowledge.Notes.Where(n => n.Kind == kind).ToArray();
            if (notes.Length == 0) continue;
            text.Append("\n## ").Append(char.ToUpperInvariant(kind.Folder()[0])).Append(kind.Folder()[1..]).Append("\n\n");
            foreach (var note in notes)
            {
                text.Append("- [").Append(note.Head.Name.In(main, main).Value.Replace("]", "\\]", StringComparison.Ordinal)).Append("](")
                    .Append(settings.BaseUrl).Append(Routes.Note(note)).Append("): ").Append(note.Head.Summary.In(main, main).Value).Append('\n');
            }
        }

        return text.ToString();
    }
}
