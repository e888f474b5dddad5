using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Annals.Model;

/// <summary>
/// What a translation was made from: a digest of the whole text, and a short mark of each of its parts, so that a stale
/// translation can say what has changed. Written as <c>0123456789abcdef name:1a2b summary:3c4d body:5e6f,7a8b</c>.
/// </summary>
/// <param name="Whole">The first 16 hexadecimal digits of the SHA-256 of the text; it alone decides whether two texts are the same.</param>
/// <param name="Parts">A mark for each field, and one for each paragraph of the body; empty where only the whole is known.</param>
public sealed record TextDigest(string Whole, ImmutableArray<DigestPart> Parts)
{
    private const string Body = "body";

    /// <summary>The digest of a text.</summary>
    /// <param name="fields">Its fields by name, in order.</param>
    /// <param name="body">Its prose as Markdown, if it has any.</param>
    public static TextDigest Of(IReadOnlyCollection<(string Name, string Value)> fields, string? body)
    {
        var prose = Folded(body ?? "");
        var paragraphs = prose.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var whole = string.Concat(fields.Select(f => $"{f.Name}\n{f.Value}\n")) + prose;
        var parts = fields.Select(f => new DigestPart(f.Name, [Mark(f.Value)]));
        if (paragraphs.Length > 0) parts = parts.Append(new DigestPart(Body, [.. paragraphs.Select(Mark)]));
        return new TextDigest(Hash(whole, 16), [.. parts]);
    }

    /// <summary>Reads what stands in a translation. Anything is a digest, if only one that no text has.</summary>
    public static TextDigest Parse(string written)
    {
        var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parts = words.Skip(1).Select(w => w.Split(':')).Where(w => w.Length == 2).Select(w => new DigestPart(w[0], [.. w[1].Split(',')]));
        return new TextDigest(words.FirstOrDefault() ?? "", [.. parts]);
    }

    /// <summary>Whether the two are of the same text.</summary>
    public bool IsSameAs(TextDigest other) => Whole == other.Whole;

    /// <summary>What this text has that an earlier one had not, and the other way round.</summary>
    public TextChanges ChangesSince(TextDigest earlier)
    {
        if (earlier.Parts.IsEmpty) return TextChanges.Unknown;
        var fields = Parts.Concat(earlier.Parts).Select(p => p.Name).Distinct().Where(n => n != Body && MarksOf(n).SequenceEqual(earlier.MarksOf(n)) is false);
        var (now, before) = (MarksOf(Body), earlier.MarksOf(Body));
        return new TextChanges([.. fields], [.. now.Index().Where(p => !before.Contains(p.Item)).Select(p => p.Index + 1)], before.Count(m => !now.Contains(m)));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Parts.Select(p => $"{p.Name}:{string.Join(',', p.Marks)}").Prepend(Whole));

    // Where an author breaks a line, and how many spaces or blank lines there are, is nothing that a translation follows. Only a line that starts
    // with a letter surely goes on with the one before it.
    private static string Folded(string body)
    {
        var folded = new StringBuilder(body.Length);
        var isOpen = false;
        foreach (var line in body.Split('\n').Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))
        {
            if (line.Length > 0 && folded.Length > 0) folded.Append(!isOpen ? "\n\n" : char.IsLetter(line[0]) ? " " : "\n");
            folded.Append(line);
            isOpen = line.Length > 0;
        }

        return folded.ToString();
    }

    private ImmutableArray<string> MarksOf(string name) => Parts.FirstOrDefault(p => p.Name == name)?.Marks ?? [];

    private static string Mark(string text) => Hash(text, 4);

    private static string Hash(string text, int digits)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..(digits / 2)]);
    }
}

/// <summary>A part of a text.</summary>
/// <param name="Name">A field's name, or <c>body</c>.</param>
/// <param name="Marks">One mark for a field, one for each paragraph of a body.</param>
public sealed record DigestPart(string Name, ImmutableArray<string> Marks);

/// <summary>What has changed in a text since a translation was made.</summary>
/// <param name="Fields">Names of fields.</param>
/// <param name="Paragraphs">Numbers of new or changed paragraphs of the body, from one.</param>
/// <param name="Gone">How many paragraphs were changed or taken out.</param>
public sealed record TextChanges(ImmutableArray<string> Fields, ImmutableArray<int> Paragraphs, int Gone)
{
    /// <summary>Something has changed, but the stamp does not say what.</summary>
    public static readonly TextChanges Unknown = new([], [], 0);

    /// <summary>For people: <c>summary, paragraphs 2, 5</c>.</summary>
    public override string ToString()
    {
        var told = Fields.ToList();
        if (Paragraphs.Length > 0) told.Add($"paragraph{(Paragraphs.Length == 1 ? "" : "s")} {string.Join(", ", Paragraphs)}");
        if (Gone > Paragraphs.Length) told.Add($"{Gone - Paragraphs.Length} paragraph{(Gone - Paragraphs.Length == 1 ? "" : "s")} taken out");
        return told.Count == 0 ? "the order, or something that the stamp does not say" : string.Join(", ", told);
    }
}
