using System.Globalization;

namespace Annals.Dates.Parsing;

/// <summary>Single dates as people write them out, turned into this format; the caller checks the result.</summary>
internal static class WrittenDates
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] FullMonths =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>The date in this format, perhaps an impossible one; null when the text is none of the known ways.</summary>
    public static string? Read(string text)
    {
        var lower = text.ToLowerInvariant();
        return Numbers(lower) ?? Decade(lower) ?? Century(lower) ?? Era(lower) ?? Chinese(lower) ?? Words(lower);
    }

    // 2026-1-6, 2026/01/06, 2026.1, 20260106
    private static string? Numbers(string text)
    {
        if (text.Length == 8 && text.All(char.IsAsciiDigit)) return $"{text[..4]}-{text[4..6]}-{text[6..]}";
        foreach (var separator in (char[])['-', '/', '.'])
        {
            var parts = text.Split(separator);
            var isDate = parts.Length is 2 or 3 && parts[0].Length == 4 &&
                parts.All(static part => part.Length > 0 && part.All(char.IsAsciiDigit)) &&
                parts.Skip(1).All(static part => part.Length <= 2);
            var date = isDate ? parts[0] + string.Concat(parts.Skip(1).Select(static part => "-" + part.PadLeft(2, '0'))) : text;
            if (date != text) return date;
        }
        return null;
    }

    // 1990s, the 1990's, early 1990s
    private static string? Decade(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[..^1].Any(static word => word is not ("the" or "early" or "mid" or "late"))) return null;
        var last = words[^1];
        var digits = last.EndsWith("'s", StringComparison.Ordinal) || last.EndsWith("’s", StringComparison.Ordinal) ? last[..^2]
            : last.EndsWith('s') ? last[..^1]
            : "";
        return digits.Length == 4 && digits[3] == '0' && digits.All(char.IsAsciiDigit) ? digits[..3] + "X" : null;
    }

    // 19th century, the 1st century bc
    private static string? Century(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(static word => word == "the").ToList();
        if (words.Count is not (2 or 3) || words[1] != "century") return null;
        var isBefore = words.Count == 3 && words[2] is ("bc" or "bce");
        if (words.Count == 3 && !isBefore) return null;
        return Ordinal(words[0]) is >= 1 and <= 99 and var number ? CenturyOf(number, isBefore) : null;
    }

    private static string CenturyOf(int number, bool isBefore) =>
        FormattableString.Invariant($"{(isBefore ? "-" : "")}{number - 1:00}XX");

    // 44 bc, ad 79
    private static string? Era(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2) return null;
        if (words[0] is ("ad" or "ce") && Number(words[1]) is { } after) return Year(after, isBefore: false);
        if (Number(words[0]) is not { } year) return null;
        return words[1] switch
        {
            "bc" or "bce" => Year(year, isBefore: true),
            "ad" or "ce" => Year(year, isBefore: false),
            _ => null,
        };
    }

    // The year before AD 1 is 0, so 44 BC is -43.
    private static string Year(int year, bool isBefore) =>
        FormattableString.Invariant($"{(isBefore ? 1 - year : year):0000;-0000}");

    // 2026年1月6日, 公元前44年, 20世纪90年代
    private static string? Chinese(string text)
    {
        var isBefore = text.StartsWith("公元前", StringComparison.Ordinal);
        var rest = text.AsSpan(isBefore ? 3 : text.StartsWith("公元", StringComparison.Ordinal) ? 2 : 0);
        if (TakeNumber(ref rest, "世纪") is { } century)
        {
            if (century is < 1 or > 99) return null;
            if (rest.IsEmpty) return CenturyOf(century, isBefore);
            return TakeNumber(ref rest, "年代") is { } decade && decade % 10 == 0 && rest.IsEmpty
                ? FormattableString.Invariant($"{century - 1:00}{decade / 10}X")
                : null;
        }
        if (TakeNumber(ref rest, "年") is not { } year || year > 9999) return null;
        var date = Year(year, isBefore);
        if (rest.IsEmpty) return date;
        var season = rest is "春" or "春季" ? 21 : rest is "夏" or "夏季" ? 22 : rest is "秋" or "秋季" ? 23 : rest is "冬" or "冬季" ? 24 : 0;
        if (season > 0) return FormattableString.Invariant($"{date}-{season}");
        if (TakeNumber(ref rest, "月") is not { } month) return null;
        if (rest.IsEmpty) return FormattableString.Invariant($"{date}-{month:00}");
        return TakeNumber(ref rest, "日") is { } day && rest.IsEmpty ? FormattableString.Invariant($"{date}-{month:00}-{day:00}") : null;
    }

    private static int? TakeNumber(ref ReadOnlySpan<char> text, string unit)
    {
        var length = 0;
        while (length < text.Length && length < 5 && char.IsAsciiDigit(text[length])) length++;
        if (length == 0 || !text[length..].StartsWith(unit, StringComparison.Ordinal)) return null;
        var number = int.Parse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture);
        text = text[(length + unit.Length)..];
        return number;
    }

    // 6 January 2026, January 6th, 2026, Jan 2026, spring 2026
    private static string? Words(string text)
    {
        string? year = null;
        int? month = null;
        int? day = null;
        foreach (var word in text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length == 4 && word.All(char.IsAsciiDigit) && year is null) year = word;
            else if (month is null && MonthOf(word) is { } named) month = named;
            else if (day is null && (Number(word) ?? Ordinal(word)) is >= 1 and <= 31 and var number) day = number;
            else if (word is not ("the" or "of")) return null;
        }
        return year is null || month is null ? null
            : day is null ? FormattableString.Invariant($"{year}-{month:00}")
            : FormattableString.Invariant($"{year}-{month:00}-{day:00}");
    }

    private static int? MonthOf(string word)
    {
        var season = word switch { "spring" => 21, "summer" => 22, "autumn" or "fall" => 23, "winter" => 24, _ => 0 };
        if (season > 0) return season;
        var index = Array.IndexOf(FullMonths, word);
        if (index < 0) index = Array.IndexOf(Months, word == "sept" ? "sep" : word);
        return index < 0 ? null : index + 1;
    }

    private static int? Ordinal(string word) =>
        word.Length > 2 && word[^2..] is ("st" or "nd" or "rd" or "th") ? Number(word[..^2]) : null;

    private static int? Number(string word) =>
        word.Length is >= 1 and <= 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
