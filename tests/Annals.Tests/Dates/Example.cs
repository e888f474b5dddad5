using Annals.Dates;

namespace Annals.Tests.Dates;

/// <summary>A date or an error that a test takes for granted.</summary>
internal static class Example
{
    public static EdtfDate Date(string text)
    {
        var (date, error) = EdtfDate.Parse(text);
        Assert.True(date is not null, $"{text}: {error}");
        return date!;
    }

    public static EdtfError Error(string text)
    {
        var (date, error) = EdtfDate.Parse(text);
        Assert.True(error is not null, $"{text} is a date");
        Assert.Null(date);
        return error!;
    }
}
