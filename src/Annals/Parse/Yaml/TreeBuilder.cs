using System.Collections.Immutable;
using Annals.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Annals.Parse.Yaml;

/// <summary>Turns parser events into a tree. Lives for one text.</summary>
internal sealed class TreeBuilder(SourceText file, int start, int maximumDepth)
{
    private const int MaximumKey = 256;

    private readonly Stack<Frame> open = new();
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private bool documentSeen;

    public YamlNode? Root { get; private set; }

    /// <summary>Whether reading on can still tell something new.</summary>
    public bool Wants { get; private set; } = true;

    public Location LastAt { get; private set; } = file.At(start);

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    public void Take(ParsingEvent parsed)
    {
        LastAt = YamlReader.Mark(file, start, parsed.Start, parsed.End);
        switch (parsed)
        {
            case DocumentStart when documentSeen:
                Stop(YamlRules.PlainYamlOnly, "a second YAML document starts here", "keep one document in a file");
                break;
            case DocumentStart:
                documentSeen = true;
                break;
            case AnchorAlias alias:
                Stop(YamlRules.PlainYamlOnly, $"`*{alias.Value}` is an alias", "write the value out");
                break;
            case NodeEvent node when !node.Anchor.IsEmpty:
                Stop(YamlRules.PlainYamlOnly, $"`&{node.Anchor.Value}` is an anchor", "write the value where it is needed");
                break;
            case NodeEvent node when !node.Tag.IsEmpty && !node.Tag.IsNonSpecific:
                Stop(YamlRules.PlainYamlOnly, $"`{node.Tag.Value}` is a tag", "leave the tag out: the field says what its value is");
                break;
            case Scalar scalar:
                Place(ScalarNode(scalar));
                break;
            case SequenceStart or MappingStart:
                Push(new Frame(parsed is MappingStart, parsed.Start));
                break;
            case SequenceEnd or MappingEnd:
                Close(parsed.End);
                break;
        }
    }

    private void Push(Frame frame)
    {
        if (open.Count >= maximumDepth)
        {
            Stop(YamlRules.WithinLimits, $"lists and maps are nested more than {maximumDepth} deep here", "take some of them apart");
            return;
        }

        if (open.TryPeek(out var parent) && parent is { IsMapping: true, Key: null })
        {
            Stop(YamlRules.WellFormed, "a key must be a text", "put the key in quotes if it starts with `[` or `{`");
            return;
        }

        open.Push(frame);
    }

    private void Close(Mark end)
    {
        var frame = open.Pop();
        var from = start + (int)frame.Start.Index;
        var at = file.At(from, Math.Max(1, start + (int)end.Index - from));
        Place(frame.IsMapping ? new YamlMapping(frame.Entries, at) : new YamlSequence(frame.Items, at));
    }

    private void Place(YamlNode node)
    {
        if (!open.TryPeek(out var frame))
        {
            Root = node;
        }
        else if (!frame.IsMapping)
        {
            frame.Items.Add(node);
        }
        else if (frame.Key is { } key)
        {
            if (frame.Seen.TryAdd(key.Value, key.At)) frame.Entries.Add(new YamlEntry(key, node));
            else Report(YamlRules.KeysAreUnique.At(key.At, $"`{key.Value}` is set twice; the first time in line {frame.Seen[key.Value].Line}", "keep one of the two"));
            frame.Key = null;
        }
        else if (node is YamlScalar { IsPlain: true, Value: "<<" })
        {
            Stop(YamlRules.PlainYamlOnly, "`<<` merges another map into this one", "write the keys out");
        }
        else if (node is YamlScalar { Value.Length: > MaximumKey })
        {
            Stop(YamlRules.WithinLimits, $"this key is longer than {MaximumKey} characters", null);
        }
        else if (node is YamlScalar scalar)
        {
            frame.Key = scalar;
        }
        else
        {
            Stop(YamlRules.WellFormed, "a key must be a text", "put the key in quotes if it starts with `[` or `{`");
        }
    }

    private YamlScalar ScalarNode(Scalar scalar)
    {
        var from = start + (int)scalar.Start.Index;
        var length = (int)(scalar.End.Index - scalar.Start.Index);
        var quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        var raw = file.Text.AsSpan(Math.Min(from, file.Text.Length), Math.Min(length, file.Text.Length - Math.Min(from, file.Text.Length)));
        if (quote == 0 && scalar.Style == ScalarStyle.Plain) length = scalar.Value.Length == 0 ? 0 : Math.Max(1, raw.TrimEnd().Length);
        var at = file.At(from, length);
        var verbatim = from + quote + scalar.Value.Length <= file.Text.Length
            && string.CompareOrdinal(file.Text, from + quote, scalar.Value, 0, scalar.Value.Length) == 0
            && !scalar.Value.Contains('\n', StringComparison.Ordinal);
        // Escapes such as "\x07" bring in what the decoder keeps out of the text itself.
        if (TextDecoder.FirstUnprintable(scalar.Value) is >= 0 and var unprintable)
        {
            Report(ReadingRules.PrintableText.At(at, $"the character U+{(int)scalar.Value[unprintable]:X4} cannot stand in a text", "delete its escape"));
            return new YamlScalar("", IsPlain: false, at, 0);
        }

        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, at, verbatim ? at.Column + quote : 0);
    }

    private void Stop(Rule rule, string message, string? hint)
    {
        Report(rule.At(LastAt, message, hint));
        Wants = false;
    }

    private sealed class Frame(bool isMapping, Mark start)
    {
        public bool IsMapping { get; } = isMapping;

        public Mark Start { get; } = start;

        public List<YamlNode> Items { get; } = [];

        public List<YamlEntry> Entries { get; } = [];

        public Dictionary<string, Location> Seen { get; } = new(StringComparer.Ordinal);

        public YamlScalar? Key { get; set; }
    }
}
