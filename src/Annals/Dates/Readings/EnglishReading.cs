namespace Annals.Dates;

/// <summary>English.</summary>
public sealed class EnglishReading : IDateReading
{
    /// <inheritdoc/>
    public string Read(EdtfDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.Text;
    }

    /// <inheritdoc/>
    public string ReadDay(CalendarDay day) => day.ToString();
}
