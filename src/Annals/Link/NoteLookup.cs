using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Annals.Model;

namespace Annals.Link;

/// <summary>
/// What notes say of others, by the other's id and in the order of the notes. It is made when it is first asked; where a
/// few notes have changed since it was last made, only what these say is made again. Either way it holds the same.
/// </summary>
internal sealed class NoteLookup<T> : ILookup<string, T>
{
    // Beyond so many changed notes, an answer would be put together from too many parts.
    private const int MostChanged = 32;

    private readonly ImmutableArray<Note> notes;
    private readonly Lazy<ILookup<string, Entry>> whole;
    private readonly Basis? basis;

    private NoteLookup(ImmutableArray<Note> notes, Func<Note, IEnumerable<KeyValuePair<string, T>>> says, Basis? basis)
    {
        this.notes = notes;
        this.basis = basis;
        whole = new(() => ToLookup(notes, says));
    }

    /// <inheritdoc/>
    public int Count => whole.Value.Count;

    /// <inheritdoc/>
    public IEnumerable<T> this[string key] => Entries(key).Select(e => e.Item);

    /// <summary>Makes a lookup.</summary>
    /// <param name="notes">All notes in the order of their ids.</param>
    /// <param name="says">What one note says of others: follows from the note alone.</param>
    /// <param name="earlier">The same lookup over notes as they were before.</param>
    public static NoteLookup<T> Of(ImmutableArray<Note> notes, Func<Note, IEnumerable<KeyValuePair<string, T>>> says, ILookup<string, T>? earlier)
    {
        var made = earlier as NoteLookup<T>;
        if (made is { whole.IsValueCreated: false }) made = made.basis?.Made;
        if (made is null || Changed(made.notes, notes) is not { Length: <= MostChanged } changed) return new(notes, says, null);
        return new(notes, says, new Basis(made, changed.Select(n => n.Id).ToFrozenSet(StringComparer.Ordinal), new(() => ToLookup(changed, says))));
    }

    /// <inheritdoc/>
    public bool Contains(string key) => Entries(key).Any();

    /// <inheritdoc/>
    public IEnumerator<IGrouping<string, T>> GetEnumerator() => whole.Value.Select(g => (IGrouping<string, T>)new Group(g)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ILookup<string, Entry> ToLookup(ImmutableArray<Note> notes, Func<Note, IEnumerable<KeyValuePair<string, T>>> says) =>
        notes.SelectMany(says, (n, s) => KeyValuePair.Create(s.Key, new Entry(n.Id, s.Value))).ToLookup(p => p.Key, p => p.Value, StringComparer.Ordinal);

    private IEnumerable<Entry> Entries(string key)
    {
        if (basis is not { } before || whole.IsValueCreated) return whole.Value[key];
        var kept = before.Made.whole.Value[key].Where(e => !before.Changed.Contains(e.Owner));
        return before.Renewed.Value.Contains(key) ? kept.Concat(before.Renewed.Value[key]).OrderBy(e => e.Owner, StringComparer.Ordinal) : kept;
    }

    // The notes that are others now: one that was not parsed again is the very same object. Null if notes came or went.
    private static ImmutableArray<Note>? Changed(ImmutableArray<Note> before, ImmutableArray<Note> now)
    {
        if (before.Length != now.Length || !before.Zip(now).All(n => n.First.Id == n.Second.Id)) return null;
        return [.. before.Zip(now).Where(n => !ReferenceEquals(n.First, n.Second)).Select(n => n.Second)];
    }

    private readonly record struct Entry(string Owner, T Item);

    private sealed class Group(IGrouping<string, Entry> entries) : IGrouping<string, T>
    {
        public string Key => entries.Key;

        public IEnumerator<T> GetEnumerator() => entries.Select(e => e.Item).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>A lookup that has been made, and what is different now.</summary>
    private sealed record Basis(NoteLookup<T> Made, FrozenSet<string> Changed, Lazy<ILookup<string, Entry>> Renewed);
}
