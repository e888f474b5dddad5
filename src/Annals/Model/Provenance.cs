using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Annals.Model;

/// <summary>Who changed which notes when. It comes from outside: the core knows no version control, and is given what it recorded.</summary>
public sealed class Provenance
{
    /// <summary>Nothing is known.</summary>
    public static readonly Provenance None = new(FrozenDictionary<string, FileHistory>.Empty, []);

    private readonly FrozenDictionary<string, FileHistory> byFile;

    private Provenance(FrozenDictionary<string, FileHistory> byFile, ImmutableArray<Change> changes)
    {
        this.byFile = byFile;
        Changes = changes;
    }

    /// <summary>All changes, the newest first; their paths are those that the files have today, where they still exist.</summary>
    public ImmutableArray<Change> Changes { get; }

    /// <summary>Makes the histories of files from changes, following files that were renamed.</summary>
    /// <param name="changes">The newest first.</param>
    public static Provenance Of(IEnumerable<Change> changes)
    {
        var today = new Dictionary<string, string>(StringComparer.Ordinal);
        var histories = new Dictionary<string, FileHistory>(StringComparer.Ordinal);
        var renamed = ImmutableArray.CreateBuilder<Change>();
        foreach (var change in changes)
        {
            var files = ImmutableArray.CreateBuilder<FileChange>(change.Files.Length);
            foreach (var file in change.Files)
            {
                var path = today.GetValueOrDefault(file.Path, file.Path);
                if (file.From is { } old) today[old] = path;
                files.Add(file with { Path = path });
                histories[path] = histories.TryGetValue(path, out var later) ? later.Before(change) : FileHistory.Of(change);
            }

            if (!change.IsBoundary) renamed.Add(change with { Files = files.ToImmutable() });
        }

        return new Provenance(histories.ToFrozenDictionary(StringComparer.Ordinal), renamed.ToImmutable());
    }

    /// <summary>The history of what a note says in a language: of its own file and, if there is one, of the translation.</summary>
    /// <returns><see langword="null"/> if it is not known when it was last changed.</returns>
    public FileHistory? Of(Note note, string language)
    {
        var own = byFile.GetValueOrDefault(note.Head.File, FileHistory.Unknown);
        var file = Routes.FileIn(note, language);
        var whole = file == note.Head.File ? own : own.With(byFile.GetValueOrDefault(file, FileHistory.Unknown));
        return whole.Last is null ? null : whole;
    }
}

/// <summary>One change: what version control calls a commit.</summary>
/// <param name="Id">The commit's name.</param>
/// <param name="At">When it was made, in UTC.</param>
/// <param name="Author">Tells authors apart; never published.</param>
/// <param name="Subject">Its reason in one line.</param>
/// <param name="Files">The files below <c>content/</c> that it touched, sorted by path.</param>
/// <param name="IsBoundary">Whether what lies before it is cut off, so that it only seems to have made all files.</param>
public sealed record Change(string Id, DateTimeOffset At, string Author, string Subject, ImmutableArray<FileChange> Files, bool IsBoundary = false);

/// <summary>What a change did to a file.</summary>
public enum FileAction
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It has another text, or another path.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>A file that a change touched.</summary>
/// <param name="Action">What was done to it.</param>
/// <param name="Path">From the site's folder.</param>
/// <param name="From">The path that it had before, if it was renamed.</param>
public sealed record FileChange(FileAction Action, string Path, string? From = null);

/// <summary>What is known of a file's past.</summary>
/// <param name="First">When it was first written; <see langword="null"/> if that is cut off.</param>
/// <param name="Last">When it was last changed; <see langword="null"/> if that is cut off.</param>
/// <param name="Authors">Who changed it; never published, only counted.</param>
public sealed record FileHistory(DateTimeOffset? First, DateTimeOffset? Last, ImmutableHashSet<string> Authors)
{
    internal static readonly FileHistory Unknown = new(null, null, []);

    internal static FileHistory Of(Change change) => change.IsBoundary ? Unknown : new(change.At, change.At, [change.Author]);

    internal FileHistory Before(Change change) => change.IsBoundary
        ? this with { First = null }
        : this with { First = Earlier(First, change.At), Last = Later(Last, change.At), Authors = Authors.Add(change.Author) };

    internal FileHistory With(FileHistory other) => new(
        First is null || other.First is null ? null : Earlier(First, other.First.Value),
        other.Last is { } last ? Later(Last, last) : Last,
        Authors.Union(other.Authors));

    // Clocks of authors differ, so the order of changes is not always that of their times.
    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one is { } first && first < other ? first : other;

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one is { } last && last > other ? last : other;
}
