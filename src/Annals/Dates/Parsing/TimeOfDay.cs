using System.Diagnostics.CodeAnalysis;

namespace Annals.Dates.Parsing;

/// <summary>
/// The time after a date (LoC level 0): <c>T23:20:30</c>, then nothing, <c>Z</c>, <c>±hh</c> or <c>±hh:mm</c>.
/// It is checked and kept as text; the bounds of a date are days.
/// </summary>
internal static class TimeOfDay
{
    private const int ClockLength = 8;

    public static bool TryCheck(Slice slice, [NotNullWhen(false)] out EdtfError? error)
    {
        var time = slice.From(1);
        var hasClock = time.Length >= ClockLength && time[2] == ':' && time[5] == ':';
        if (!hasClock ||
            !TryTwo(time, 0, out var hours) || !TryTwo(time, 3, out var minutes) || !TryTwo(time, 6, out var seconds))
        {
            error = slice.Error("a time of day is hh:mm:ss");
            return false;
        }
        var isMidnight = hours == 24 && minutes == 0 && seconds == 0;
        var isLeapSecond = minutes == 59 && seconds == 60;
        if ((hours > 23 && !isMidnight) || minutes > 59 || (seconds > 59 && !isLeapSecond))
        {
            error = time.Take(ClockLength).Error("a day has 24 hours, an hour 60 minutes, a minute 60 seconds");
            return false;
        }
        return TryShift(time.From(ClockLength), out error);
    }

    private static bool TryShift(Slice shift, [NotNullWhen(false)] out EdtfError? error)
    {
        error = null;
        if (shift.IsEmpty || shift.Span is "Z") return true;
        var hours = 0;
        var minutes = 0;
        var isShaped = shift[0] is '+' or '-' && TryTwo(shift, 1, out hours) &&
            (shift.Length == 3 || (shift.Length == 6 && shift[3] == ':' && TryTwo(shift, 4, out minutes)));
        if (isShaped && hours <= 23 && minutes <= 59) return true;
        error = shift.Error("a time shift is Z, +hh or +hh:mm, or the same with -");
        return false;
    }

    private static bool TryTwo(Slice slice, int index, out int number)
    {
        number = 0;
        if (slice.Length < index + 2 || !char.IsAsciiDigit(slice[index]) || !char.IsAsciiDigit(slice[index + 1])) return false;
        number = ((slice[index] - '0') * 10) + (slice[index + 1] - '0');
        return true;
    }
}
