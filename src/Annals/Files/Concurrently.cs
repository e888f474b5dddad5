namespace Annals.Files;

/// <summary>Pure work on many things at once; outcomes come in the order of the things, whatever finished first.</summary>
public static class Concurrently
{
    private const int BatchSize = 512;

    /// <summary>All outcomes.</summary>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make)
    {
        var made = new TResult[items.Count];
        Parallel.For(0, items.Count, i => made[i] = make(items[i]));
        return made;
    }

    /// <summary>Outcomes batch by batch, so that memory holds one batch and not all.</summary>
    public static IEnumerable<TResult> Stream<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make)
    {
        for (var start = 0; start < items.Count; start += BatchSize)
        {
            var batch = items.Skip(start).Take(BatchSize).ToArray();
            foreach (var result in Select(batch, make)) yield return result;
        }
    }
}
