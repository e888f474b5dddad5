namespace Annals.Dates.Parsing;

/// <summary>
/// What people write where the format has a way of its own: <c>circa 1996</c>, <c>1990s</c>,
/// <c>06/01/2026</c>. Nothing here is accepted as a date; it only turns into the hint of an error, and a
/// hint is given only when what it says to write is a date.
/// </summary>
internal static class Habits
{
    private static readonly (string Prefix, string Before, string After, string Message)[] Openings =
    [
        ("circa ", "", "~", "an approximate date is marked after it"),
        ("ca. ", "", "~", "an approximate date is marked after it"),
        ("ca ", "", "~", "an approximate date is marked after it"),
        ("c. ", "", "~", "an approximate date is marked after it"),
        ("c.", "", "~", "an approximate date is marked after it"),
        ("about ", "", "~", "an approximate date is marked after it"),
        ("around ", "", "~", "an approximate date is marked after it"),
        ("approx. ", "", "~", "an approximate date is marked after it"),
        ("大约", "", "~", "an approximate date is marked after it"),
        ("约", "", "~", "an approximate date is marked after it"),
        ("probably ", "", "?", "an uncertain date is marked after it"),
        ("possibly ", "", "?", "an uncertain date is marked after it"),
        ("perhaps ", "", "?", "an uncertain date is marked after it"),
        ("since ", "", "/..", "an interval without an end is written with .."),
        ("from ", "", "/..", "an interval without an end is written with .."),
        ("after ", "", "/..", "an interval without an end is written with .."),
        ("until ", "../", "", "an interval without a start is written with .."),
        ("before ", "../", "", "an interval without a start is written with .."),
    ];

    private static readonly (string Suffix, string After, string Message)[] Endings =
    [
        ("前后", "~", "an approximate date is marked after it"),
        ("左右", "~", "an approximate date is marked after it"),
        ("（存疑）", "?", "an uncertain date is marked after it"),
        ("以前", "", "an interval without a start is written with .."),
        ("起", "/..", "an interval without an end is written with .."),
    ];

    /// <summary>The error, with the habit behind it when there is one.</summary>
    /// <param name="text">The text as given.</param>
    /// <param name="error">What the grammar says of it.</param>
    public static EdtfError Explain(string text, EdtfError error)
    {
        var trimmed = text.Trim();
        var whole = Opening(trimmed) ?? Ending(trimmed) ?? Slashed(trimmed) ?? Phrase(trimmed) ?? Ends(trimmed) ?? Spelling(trimmed);
        if (whole is not null) return whole with { Offset = text.IndexOf(trimmed, StringComparison.Ordinal) };
        return Completion(trimmed) is { } written ? error with { Hint = $"write {written}" } : error;
    }

    /// <summary>The date a phrase means, in this format; null when it is no date.</summary>
    public static string? Meaning(string phrase)
    {
        var trimmed = phrase.Trim();
        var written = WrittenDates.Read(trimmed) ?? trimmed;
        return IsDate(written) ? written : null;
    }

    private static EdtfError About(string text, string message, string written) =>
        new(message, 0, text.Length, $"write {written}");

    private static bool IsDate(string text) => DateParser.ParseStrictly(text).Error is null;

    private static EdtfError? Opening(string text)
    {
        foreach (var (prefix, before, after, message) in Openings)
        {
            if (!text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) continue;
            if (Meaning(text[prefix.Length..]) is { } date && IsDate(before + date + after))
                return About(text, message, before + date + after);
        }
        return null;
    }

    private static EdtfError? Ending(string text)
    {
        foreach (var (suffix, after, message) in Endings)
        {
            if (!text.EndsWith(suffix, StringComparison.Ordinal)) continue;
            var before = after.Length == 0 ? "../" : "";
            if (Meaning(text[..^suffix.Length]) is { } date && IsDate(before + date + after))
                return About(text, message, before + date + after);
        }
        return null;
    }

