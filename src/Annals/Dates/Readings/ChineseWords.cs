using System.Globalization;

namespace Annals.Dates;

/// <summary>Single dates in Chinese, qualifiers aside.</summary>
internal static class ChineseWords
{
    private const string SomeYear = "某年";

    /// <summary>A date such as <c>2026年1月6日</c>, <c>20世纪90年代</c>, <c>1985年4月某日</c>.</summary>
    public static string Date(SingleDate date)
    {
        if (date.Month is null) return Year(date.Year, "某个年份");
        return YearBefore(date) + AfterYear(date);
    }

    /// <summary>What follows the year: <c>1月6日</c>, <c>春</c>, <c>上半年</c>; empty for a year alone.</summary>
    public static string AfterYear(SingleDate date)
    {
        if (date.Month is null) return "";
        return date.Season is { } code ? SeasonOf(code) : MonthOf(date) + DayOf(date);
    }

    /// <summary>The day within its month: <c>6日</c>, <c>某日</c>; empty without a day.</summary>
    public static string DayOf(SingleDate date)
    {
        if (date.Day is null) return "";
        if (date.Day.IsUnspecified) return "某日";
        return Either(DatePairs.Days(date), "日");
    }

    /// <summary>A year by its number: <c>1996年</c>, <c>公元79年</c>, <c>公元前44年</c>, <c>公元前1.7亿年</c>.</summary>
    public static string YearNumber(long year) => year switch
    {
        // A round number of that size was never counted from year 0.
        < -9999 when year % 1000 == 0 => $"公元前{Large(-year)}年",
        <= 0 => $"公元前{Number(1 - year)}年",
        < 1000 => $"公元{Number(year)}年",
        <= 9999 => $"{Number(year)}年",
        _ => $"公元{Large(year)}年",
    };

    /// <summary><c>甲、乙或丙</c>.</summary>
    public static string List(IReadOnlyList<string> items, string conjunction) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join('、', items.SkipLast(1))}{conjunction}{items[^1]}";

    /// <summary>A number in plain digits.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    // A decade or century before a month needs a year of its own: 16世纪60年代某年12月.
    private static string YearBefore(SingleDate date)
    {
        var year = Year(date.Year, "");
        return date.Year.HasUnspecified ? year + SomeYear : year;
    }

    private static string Year(YearPart year, string unknown)
    {
        if (year.Value is { } value)
        {
            return year.Least == year.Greatest
                ? YearNumber(value)
                : $"约{YearNumber(value)}（{YearNumber(year.Least)}至{YearNumber(year.Greatest)}之间）";
        }
        var isBefore = year.Written[0] == '-';
        var far = isBefore ? -year.Least : year.Greatest;
        var era = isBefore ? "公元前" : "";
        return DatePairs.UnspecifiedAtEnd(year) switch
        {
            1 when year.Least >= 100 => Decade(year.Least),
            2 => $"{era}{Number((far / 100) + 1)}世纪",
            3 => $"{era}第{Number((far / 1000) + 1)}个千年",
            4 => era + unknown,
            _ => $"{YearNumber(year.Least)}至{YearNumber(year.Greatest)}之间",
        };
    }

    private static string Decade(long first)
    {
        var century = $"{Number((first / 100) + 1)}世纪";
        return first % 100 == 0 ? $"{century}最初十年" : $"{century}{Number(first % 100)}年代";
    }

    private static string SeasonOf(int code) => code switch
    {
        33 => "第一季度",
        34 => "第二季度",
        35 => "第三季度",
        36 => "第四季度",
        37 => "前四个月",
        38 => "中间四个月",
        39 => "后四个月",
        40 => "上半年",
        41 => "下半年",
        _ => "春夏秋冬"[(code - 21) % 4] + (code <= 24 ? "" : code <= 28 ? "（北半球）" : "（南半球）"),
    };

    private static string MonthOf(SingleDate date)
    {
        if (date.Month is { IsUnspecified: true })
            return date.Day is null or { IsUnspecified: false } ? "某月" : "";
        return Either(DatePairs.Months(date), "月");
    }

    private static string Either(IReadOnlyList<int> numbers, string unit) =>
        numbers.Count > 3
            ? $"{Number(numbers[0])}{unit}至{Number(numbers[^1])}{unit}间"
            : List([.. numbers.Select(number => Number(number) + unit)], "或");

    private static string Large(long number) =>
        number >= 100_000_000 && number % 1_000_000 == 0 ? (number / 100_000_000m).ToString("0.##", CultureInfo.InvariantCulture) + "亿"
        : number % 10_000 == 0 ? Number(number / 10_000) + "万"
        : Number(number);
}
