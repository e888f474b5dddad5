namespace Annals.Model;

/// <summary>Sources that copy one another: whatever several of them say has been said once.</summary>
public static class Copies
{
    /// <summary>What a source was copied from, nearest first. A circle is an error that a check tells; here it only must not hang.</summary>
    public static IEnumerable<Source> Originals(Knowledge knowledge, Source source)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { source.Id };
        for (var id = source.CopyOf?.Value; id is not null && seen.Add(id) && knowledge.Find(id) is Source original; id = original.CopyOf?.Value)
            yield return original;
    }

    /// <summary>The source at the beginning of the chain: the source itself, if it copies none.</summary>
    public static Source First(Knowledge knowledge, Source source) => Originals(knowledge, source).LastOrDefault(source);

    /// <summary>Every source that was copied from one, directly or by way of others, nearest first.</summary>
    public static IEnumerable<Source> Of(Knowledge knowledge, Source source)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { source.Id };
        for (var waiting = new Queue<Source>([source]); waiting.TryDequeue(out var original);)
        {
            foreach (var copy in knowledge.NamedIn(original.Id, "copy_of").OfType<Source>().Where(c => seen.Add(c.Id)))
            {
                yield return copy;
                waiting.Enqueue(copy);
            }
        }
    }
}