    // 06/01/2026 is 6 January to some and 1 June to others: say both rather than choose.
    private static EdtfError? Slashed(string text)
    {
        var parts = text.Split(['/', '.', '-']);
        if (parts.Length != 3 || parts[2].Length != 4 || parts[..2].Any(static part => part.Length is 0 or > 2) ||
            !parts.All(static part => part.All(char.IsAsciiDigit)))
            return null;
        var year = parts[2];
        var dayFirst = $"{year}-{parts[1].PadLeft(2, '0')}-{parts[0].PadLeft(2, '0')}";
        var monthFirst = $"{year}-{parts[0].PadLeft(2, '0')}-{parts[1].PadLeft(2, '0')}";
        const string Message = "a date is written year first, with hyphens";
        return (IsDate(dayFirst), IsDate(monthFirst)) switch
        {
            (true, true) when dayFirst != monthFirst => new(
                "this does not tell the day from the month: a date is written year first, with hyphens",
                0, text.Length, $"write {dayFirst} if the day comes first, {monthFirst} if the month does"),
            (true, _) => About(text, Message, dayFirst),
            (_, true) => About(text, Message, monthFirst),
            _ => DateParser.ParseStrictly(dayFirst).Error is { } impossible
                ? impossible with { Offset = 0, Length = text.Length }
                : null,
        };
    }

    private static EdtfError? Phrase(string text)
    {
        if (WrittenDates.Read(text) is not { } date) return null;
        return DateParser.ParseStrictly(date).Error is { } impossible
            ? impossible with { Offset = 0, Length = text.Length }
            : About(text, PhraseMessage(text, date), date);
    }

    private static string PhraseMessage(string text, string date) =>
        date.EndsWith('X') ? "a decade or century is written with X for the digits left open"
        : text.All(static character => char.IsAsciiDigit(character) || character == '-') && text.Contains('-', StringComparison.Ordinal)
            ? "a month and a day are two digits each"
        : text.All(static character => char.IsAscii(character) && !char.IsAsciiLetter(character))
            ? "a date is written year first, with hyphens"
        : "a date is written in numbers, year first";

    // Two dates with a word or a dash between them, or an interval whose sides are spelled otherwise.
    private static EdtfError? Ends(string text)
    {
        if (Two(text, " or ", "[", ",", "]") is { } either) return About(text, "one of several dates is a set", either);
        if (Two(text, "或", "[", ",", "]") is { } chinese) return About(text, "one of several dates is a set", chinese);
        if (Shortened(text) is { } full) return About(text, "both ends of an interval are written in full", full);
        foreach (var between in (string[])["–", "—", " - ", " to ", "至", "到", "-", "/"])
        {
            if (Two(text, between, "", "/", "") is { } interval) return About(text, "an interval is written start/end", interval);
        }
        return null;
    }

    // 2026-01-06/08: ISO 8601-1 lets the end leave out what it shares, this profile does not.
    private static string? Shortened(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < "yyyy-mm".Length || text.Length - slash != "/dd".Length) return null;
        var full = $"{text[..slash]}/{text[..(slash - 2)]}{text[(slash + 1)..]}";
        return IsDate(full) ? full : null;
    }

    private static string? Two(string text, string between, string open, string separator, string close)
    {
        var at = text.IndexOf(between, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(between, at + between.Length, StringComparison.Ordinal) >= 0) return null;
        var left = End(text[..at], "");
        var right = End(text[(at + between.Length)..], "..");
        if (left is null || right is null) return null;
        var written = open + left + separator + right + close;
        return IsDate(written) ? written : null;
    }

    private static string? End(string side, string forNow) => side.Trim().ToLowerInvariant() switch
    {
        "" => null,
        ".." or "open" => "..",
        "unknown" => "",
        "now" or "today" or "present" or "ongoing" or "今" or "至今" => forNow.Length > 0 ? forNow : null,
        _ => Meaning(side),
    };

    private static EdtfError? Spelling(string text)
    {
        var capital = text.ToUpperInvariant().Replace('U', 'X');
        if (capital != text && IsDate(capital)) return About(text, "the letters of a date are capital: X, Y, E, S, T, Z", capital);
        var close = string.Concat(text.Where(static character => !char.IsWhiteSpace(character)));
        if (close != text && IsDate(close)) return About(text, "a date has no spaces inside", close);
        var timed = text.Replace(' ', 'T');
        return timed != text && IsDate(timed) ? About(text, "the time of day follows the letter T", timed) : null;
    }

    // Here the grammar's own message points at the right place already; only the hint is missing.
    private static string? Completion(string text)
    {
        var timed = text + ":00";
        if (text.Contains('T', StringComparison.Ordinal) && IsDate(timed)) return timed;
        var marked = text.Replace("?~", "%", StringComparison.Ordinal).Replace("~?", "%", StringComparison.Ordinal);
        return marked != text && IsDate(marked) ? marked : null;
    }
}
