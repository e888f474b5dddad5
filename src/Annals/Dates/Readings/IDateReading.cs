namespace Annals.Dates;

/// <summary>A language's way of writing dates out for a reader.</summary>
public interface IDateReading
{
    /// <summary>The date in words, as it stands alone or inside a sentence.</summary>
    /// <param name="date">Any date.</param>
    string Read(EdtfDate date);

    /// <summary>One day in words: <c>6 January 2026</c>. A day the calendar lacks is given in ISO 8601 form.</summary>
    /// <param name="day">The day.</param>
    string ReadDay(CalendarDay day);
}
