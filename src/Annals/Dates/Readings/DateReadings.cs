namespace Annals.Dates;

/// <summary>The readings there are, by language.</summary>
public static class DateReadings
{
    private static readonly IDateReading Plain = new PlainReading();
    private static readonly IDateReading English = new EnglishReading();
    private static readonly IDateReading Chinese = new ChineseReading();

    /// <summary>
    /// The reading for a language: English for <c>en</c> and <c>en-…</c>, Chinese for <c>zh</c> and
    /// <c>zh-…</c>, in either case of letters. Any other tag gives the EDTF text itself.
    /// </summary>
    /// <param name="languageTag">A language tag (BCP 47).</param>
    public static IDateReading For(string languageTag)
    {
        ArgumentNullException.ThrowIfNull(languageTag);
        var primary = languageTag.AsSpan();
        var end = primary.IndexOfAny('-', '_');
        if (end >= 0) primary = primary[..end];
        return primary.Equals("en", StringComparison.OrdinalIgnoreCase) ? English
            : primary.Equals("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
            : Plain;
    }

    private sealed class PlainReading : IDateReading
    {
        public string Read(EdtfDate date)
        {
            ArgumentNullException.ThrowIfNull(date);
            return date.Text;
        }

        public string ReadDay(CalendarDay day) => day.ToString();
    }
}
