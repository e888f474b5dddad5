using Annals.Dates;

namespace Annals.Tests.Dates;

/// <summary>Every example of the Library of Congress specification, with the days it can lie between.</summary>
public sealed class SpecificationTests
{
    private const string Open = "open";
    private const string Unknown = "unknown";

    [Theory]
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12", "day")]
    [InlineData("1985-04", "1985-04-01", "1985-04-30", "month")]
    [InlineData("1985", "1985-01-01", "1985-12-31", "year")]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", "day")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", "day")]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", "day")]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", "day")]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31", "interval")]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31", "interval")]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", "interval")]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2005-02-28", "interval")]
    [InlineData("2004-02-01/2005", "2004-02-01", "2005-12-31", "interval")]
    [InlineData("2005/2006-02", "2005-01-01", "2006-02-28", "interval")]
    public void Level_0(string text, string earliest, string latest, string precision) =>
        Means(text, earliest, latest, precision);

    [Theory]
    [InlineData("Y170000002", "Y170000002-01-01", "Y170000002-12-31", "year")]
    [InlineData("Y-170000002", "Y-170000002-01-01", "Y-170000002-12-31", "year")]
    [InlineData("2001-21", "2001-03-01", "2001-05-31", "season")]
    [InlineData("2001-22", "2001-06-01", "2001-08-31", "season")]
    [InlineData("2001-23", "2001-09-01", "2001-11-30", "season")]
    [InlineData("2001-24", "2001-12-01", "2002-02-28", "season")]
    [InlineData("1984?", "1984-01-01", "1984-12-31", "year")]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30", "month")]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11", "day")]
    [InlineData("201X", "2010-01-01", "2019-12-31", "decade")]
    [InlineData("20XX", "2000-01-01", "2099-12-31", "century")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31", "year")]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30", "month")]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31", "year")]
    [InlineData("1985-04-12/..", "1985-04-12", Open, "interval")]
    [InlineData("1985-04/..", "1985-04-01", Open, "interval")]
    [InlineData("1985/..", "1985-01-01", Open, "interval")]
    [InlineData("../1985-04-12", Open, "1985-04-12", "interval")]
    [InlineData("../1985-04", Open, "1985-04-30", "interval")]
    [InlineData("../1985", Open, "1985-12-31", "interval")]
    [InlineData("1985-04-12/", "1985-04-12", Unknown, "interval")]
    [InlineData("1985-04/", "1985-04-01", Unknown, "interval")]
    [InlineData("1985/", "1985-01-01", Unknown, "interval")]
    [InlineData("/1985-04-12", Unknown, "1985-04-12", "interval")]
    [InlineData("/1985-04", Unknown, "1985-04-30", "interval")]
    [InlineData("/1985", Unknown, "1985-12-31", "interval")]
    [InlineData("-1985", "-1985-01-01", "-1985-12-31", "year")]
    public void Level_1(string text, string earliest, string latest, string precision) =>
        Means(text, earliest, latest, precision);

    [Theory]
    [InlineData("Y-17E7", "Y-170000000-01-01", "Y-170000000-12-31", "year")]
    [InlineData("1950S2", "1900-01-01", "1999-12-31", "century")]
    [InlineData("Y171010000S3", "Y171000000-01-01", "Y171999999-12-31", "millennium")]
    [InlineData("Y3388E2S3", "Y338000-01-01", "Y338999-12-31", "millennium")]
    [InlineData("2001-34", "2001-04-01", "2001-06-30", "season")]
    [InlineData("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", "set")]
    [InlineData("[..1760-12-03]", Open, "1760-12-03", "set")]
    [InlineData("[1760-12..]", "1760-12-01", Open, "set")]
    [InlineData("[1760-01,1760-02,1760-12..]", "1760-01-01", Open, "set")]
    [InlineData("[1667,1760-12]", "1667-01-01", "1760-12-31", "set")]
    [InlineData("[..1984]", Open, "1984-12-31", "set")]
    [InlineData("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31", "set")]
    [InlineData("{1960,1961-12}", "1960-01-01", "1961-12-31", "set")]
    [InlineData("{..1984}", Open, "1984-12-31", "set")]
    [InlineData("2004-06~-11", "2004-06-11", "2004-06-11", "day")]
    [InlineData("2004?-06-11", "2004-06-11", "2004-06-11", "day")]
    [InlineData("?2004-06-~11", "2004-06-11", "2004-06-11", "day")]
    [InlineData("2004-%06-11", "2004-06-11", "2004-06-11", "day")]
    [InlineData("156X-12-25", "1560-12-25", "1569-12-25", "decade")]
    [InlineData("15XX-12-25", "1500-12-25", "1599-12-25", "century")]
    [InlineData("XXXX-12-XX", "0000-12-01", "9999-12-31", "millennium")]
    [InlineData("1XXX-XX", "1000-01-01", "1999-12-31", "millennium")]
    [InlineData("1XXX-12", "1000-12-01", "1999-12-31", "millennium")]
    [InlineData("1984-1X", "1984-10-01", "1984-12-31", "year")]
    [InlineData("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20", "interval")]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", "interval")]
    public void Level_2(string text, string earliest, string latest, string precision) =>
        Means(text, earliest, latest, precision);

    [Theory]
    [InlineData(25, "2001-03-01", "2001-05-31")]
    [InlineData(26, "2001-06-01", "2001-08-31")]
    [InlineData(27, "2001-09-01", "2001-11-30")]
    [InlineData(28, "2001-12-01", "2002-02-28")]
    [InlineData(29, "2001-09-01", "2001-11-30")]
    [InlineData(30, "2001-12-01", "2002-02-28")]
    [InlineData(31, "2001-03-01", "2001-05-31")]
    [InlineData(32, "2001-06-01", "2001-08-31")]
    [InlineData(33, "2001-01-01", "2001-03-31")]
    [InlineData(34, "2001-04-01", "2001-06-30")]
    [InlineData(35, "2001-07-01", "2001-09-30")]
    [InlineData(36, "2001-10-01", "2001-12-31")]
    [InlineData(37, "2001-01-01", "2001-04-30")]
    [InlineData(38, "2001-05-01", "2001-08-31")]
    [InlineData(39, "2001-09-01", "2001-12-31")]
    [InlineData(40, "2001-01-01", "2001-06-30")]
    [InlineData(41, "2001-07-01", "2001-12-31")]
    public void Every_sub_year_grouping_has_its_months(int code, string earliest, string latest) =>
        Means($"2001-{code}", earliest, latest, "season");

    [Theory]
    [InlineData("~-0043-03", true, false)]
    [InlineData("Y17000?", false, true)]
    [InlineData("?Y-17000~", true, true)]
    [InlineData("?2004~", true, true)]
    [InlineData("-0043-21%", true, true)]
    [InlineData("{1667~..1670,1672}", true, false)]
    public void A_qualifier_may_stand_on_either_side_of_every_part(string text, bool approximate, bool uncertain)
    {
        var date = Example.Date(text);
        Assert.Equal((approximate, uncertain), (date.IsApproximate, date.IsUncertain));
    }

    [Fact]
    public void A_qualifier_on_the_right_covers_the_parts_to_its_left_and_one_on_the_left_its_own_part()
    {
        var group = Assert.IsType<SingleDate>(Example.Date("2004-06~-11").Form);
        Assert.Equal(Qualification.Approximate, group.Year.Qualification);
        Assert.Equal(Qualification.Approximate, group.Month?.Qualification);
        Assert.Equal(Qualification.None, group.Day?.Qualification);
        var component = Assert.IsType<SingleDate>(Example.Date("?2004-06-~11").Form);
        Assert.Equal(Qualification.Uncertain, component.Year.Qualification);
        Assert.Equal(Qualification.None, component.Month?.Qualification);
        Assert.Equal(Qualification.Approximate, component.Day?.Qualification);
    }

    [Theory]
    [InlineData("1985-0X-31", "1985-01-31", "1985-08-31")]
    [InlineData("1985-XX-31", "1985-01-31", "1985-12-31")]
    [InlineData("190X-02-29", "1904-02-29", "1908-02-29")]
    [InlineData("XXXX-02-29", "0000-02-29", "9996-02-29")]
    [InlineData("1985-02-2X", "1985-02-20", "1985-02-28")]
    [InlineData("1985-04-X5", "1985-04-05", "1985-04-25")]
    [InlineData("1X56", "1056-01-01", "1956-12-31")]
    [InlineData("-015X", "-0159-01-01", "-0150-12-31")]
    [InlineData("-00XX", "-0099-01-01", "0000-12-31")]
    [InlineData("0000", "0000-01-01", "0000-12-31")]
    [InlineData("-0043-03-15", "-0043-03-15", "-0043-03-15")]
    [InlineData("-1955S2", "-1999-01-01", "-1900-12-31")]
    [InlineData("2000-02-29", "2000-02-29", "2000-02-29")]
    [InlineData("2005/2005-06", "2005-01-01", "2005-06-30")]
    [InlineData("2001-21~/2001-23?", "2001-03-01", "2001-11-30")]
    public void Digits_left_open_keep_to_the_days_the_calendar_has(string text, string earliest, string latest)
    {
        var date = Example.Date(text);
        Assert.Equal((earliest, latest), (date.Earliest?.ToString(), date.Latest?.ToString()));
    }

    private static void Means(string text, string earliest, string latest, string precision)
    {
        var date = Example.Date(text);
        Assert.Equal(text, date.Text);
        Assert.Equal(earliest, date.Earliest?.ToString() ?? Word(date.StartKind));
        Assert.Equal(latest, date.Latest?.ToString() ?? Word(date.EndKind));
        Assert.Equal(precision, date.Precision.Word());
    }

    private static string Word(EndKind kind) => kind switch { EndKind.Open => Open, EndKind.Unknown => Unknown, _ => "known" };
}
