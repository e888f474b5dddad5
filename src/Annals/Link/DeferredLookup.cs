using System.Collections;

namespace Annals.Link;

/// <summary>
/// A lookup that is made when it is first asked. A build asks them all; a preview that shows one page should not wait for
/// what that page does not need.
/// </summary>
internal sealed class DeferredLookup<T>(Func<IEnumerable<KeyValuePair<string, T>>> pairs) : ILookup<string, T>
{
    private readonly Lazy<ILookup<string, T>> made = new(() => pairs().ToLookup(p => p.Key, p => p.Value, StringComparer.Ordinal));

    public int Count => made.Value.Count;

    public IEnumerable<T> this[string key] => made.Value[key];

    public bool Contains(string key) => made.Value.Contains(key);

    public IEnumerator<IGrouping<string, T>> GetEnumerator() => made.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
