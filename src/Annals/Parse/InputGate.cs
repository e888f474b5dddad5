using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;

namespace Annals.Parse;

/// <summary>The gate on the site's files, told by what they are and how they are called: what passes may be read.</summary>
public static class InputGate
{
    /// <summary>A link, a pipe, a device or a file that is too large.</summary>
    public static readonly Rule Ordinary = new("AN117", Severity.Error, "every file of a site is an ordinary file inside its folder that can be read");

    /// <summary>A name that some system cannot have.</summary>
    public static readonly Rule NamedForAll = new("AN118", Severity.Error, "every file has a name that every system can have");

    /// <summary>Two names that some systems take for one.</summary>
    public static readonly Rule NamesDiffer = new("AN119", Severity.Error, "no two files have names that differ only in case or in how an accent is written");

    /// <summary>Too many notes.</summary>
    public static readonly Rule NotTooMany = new(Limits.NotesLimit.Code, Severity.Error, "a site holds no more notes than its limit");

    /// <summary>Judges all files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="limits">How many notes there may be.</param>
    /// <param name="passed">Files that have passed within the same limits, all of them, in the order of their paths: others of the same names pass again.</param>
    /// <returns>The files that may be read.</returns>
    public static Checked<IReadOnlyList<InputFile>> Judge(IReadOnlyList<InputFile> files, Limits limits, IReadOnlyList<InputFile>? passed = null) =>
        passed is not null && files.Count == passed.Count && files.Zip(passed).All(f => f.First.Refusal is null && f.First.Path == f.Second.Path)
            ? Checked.Sound(files)
            : JudgeEach(files, limits);

    private static Checked<IReadOnlyList<InputFile>> JudgeEach(IReadOnlyList<InputFile> files, Limits limits)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var passed = new List<InputFile>(files.Count);
        var folded = new Dictionary<string, string>(StringComparer.Ordinal);
        var notes = 0;
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (file.Refusal is { } refusal)
            {
                diagnostics.Add(Ordinary.At(Location.StartOf(file.Path), refusal, "put the file itself there"));
                continue;
            }

            if (Fault(file.Path) is { } fault)
                diagnostics.Add(NamedForAll.At(Location.StartOf(file.Path), fault, "name it with letters, digits, hyphens and full stops"));
            else if (IsNote(file.Path) && ++notes > limits.Notes)
                diagnostics.Add(NotTooMany.At(Location.StartOf(file.Path), $"this site holds more than {limits.Notes} notes", "raise `notes` below `limits` in site.yml"));
            else
                passed.Add(file);

            var key = FileNames.Folded(file.Path);
            if (!folded.TryAdd(key, file.Path) && AreTwins(folded[key], file.Path))
                diagnostics.Add(NamesDiffer.At(Location.StartOf(file.Path), $"some systems cannot tell `{file.Path}` from `{folded[key]}`", "rename one of the two"));
            if (notes > limits.Notes) break;
        }

        return Checked.With<IReadOnlyList<InputFile>>(passed, diagnostics);
    }

    private static string? Fault(string path) => path.Split('/').Select(FileNames.Fault).FirstOrDefault(f => f is not null);

    private static bool IsNote(string path) =>
        path.StartsWith("content/", StringComparison.Ordinal) && (path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal));

    // Folding takes every accented letter for the same: only where one of the two is written apart are they surely twins.
    private static bool AreTwins(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase) || FileNames.IsDecomposed(one) != FileNames.IsDecomposed(other);
}
