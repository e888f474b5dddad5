using Annals.Files;
using Annals.Model;
using YamlDotNet.Core;

namespace Annals.Parse.Yaml;

/// <summary>
/// Reads YAML into a tree that keeps every position. It pulls the parser's events with a stack of its own: the
/// library's own tree and its deserializer can be made to overflow the stack, which ends a .NET process.
/// </summary>
public static class YamlReader
{
    /// <summary>Longest text in UTF-16 code units.</summary>
    public const int MaximumLength = 1 << 20;

    private const int MaximumOpenBrackets = 2_000;

    /// <summary>Reads a stretch of a file as one map.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Offset of the YAML.</param>
    /// <param name="length">Its length.</param>
    /// <param name="maximumDepth">How deep lists and maps may stand inside one another; <see langword="null"/> for the usual depth.</param>
    /// <returns>The map, or <see langword="null"/> if it cannot be had; an empty text is an empty map.</returns>
    public static Checked<YamlMapping?> ReadMapping(SourceText file, int start, int length, int? maximumDepth = null)
    {
        var text = file.Text.Substring(start, length);
        if (Oversized(file, start, text) is { } tooMuch) return Checked.With<YamlMapping?>(null, [tooMuch]);

        var builder = new TreeBuilder(file, start, maximumDepth ?? Limits.YamlDepthLimit.Default);
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (builder.Wants && parser.MoveNext()) builder.Take(parser.Current!);
        }
        catch (YamlException fault)
        {
            var at = Mark(file, start, fault.Start, fault.End);
            builder.Report(YamlSlips.Find(file, at, file.At(start + length).Line) is { } slip
                ? YamlRules.WellFormed.At(slip.At, slip.Message, slip.Hint)
                : YamlRules.WellFormed.At(at, "this is not well-formed YAML: " + Explain(fault.Message), "write plain keys and values: name: …"));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
        {
            // The parser's own faults on odd input, such as a lone `!!`: the author's text is still what is wrong.
            builder.Report(YamlRules.WellFormed.At(builder.LastAt, "this is not well-formed YAML", "write plain keys and values: name: …"));
        }

        var diagnostics = builder.Diagnostics;
        if (diagnostics.Any(d => d.IsError && d.Rule != YamlRules.KeysAreUnique && d.Rule != ReadingRules.PrintableText)) return Checked.With<YamlMapping?>(null, diagnostics);
        return builder.Root switch
        {
            null or YamlScalar { IsNull: true } => Checked.With<YamlMapping?>(new YamlMapping([], file.At(start, 0)), diagnostics),
            YamlMapping map => Checked.With<YamlMapping?>(map, diagnostics),
            var other => Checked.With<YamlMapping?>(null, [.. diagnostics, YamlRules.WellFormed.At(other.At, $"expected keys with values, found {other.Word}", "write `name: …`")]),
        };
    }

    internal static Location Mark(SourceText file, int start, Mark from, Mark to)
    {
        var first = start + (int)from.Index;
        return file.At(first, Math.Max(1, (int)(to.Index - from.Index)));
    }

    private static Diagnostic? Oversized(SourceText file, int start, string text)
    {
        if (text.Length > MaximumLength)
            return YamlRules.WithinLimits.At(file.At(start), $"this is longer than {MaximumLength} characters", "split it");
        // Scanning is quadratic in the number of open brackets, so they are counted before the scanner sees them.
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '[' or '{') open++;
            else if (text[i] is ']' or '}') open--;
            if (open > MaximumOpenBrackets) return YamlRules.WithinLimits.At(file.At(start + i), "too many brackets are open here", "close them, or put the text in quotes");
        }

        return null;
    }

    private static string Explain(string message)
    {
        var colon = message.LastIndexOf("): ", StringComparison.Ordinal);
        var core = (colon >= 0 ? message[(colon + 3)..] : message).Trim().TrimEnd('.');
        return core.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(core[0]) + core[1..];
    }
}
