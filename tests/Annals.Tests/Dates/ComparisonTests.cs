using Annals.Dates;

namespace Annals.Tests.Dates;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("2004-06-11", "2004-06-11", "2004-06-11")]
    [InlineData("1996~", "1995-01-01", "1997-12-31")]
    [InlineData("2004-06?", "2004-05-01", "2004-07-31")]
    [InlineData("2004-02~", "2004-01-01", "2004-03-31")]
    [InlineData("2004-06-11%", "2004-06-10", "2004-06-12")]
    [InlineData("2004-01-01~", "2003-12-31", "2004-01-02")]
    [InlineData("2004-06-~11", "2004-06-10", "2004-06-12")]
    [InlineData("2004-06~-11", "2004-05-11", "2004-07-11")]
    [InlineData("2004~-06-11", "2003-06-11", "2005-06-11")]
    [InlineData("2004~-02-29", "2003-02-28", "2005-02-28")]
    [InlineData("199X~", "1980-01-01", "2009-12-31")]
    [InlineData("19XX?", "1800-01-01", "2099-12-31")]
    [InlineData("1985-04-XX~", "1985-03-01", "1985-05-31")]
    [InlineData("2001-22~", "2001-03-01", "2001-11-30")]
    [InlineData("2001-41~", "2001-01-01", "2002-06-30")]
    [InlineData("1990~/1995", "1989-01-01", "1995-12-31")]
    [InlineData("1990~/..", "1989-01-01", null)]
    [InlineData("[1990,1995~]", "1990-01-01", "1996-12-31")]
    public void A_qualifier_widens_by_one_unit_of_what_it_stands_at(string text, string? earliest, string? latest)
    {
        var widened = Example.Date(text).Widened();
        Assert.Equal((earliest, latest), (widened.Earliest?.ToString(), widened.Latest?.ToString()));
    }

    [Theory]
    [InlineData("1996~", true, false)]
    [InlineData("1996?", false, true)]
    [InlineData("1996%", true, true)]
    [InlineData("1996", false, false)]
    [InlineData("2004-06-~11", true, false)]
    [InlineData("1990/1995?", false, true)]
    [InlineData("[1990,1991~..1995]", true, false)]
    public void Any_qualified_part_makes_a_date_approximate_or_uncertain(string text, bool approximate, bool uncertain)
    {
        var date = Example.Date(text);
        Assert.Equal((approximate, uncertain), (date.IsApproximate, date.IsUncertain));
    }

    [Theory]
    [InlineData("1995", "1996", true)]
    [InlineData("1995~", "1996", false)]
    [InlineData("1994~", "1996", true)]
    [InlineData("1994~", "1996?", false)]
    [InlineData("1996", "1996", false)]
    [InlineData("1996-01", "1996", false)]
    [InlineData("1990/1995", "1996", true)]
    [InlineData("1990/..", "1996", false)]
    [InlineData("../1995", "1996", true)]
    [InlineData("1995", "../1996", false)]
    [InlineData("1995", "/1996", false)]
    [InlineData("-0043", "0014", true)]
    public void One_date_is_certainly_before_another_when_no_reading_allows_otherwise(string one, string other, bool expected) =>
        Assert.Equal(expected, Example.Date(one).IsCertainlyBefore(Example.Date(other)));

    [Theory]
    [InlineData("1997", "1996", true)]
    [InlineData("1995", "1996", false)]
    [InlineData("1995~", "1996", true)]
    [InlineData("1996", "1996", true)]
    [InlineData("1996-01-01", "1996-01-01", false)]
    [InlineData("1990/..", "2026", true)]
    [InlineData("1990/", "2026", true)]
    [InlineData("../1990", "2026", false)]
    [InlineData("1990", "../2026", true)]
    public void One_date_is_possibly_after_another_when_some_reading_allows_it(string one, string other, bool expected) =>
        Assert.Equal(expected, Example.Date(one).IsPossiblyAfter(Example.Date(other)));

    [Fact]
    public void Dates_go_by_start_then_end_then_text_with_open_starts_first_and_unknown_last()
    {
        string[] expected =
        [
            "../1984", "../1985", "Y-17E7", "-0043", "1984", "1985-01-01", "1985-01", "1985", "1985?", "1985~",
            "1985/1990", "1985/..", "1985/", "1985-02", "Y170000002", "/1984", "/1985",
        ];
        var sorted = expected.Reverse().Select(Example.Date).Order().Select(static date => date.Text);
        Assert.Equal(expected, sorted);
    }

    [Fact]
    public void Dates_are_equal_when_written_alike()
    {
        var (date, same, other) = (Example.Date("1985"), Example.Date(" 1985 "), Example.Date("1985-XX"));
        Assert.True(date == same && date.Equals((object)same) && date.GetHashCode() == same.GetHashCode());
        Assert.True(date != other && date < other && other > date && date <= same && date >= same);
        Assert.True(date > null && null < date && !(date == null));
    }

    [Theory]
    [InlineData(2026, 1, 6, "2026-01-06")]
    [InlineData(-44, 3, 15, "-0044-03-15")]
    [InlineData(0, 1, 1, "0000-01-01")]
    [InlineData(12345, 1, 6, "Y12345-01-06")]
    [InlineData(-170000000, 12, 31, "Y-170000000-12-31")]
    public void A_day_is_written_as_ISO_8601(long year, int month, int day, string expected) =>
        Assert.Equal(expected, new CalendarDay(year, month, day).ToString());

    [Fact]
    public void Days_compare_by_the_calendar()
    {
        var (early, late) = (new CalendarDay(2025, 12, 31), CalendarDay.From(new DateOnly(2026, 1, 1)));
        Assert.True(early < late && late > early && early <= late && late >= early);
        Assert.False(new CalendarDay(2026, 2, 29).IsReal);
        Assert.True(CalendarDay.IsLeapYear(-4) && CalendarDay.IsLeapYear(2000) && !CalendarDay.IsLeapYear(1900));
    }
}
