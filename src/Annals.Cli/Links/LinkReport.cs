using System.Globalization;
using System.Text;
using Annals.Cli.Terminal;

namespace Annals.Cli.Links;

/// <summary>What became of the sources' addresses, as Markdown that can stand as an issue.</summary>
internal static class LinkReport
{
    public static string Of(IReadOnlyCollection<LinkState> states)
    {
        var text = new StringBuilder("## Addresses of sources\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{states.Count} asked: {Count(states, LinkOutcome.Alive)} answer, {Count(states, LinkOutcome.Moved)} have moved, {Count(states, LinkOutcome.Unsure)} could not be judged, {Count(states, LinkOutcome.Broken)} are broken.\n");
        Section(text, "Broken", "Give an archived copy in `archived`, or another source.", states, LinkOutcome.Broken);
        Section(text, "Moved", "Write the new address into `url`.", states, LinkOutcome.Moved);
        Section(text, "Not to be judged by a program", "Open them by hand.", states, LinkOutcome.Unsure);
        return text.ToString();
    }

    private static int Count(IEnumerable<LinkState> states, LinkOutcome outcome) => states.Count(s => s.Outcome == outcome);

    private static void Section(StringBuilder text, string heading, string advice, IEnumerable<LinkState> states, LinkOutcome outcome)
    {
        var some = states.Where(s => s.Outcome == outcome).ToArray();
        if (some.Length == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"\n### {heading}\n\n{advice}\n\n");
        foreach (var s in some)
            text.Append(CultureInfo.InvariantCulture, $"- {string.Join(", ", s.Address.Sources.Select(i => $"`{i}`"))}: <{s.Address.Url.AbsoluteUri}>: {SafeText.Of(s.Reason)}\n");
    }
}
