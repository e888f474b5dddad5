namespace Annals.Layout;

/// <summary>How far labels are from one another, counted in ties.</summary>
/// <param name="count">How many labels there are.</param>
/// <param name="ties">Which are tied to which.</param>
public sealed class Ways(int count, IEnumerable<(int From, int To)> ties)
{
    /// <summary>The length of a way that is not there.</summary>
    public const int None = int.MaxValue;

    private readonly ILookup<int, int> next = ties.SelectMany(t => new[] { t, (From: t.To, To: t.From) }).ToLookup(t => t.From, t => t.To);

    /// <summary>The length of the way from one label to each, breadth first; <see cref="None"/> to those that cannot be reached.</summary>
    public int[] From(int start)
    {
        var ways = new int[count];
        Array.Fill(ways, None);
        ways[start] = 0;
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var to in next[at].Where(to => ways[to] == None))
            {
                ways[to] = ways[at] + 1;
                queue.Enqueue(to);
            }
        }

        return ways;
    }
}
