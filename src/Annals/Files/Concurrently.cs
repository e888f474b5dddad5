namespace Annals.Files;

/// <summary>Pure work on many things at once; outcomes come in the order of the things, whatever finished first.</summary>
public static class Concurrently
{
    // Wide enough that one slow outcome at its head does not make the others wait.
    private const int Window = 256;

    /// <summary>All outcomes.</summary>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make)
    {
        var made = new TResult[items.Count];
        Parallel.For(0, items.Count, i => made[i] = make(items[i]));
        return made;
    }

    /// <summary>
    /// Outcomes as they are asked for. The next ones are made meanwhile, and memory holds only those: a window that moves
    /// over the things.
    /// </summary>
    public static IEnumerable<TResult> Stream<T, TResult>(IEnumerable<T> items, Func<T, TResult> make)
    {
        // As many at a time as there are processors: the pool would put ever more beside those that take long.
        var scheduler = new ConcurrentExclusiveSchedulerPair().ConcurrentScheduler;
        var window = new Queue<Task<TResult>>(Window);
        foreach (var item in items)
        {
            if (window.Count == Window) yield return window.Dequeue().GetAwaiter().GetResult();
            window.Enqueue(Task.Factory.StartNew(() => make(item), CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler));
        }

        while (window.TryDequeue(out var next)) yield return next.GetAwaiter().GetResult();
    }
}
