using System.Globalization;
using Annals.Cli.Terminal;
using Annals.Dates;

namespace Annals.Cli.Commands;

/// <summary>The day that goes into records: <c>SOURCE_DATE_EPOCH</c> where it is set (reproducible-builds.org), else the clock's, in UTC.</summary>
internal static class Today
{
    private const string Variable = "SOURCE_DATE_EPOCH";
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static EdtfDate Of(ConsoleStreams streams)
    {
        var now = streams.Environment(Variable) is { Length: > 0 } set ? At(set) : streams.Clock.GetUtcNow();
        return EdtfDate.Parse(now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Date!;
    }

    private static DateTimeOffset At(string seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Latest
            ? DateTimeOffset.FromUnixTimeSeconds(number)
            : throw new UsageException($"{Variable} takes a number of seconds since 1970, not '{seconds}'");
}
