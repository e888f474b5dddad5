using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Annals.Files;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.Prose;

/// <summary>Reads <c>{#id}</c> at the end of a heading.</summary>
internal sealed class HeadingIdParser : InlineParser
{
    /// <summary>An id of a heading that cannot stand.</summary>
    public static readonly Rule Sound = new("AN604", Severity.Error, "an id that a heading gives itself is well formed and stands once in a note");

    public HeadingIdParser()
    {
        OpeningCharacters = ['{'];
    }

    /// <summary>The id that a heading gives itself, if it does.</summary>
    public static string? Of(HeadingBlock heading) => heading.GetData(typeof(HeadingIdParser)) as string;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not HeadingBlock heading || slice.PeekChar() != '#') return false;
        var rest = slice.AsSpan().TrimEnd();
        if (rest[^1] != '}' || rest[1..^1].IndexOfAny('{', '}') >= 0) return false;

        var reading = Reading.Of(processor);
        var id = rest[2..^1].ToString();
        var first = processor.GetSourcePosition(slice.Start);
        var at = id.Length == 0 ? reading.At(first, rest.Length) : reading.At(first + 2, id.Length);
        if (!HeadingIds.IsWellFormed(id))
            reading.Report(Sound, at, $"`{id}` cannot be the id of a heading", "use lower-case letters, digits and hyphens");
        else if (HeadingIds.IsReserved(id))
            reading.Report(Sound, at, $"`{id}` is a name that pages and browsers use themselves", $"write {{#{id}-section}}");
        else if (reading.ExplicitIds.Add(id))
            heading.SetData(typeof(HeadingIdParser), id);
        else
            reading.Report(Sound, at, $"another heading has the id `{id}` already", "ids of headings stand once in a note");
        processor.Inline = new LiteralInline("") { Span = new SourceSpan(first, first + rest.Length - 1) };
        slice.Start = slice.End + 1;
        return true;
    }
}

/// <summary>Gives headings their ids, in the form that GitHub gives them. Linear in the number of headings.</summary>
internal sealed class HeadingIds(IReadOnlySet<string> explicitIds)
{
    private const int MaximumLength = 80;

    // Lower-case names that a window or a document has (an element's id must not stand before them), and ids of the
    // theme's own elements.
    private static readonly FrozenSet<string> Names = (
        "alert all anchors appendchild append applets atob attributes blur body btoa caches characterset children chrome " +
        "clone close closed compatmode confirm constructor coverage-caption contains cookie createelement crypto debugger defaultview " +
        "designmode dir doctype document documentelement domain embeds evaluate event external fetch find focus fonts forms " +
        "found frames getelementbyid getselection global hasfocus hasownproperty head here hidden history id images implementation isprototypeof " +
        "lastmodified length links localstorage location locationbar main menu menubar moveby moveto name navigation navigator " +
        "normalize onclick onerror onload open opener origin parent parentnode performance personalbar plugins postmessage " +
        "prepend print process prompt proto prototype queryselector readystate referrer remove reporterror resizeby resizeto " +
        "root scheduler screen scripts scroll scrollbars scrollby scrollto self sessionstorage shown filters status statusbar " +
        "stop styles stylesheets textcontent timeline title toolbar top tostring url valueof visualviewport watch window write writeln")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] OwnPrefixes = ["fn-", "fnref-", "note-", "ref-", "cite-", "era-", "home-", "map-", "numbers-"];

    private readonly HashSet<string> taken = new(explicitIds, StringComparer.Ordinal);
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);

    /// <summary>The id of a heading that gives itself none.</summary>
    public string Next(string text)
    {
        var slug = Slug(text);
        if (IsReserved(slug)) slug += "-section";
        if (taken.Add(slug)) return slug;
        var counter = counters.GetValueOrDefault(slug);
        string id;
        do id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++counter}");
        while (!taken.Add(id));
        counters[slug] = counter;
        return id;
    }

    public static bool IsWellFormed(string id) =>
        id.Length is > 0 and <= MaximumLength
        && id.EnumerateRunes().All(r => r.Value == '-' || Rune.IsDigit(r) || (Rune.IsLetter(r) && !Rune.IsUpper(r)))
        && id[0] != '-';

    public static bool IsReserved(string id) =>
        Names.Contains(id)
        || OwnPrefixes.Any(p => id.StartsWith(p, StringComparison.Ordinal))
        || (id[0] == 'p' && id.Length > 1 && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0);

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (slug.Length >= MaximumLength) break;
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (rune.Value is '-' or '_' || Rune.IsWhiteSpace(rune))
                slug.Append(rune.Value == '_' ? '_' : '-');
        }

        var trimmed = slug.ToString().Trim('-', '_');
        return trimmed.Length == 0 ? "section" : trimmed;
    }
}
