using Annals.Dates;

namespace Annals.Tests.Dates;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("2026-01-06", "6 January 2026", "2026年1月6日")]
    [InlineData("2026-01", "January 2026", "2026年1月")]
    [InlineData("2026", "2026", "2026年")]
    [InlineData("2026-21", "spring 2026", "2026年春")]
    [InlineData("2026-32", "winter 2026 (southern hemisphere)", "2026年冬（南半球）")]
    [InlineData("2026-34", "the second quarter of 2026", "2026年第二季度")]
    [InlineData("2026-38", "the middle four months of 2026", "2026年中间四个月")]
    [InlineData("2026-40", "the first half of 2026", "2026年上半年")]
    [InlineData("1996~", "around 1996", "1996年前后")]
    [InlineData("2004-06~", "around June 2004", "2004年6月前后")]
    [InlineData("1984?", "1984 (uncertain)", "1984年（存疑）")]
    [InlineData("2004-06-11%", "around 11 June 2004 (uncertain)", "2004年6月11日前后（存疑）")]
    [InlineData("2004-06-~11", "around 11 June 2004", "2004年6月11日前后")]
    [InlineData("?2004-06-~11", "11 June 2004 (year uncertain, day approximate)", "2004年6月11日（年份存疑，日期为约数）")]
    [InlineData("2004-06~-11", "11 June 2004 (year and month approximate)", "2004年6月11日（年份和月份为约数）")]
    [InlineData("199X", "the 1990s", "20世纪90年代")]
    [InlineData("199X~", "1990s (approximate)", "约20世纪90年代")]
    [InlineData("199X?", "1990s (uncertain)", "20世纪90年代（存疑）")]
    [InlineData("200X", "the decade 2000–2009", "21世纪最初十年")]
    [InlineData("18XX", "the 19th century", "19世纪")]
    [InlineData("20XX", "the 21st century", "21世纪")]
    [InlineData("-00XX", "the 1st century BC", "公元前1世纪")]
    [InlineData("1XXX", "the 2nd millennium", "第2个千年")]
    [InlineData("XXXX", "an unknown year", "某个年份")]
    [InlineData("1X56", "a year between 1056 and 1956", "1056年至1956年之间")]
    [InlineData("1950S2", "about 1950, between 1900 and 1999", "约1950年（1900年至1999年之间）")]
    [InlineData("1950S2~", "about 1950, between 1900 and 1999 (approximate)", "约1950年（1900年至1999年之间）")]
    [InlineData("1985-04-XX", "some day in April 1985", "1985年4月某日")]
    [InlineData("1985-XX-XX", "a day in 1985", "1985年某日")]
    [InlineData("2004-XX", "a month in 2004", "2004年某月")]
    [InlineData("1985-XX-25", "the 25th of a month in 1985", "1985年某月25日")]
    [InlineData("1984-1X", "October, November or December 1984", "1984年10月、11月或12月")]
    [InlineData("1985-04-1X", "between 10 and 19 April 1985", "1985年4月10日至19日间")]
    [InlineData("156X-12-25", "25 December in the 1560s", "16世纪60年代某年12月25日")]
    [InlineData("XXXX-12-XX", "some day in December of an unknown year", "某年12月某日")]
    [InlineData("1XXX-12", "December in the 2nd millennium", "第2个千年某年12月")]
    [InlineData("-0043", "44 BC", "公元前44年")]
    [InlineData("-0043-03-15", "15 March 44 BC", "公元前44年3月15日")]
    [InlineData("0079", "AD 79", "公元79年")]
    [InlineData("Y170000002", "the year 170,000,002", "公元170000002年")]
    [InlineData("Y-17E7", "170 million BC", "公元前1.7亿年")]
    [InlineData("1985-04-12T23:20:30Z", "12 April 1985", "1985年4月12日")]
    public void A_single_date(string text, string english, string chinese) => Reads(text, english, chinese);

    [Theory]
    [InlineData("2025-11~/2025-12~", "November or December 2025", "2025年11月或12月")]
    [InlineData("2025-12~/2026-01~", "December 2025 or January 2026", "2025年12月或2026年1月")]
    [InlineData("2022~/2023~", "around 2022–2023", "2022—2023年前后")]
    [InlineData("1990~/1995~", "from about 1990 to about 1995", "约1990年至约1995年")]
    [InlineData("1990?/1995?", "1990–1995 (uncertain)", "1990—1995年（存疑）")]
    [InlineData("1990/1995~", "from 1990 to about 1995", "1990年至约1995年")]
    [InlineData("1964/2008", "1964–2008", "1964—2008年")]
    [InlineData("-0043/0014", "from 44 BC to AD 14", "公元前44年至公元14年")]
    [InlineData("2026-01-06/2026-01-09", "6–9 January 2026", "2026年1月6日至9日")]
    [InlineData("2026-01-28/2026-02-03", "28 January – 3 February 2026", "2026年1月28日至2月3日")]
    [InlineData("2025-12-28/2026-01-03", "from 28 December 2025 to 3 January 2026", "2025年12月28日至2026年1月3日")]
    [InlineData("2004-06/2004-08", "June–August 2004", "2004年6月至8月")]
    [InlineData("2004-02-01/2005", "from 1 February 2004 to 2005", "2004年2月1日至2005年")]
    [InlineData("2004-06-~01/2004-06-~20", "from about 1 June 2004 to about 20 June 2004", "约2004年6月1日至约2004年6月20日")]
    [InlineData("199X/200X", "from the 1990s to the decade 2000–2009", "20世纪90年代至21世纪最初十年")]
    [InlineData("2005/2005", "2005", "2005年")]
    [InlineData("2005/..", "since 2005", "2005年起")]
    [InlineData("2005~/..", "since around 2005", "约2005年起")]
    [InlineData("2005/", "from 2005 on (end unknown)", "2005年起（止期不详）")]
    [InlineData("../2005", "until 2005", "2005年以前")]
    [InlineData("/2005", "until 2005 (start unknown)", "至2005年（起始不详）")]
    public void An_interval(string text, string english, string chinese) => Reads(text, english, chinese);

    [Theory]
    [InlineData("[2022,2023]", "2022 or 2023", "2022年或2023年")]
    [InlineData("[2025-11,2025-12]", "November or December 2025", "2025年11月或12月")]
    [InlineData("{2026-01-06,2026-01-08}", "6 and 8 January 2026", "2026年1月6日和8日")]
    [InlineData("[2022~,2024]", "around 2022 or 2024", "2022年前后或2024年")]
    [InlineData("[2025-11-08..2026-01-03]", "between 8 November 2025 and 3 January 2026", "2025年11月8日至2026年1月3日之间")]
    [InlineData("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672", "1667年、1668年或1670年至1672年之间")]
    [InlineData("{1667,1668,1670..1672}", "1667, 1668 and 1670–1672", "1667年、1668年和1670—1672年")]
    [InlineData("{1960,1961-12}", "1960 and December 1961", "1960年和1961年12月")]
    [InlineData("[..1984]", "1984 or earlier", "1984年或以前")]
    [InlineData("[1760-12..]", "December 1760 or later", "1760年12月或以后")]
    [InlineData("{..1984}", "all dates until 1984", "1984年以前的所有日期")]
    public void A_set(string text, string english, string chinese) => Reads(text, english, chinese);

    [Fact]
    public void A_day()
    {
        var day = new CalendarDay(2026, 1, 6);
        Assert.Equal("6 January 2026", DateReadings.For("en").ReadDay(day));
        Assert.Equal("2026年1月6日", DateReadings.For("zh-Hans").ReadDay(day));
        Assert.Equal("2026-01-06", DateReadings.For("sv").ReadDay(day));
    }

    [Fact]
    public void A_day_the_calendar_lacks_is_read_as_it_is_written() =>
        Assert.Equal("2026-13-40", DateReadings.For("en").ReadDay(new(2026, 13, 40)));

    [Theory]
    [InlineData("en-GB", "1996 (uncertain)")]
    [InlineData("EN", "1996 (uncertain)")]
    [InlineData("zh-Hant-TW", "1996年（存疑）")]
    [InlineData("de", "1996?")]
    [InlineData("", "1996?")]
    [InlineData("english", "1996?")]
    public void A_language_without_a_reading_gets_the_text_itself(string tag, string expected) =>
        Assert.Equal(expected, DateReadings.For(tag).Read(Example.Date("1996?")));

    private static void Reads(string text, string english, string chinese)
    {
        var date = Example.Date(text);
        Assert.Equal(english, DateReadings.For("en").Read(date));
        Assert.Equal(chinese, DateReadings.For("zh").Read(date));
    }
}
