namespace Annals.Dates;

/// <summary>Chinese.</summary>
public sealed class ChineseReading : IDateReading
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
