using System.Collections.Immutable;
using System.Globalization;
using Annals.Model;

namespace Annals.Cli.Git;

/// <summary>Reads the answer of <c>git log -z --name-status</c> (git-log(1), "Raw output format").</summary>
internal static class GitLog
{
    private const char CommitMark = '\u0002';
    private const char FieldMark = '\u0001';

    /// <summary>What each commit begins with: its name, its parents, its time, its author by the mailmap, its subject.</summary>
    public const string Format = "%x02%H%x01%P%x01%ct%x01%aE%x01%s";

    /// <summary>The changes, in the order of the log: the newest first.</summary>
    /// <param name="answer">What git wrote.</param>
    /// <param name="isShallow">Whether a commit without parents is one that the clone cut off from them.</param>
    public static ImmutableArray<Change> Parse(string answer, bool isShallow)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        var files = ImmutableArray.CreateBuilder<FileChange>();
        var words = answer.Split('\0');
        string[]? commit = null;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].TrimStart('\n');
            if (word.StartsWith(CommitMark))
            {
                Close();
                commit = word[1..].Split(FieldMark, 5);
            }
            else if (word.Length > 0 && i + 1 < words.Length)
            {
                // "R087" and "C087" are followed by two paths, all others by one.
                var from = word[0] is 'R' or 'C' ? words[++i] : null;
                if (i + 1 < words.Length) files.Add(new FileChange(Action(word[0]), words[++i], word[0] == 'R' ? from : null));
            }
        }

        Close();
        return changes.ToImmutable();

        void Close()
        {
            if (commit is [var id, var parents, var time, var author, var subject] && files.Count > 0)
            {
                files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
                changes.Add(new Change(id, DateTimeOffset.FromUnixTimeSeconds(long.Parse(time, CultureInfo.InvariantCulture)), author.ToLowerInvariant(), subject, files.ToImmutable(), isShallow && parents.Length == 0));
            }

            files.Clear();
        }
    }

    private static FileAction Action(char status) => status switch
    {
        'A' or 'C' => FileAction.Added,
        'D' => FileAction.Removed,
        _ => FileAction.Changed,
    };
}
