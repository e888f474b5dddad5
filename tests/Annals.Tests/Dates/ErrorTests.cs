using Annals.Dates;

namespace Annals.Tests.Dates;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("2001-02-30", "February 2001 has 28 days", 8, 2)]
    [InlineData("2000-02-30", "February 2000 has 29 days", 8, 2)]
    [InlineData("1985-04-31", "April 1985 has 30 days", 8, 2)]
    [InlineData("1985-12-45", "December 1985 has 31 days", 8, 2)]
    [InlineData("XXXX-02-30", "February has at most 29 days", 8, 2)]
    [InlineData("19XX-04-31", "April has 30 days", 8, 2)]
    [InlineData("1985-02-3X", "February 1985 has 28 days", 8, 2)]
    [InlineData("1985-XX-32", "no month XX has a day 32", 8, 2)]
    [InlineData("1985-04-4X", "there is no day 4X", 8, 2)]
    [InlineData("1985-04-00", "there is no day 00: days start at 01", 8, 2)]
    public void An_impossible_day_says_how_many_days_the_month_has(string text, string message, int offset, int length) =>
        Refuses(text, message, offset, length);

    [Theory]
    [InlineData("1900-02-29", "1900 is not a leap year")]
    [InlineData("2026-02-29", "2026 is not a leap year")]
    [InlineData("19X1-02-29", "no year 19X1 is a leap year")]
    public void A_29_February_of_a_common_year_says_so(string text, string message) => Refuses(text, message, 8, 2);

    [Theory]
    [InlineData("2001-13", "there is no month 13", "months are 01 to 12; write 2001 if the month is not known")]
    [InlineData("2001-00", "there is no month 00", "months are 01 to 12; write 2001 if the month is not known")]
    [InlineData("2001-42", "there is no month 42", "months are 01 to 12; write 2001 if the month is not known")]
    [InlineData("2001-2X", "there is no month 2X", "months are 01 to 12; write 2001 if the month is not known")]
    [InlineData("2026-13-06", "there is no month 13", "write 2026-06-13")]
    public void A_month_that_does_not_exist_is_named(string text, string message, string hint)
    {
        Refuses(text, message, 5, 2);
        Assert.Equal(hint, Example.Error(text).Hint);
    }

    [Fact]
    public void A_season_has_no_day() => Refuses("2001-21-05", "a season or quarter has no day", 8, 2);

    [Theory]
    [InlineData("2005/2004", "write 2004/2005")]
    [InlineData("2004-06-20/2004-06-01", "write 2004-06-01/2004-06-20")]
    [InlineData("201X/2005", "write 2005/201X")]
    public void An_interval_that_ends_before_it_starts_is_refused(string text, string hint)
    {
        Refuses(text, "the interval ends before it starts", 0, text.Length);
        Assert.Equal(hint, Example.Error(text).Hint);
    }

    [Theory]
    [InlineData("../..", "an interval needs a date at one end at least", 0, 5)]
    [InlineData("/", "an interval needs a date at one end at least", 0, 1)]
    [InlineData("2004/2005/2006", "an interval has two ends and one slash", 9, 5)]
    [InlineData("2004-06-11T10:00:00/2005", "an interval takes dates without a time of day", 10, 9)]
    [InlineData("2004/2005-02-30", "February 2005 has 28 days", 13, 2)]
    public void A_malformed_interval_points_at_its_fault(string text, string message, int offset, int length) =>
        Refuses(text, message, offset, length);

    [Theory]
    [InlineData("[]", "a set needs a date", 0, 2)]
    [InlineData("[1667", "the set that opens with [ is not closed by ]", 5, 0)]
    [InlineData("{1667]", "the set that opens with { is not closed by }", 6, 0)]
    [InlineData("[1667,,1668]", "a member of the set is missing", 6, 0)]
    [InlineData("[1667,]", "a member of the set is missing", 6, 0)]
    [InlineData("[..]", "a member of the set is missing", 1, 2)]
    [InlineData("[1667,..1670]", "only the first member of a set can have no beginning", 6, 6)]
    [InlineData("[1667..,1670]", "only the last member of a set can have no end", 1, 6)]
    [InlineData("[1672..1670]", "the range ends before it starts", 1, 10)]
    [InlineData("[1667,2001-02-30]", "February 2001 has 28 days", 14, 2)]
    public void A_malformed_set_points_at_its_fault(string text, string message, int offset, int length) =>
        Refuses(text, message, offset, length);

    [Theory]
    [InlineData("Y2004", "only a year of more than four digits starts with Y", "write 2004")]
    [InlineData("20040", "a year of more than four digits starts with Y", "write Y20040")]
    [InlineData("07220", "a year of more than four digits starts with Y", "write 7220")]
    [InlineData("-0", "a year is four digits", "write 0000")]
    [InlineData("985", "a year is four digits", "write 0985")]
    [InlineData("-0000", "the year 0000 takes no sign", "write 0000")]
    [InlineData("Y1234567890123456789", "a year has at most 18 digits", null)]
    [InlineData("Y1E99", "a year has at most 18 digits", null)]
    [InlineData("Y17E", "the E takes the number of zeros, up to 18", null)]
    [InlineData("1950S5", "this year has from 1 to 4 significant digits", null)]
    [InlineData("1950S0", "this year has from 1 to 4 significant digits", null)]
    [InlineData("19XXS2", "significant digits need a year without X", null)]
    [InlineData("1950S2-05", "a year written with Y, E or S stands without a month", null)]
    [InlineData("Y17000-05", "a year written with Y, E or S stands without a month", null)]
    public void A_year_is_held_to_its_form(string text, string message, string? hint)
    {
        var error = Example.Error(text);
        Assert.Equal((message, hint), (error.Message, error.Hint));
    }

    [Theory]
    [InlineData("2004-06-11T25:00:00", "a day has 24 hours, an hour 60 minutes, a minute 60 seconds", null)]
    [InlineData("2004-06-11T10:00", "a time of day is hh:mm:ss", "write 2004-06-11T10:00:00")]
    [InlineData("2004-06-11T10:00:00+4", "a time shift is Z, +hh or +hh:mm, or the same with -", null)]
    [InlineData("2004-06T10:00:00", "a time of day needs a full date before it", "write the date as yyyy-mm-dd")]
    [InlineData("2004-06-11 10:00:00", "the time of day follows the letter T", "write 2004-06-11T10:00:00")]
    public void A_time_is_checked_though_only_its_date_counts(string text, string message, string? hint)
    {
        var error = Example.Error(text);
        Assert.Equal((message, hint), (error.Message, error.Hint));
    }

    [Theory]
    [InlineData("circa 1996", "write 1996~")]
    [InlineData("Circa 1996", "write 1996~")]
    [InlineData("c. 1996", "write 1996~")]
    [InlineData("c.1996", "write 1996~")]
    [InlineData("ca. June 1996", "write 1996-06~")]
    [InlineData("about the 1990s", "write 199X~")]
    [InlineData("约1996年", "write 1996~")]
    [InlineData("1996年前后", "write 1996~")]
    [InlineData("probably 1984", "write 1984?")]
    [InlineData("1990s", "write 199X")]
    [InlineData("the 1990’s", "write 199X")]
    [InlineData("20世纪90年代", "write 199X")]
    [InlineData("19th century", "write 18XX")]
    [InlineData("1st century BC", "write -00XX")]
    [InlineData("44 BC", "write -0043")]
    [InlineData("AD 79", "write 0079")]
    [InlineData("公元前44年", "write -0043")]
    [InlineData("2026-1-6", "write 2026-01-06")]
    [InlineData("2026-1", "write 2026-01")]
    [InlineData("2026/01/06", "write 2026-01-06")]
    [InlineData("2026.1.6", "write 2026-01-06")]
    [InlineData("20260106", "write 2026-01-06")]
    [InlineData("31/01/2026", "write 2026-01-31")]
    [InlineData("01/31/2026", "write 2026-01-31")]
    [InlineData("06/01/2026", "write 2026-01-06 if the day comes first, 2026-06-01 if the month does")]
    [InlineData("6 January 2026", "write 2026-01-06")]
    [InlineData("January 6th, 2026", "write 2026-01-06")]
    [InlineData("Spring 2026", "write 2026-21")]
    [InlineData("2026年1月6日", "write 2026-01-06")]
    [InlineData("2026年春", "write 2026-21")]
    [InlineData("since 2005", "write 2005/..")]
    [InlineData("until 2005", "write ../2005")]
    [InlineData("2005年以前", "write ../2005")]
    [InlineData("2005/present", "write 2005/..")]
    [InlineData("unknown/2005", "write /2005")]
    [InlineData("2022–2023", "write 2022/2023")]
    [InlineData("2022-2023", "write 2022/2023")]
    [InlineData("2022 or 2023", "write [2022,2023]")]
    [InlineData("199x", "write 199X")]
    [InlineData("199u", "write 199X")]
    [InlineData("y17e7", "write Y17E7")]
    [InlineData("1984?~", "write 1984%")]
    [InlineData("[1667, 1668]", "write [1667,1668]")]
    [InlineData("2026-01-06/08", "write 2026-01-06/2026-01-08")]
    [InlineData("2004-06/08", "write 2004-06/2004-08")]
    [InlineData("2026-1-6/2026-1-9", "write 2026-01-06/2026-01-09")]
    public void A_habit_gets_the_hint_that_replaces_it(string text, string hint) => Assert.Equal(hint, Example.Error(text).Hint);

    [Theory]
    [InlineData("2001-02-30", "write 2001-02-28 for its last day, or 2001-02 if the day is not known")]
    [InlineData("2024-02-30", "write 2024-02-29 for its last day, or 2024-02 if the day is not known")]
    [InlineData("2026-02-29", "write 2026-02-28 for its last day, or 2026-02 if the day is not known")]
    [InlineData("1985-04-00", "write 1985-04 if the day is not known")]
    [InlineData("19XX-04-31", "write 19XX-04 if the day is not known")]
    [InlineData("2004/2005-04-31", "write 2005-04-30 for its last day, or 2005-04 if the day is not known")]
    public void A_day_that_the_month_does_not_have_gets_the_dates_that_may_be_meant(string text, string hint) => Assert.Equal(hint, Example.Error(text).Hint);

    [Theory]
    [InlineData("30 February 2001")]
    [InlineData("30/02/2001")]
    [InlineData("2001-2-30")]
    public void An_impossible_day_is_one_in_any_writing(string text)
    {
        var error = Example.Error(text);
        Assert.Equal(("February 2001 has 28 days", "write 2001-02-28 for its last day, or 2001-02 if the day is not known", text.Length), (error.Message, error.Hint, error.Length));
    }

    [Theory]
    [InlineData("", "there is no date here")]
    [InlineData("   ", "there is no date here")]
    [InlineData("soon", "a year is four digits, or X for a digit that is not known")]
    [InlineData("1985-", "the month is missing after the hyphen")]
    [InlineData("1985-04-", "the day is missing after the hyphen")]
    [InlineData("1985-04-12-01", "a date has a year, a month and a day, and nothing after them")]
    [InlineData("١٩٨٥", "a year is four digits, or X for a digit that is not known")]
    public void What_is_no_date_at_all_says_what_one_is(string text, string message) =>
        Assert.Equal(message, Example.Error(text).Message);

    [Fact]
    public void The_place_of_a_fault_counts_the_space_before_the_date() => Refuses("  2001-02-30 ", "February 2001 has 28 days", 10, 2);

    [Fact]
    public void A_text_beyond_the_limit_is_refused_unread()
    {
        var text = "[1985" + new string(' ', EdtfDate.MaximumLength) + "]";
        Refuses(text, "a date has at most 200 characters", 0, text.Length);
    }

    private static void Refuses(string text, string message, int offset, int length)
    {
        var error = Example.Error(text);
        Assert.Equal((message, offset, length), (error.Message, error.Offset, error.Length));
    }
}
