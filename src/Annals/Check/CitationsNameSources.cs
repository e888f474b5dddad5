using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>Every citation names a source.</summary>
public static class CitationsNameSources
{
    /// <summary>A citation of something that is no source.</summary>
    public static readonly Rule IsSource = new("AN403", Severity.Error, "every citation names a source");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        var sources = knowledge.All<Source>().Select(s => s.Id).ToArray();
        return knowledge.Notes
            .SelectMany(n => n.Head.Statements.SelectMany(s => s.Citations).Concat(n.Head.Bodies.SelectMany(b => b.Citations)))
            .Where(c => knowledge.Find(c.Source.Value) is not Source)
            .Select(c => knowledge switch
            {
                _ when knowledge.Find(c.Source.Value) is { } other => IsSource.At(c.Source.At, $"`{c.Source.Value}` is of kind {other.Kind.Word()}, not a source", "cite a note of content/sources/"),
                _ when knowledge.Drafts.Contains(c.Source.Value) => ReferencesResolve.IsPublished.At(c.Source.At, $"the source `{c.Source.Value}` is a draft", "publish it first"),
                _ => IsSource.At(c.Source.At, $"there is no source `{c.Source.Value}`", Nearest.Hint(c.Source.Value, sources, $"add content/sources/{c.Source.Value}.yml")),
            });
    }
}
