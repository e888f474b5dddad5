using System.Collections.Immutable;
using System.Globalization;
using Annals.Dates;

namespace Annals.Model;

/// <summary>A stretch of the timeline: an era, or a piece of one that is too long for a page.</summary>
/// <param name="Slug">Its name in addresses and anchors, such as <c>graphics</c> or <c>graphics-1990s</c>.</param>
/// <param name="Era">The era; <see langword="null"/> for events outside all eras.</param>
/// <param name="Decade">The first year of the decade if it is only that piece of the era.</param>
/// <param name="Number">The number of the piece, from 1, if even a decade had to be cut; else 0.</param>
/// <param name="Events">Its events in order of date.</param>
public sealed record TimelinePart(string Slug, Era? Era, long? Decade, int Number, ImmutableArray<Event> Events);

/// <summary>
/// The timeline in parts. A short one stands on one page, part below part; of a long one each part has its own page, so that
/// a reader never waits for ten thousand events.
/// </summary>
/// <param name="All">The parts in order of time, none empty.</param>
/// <param name="IsSplit">Whether each has its own page.</param>
public sealed record TimelineParts(ImmutableArray<TimelinePart> All, bool IsSplit)
{
    /// <summary>How many events one page holds at most.</summary>
    public const int PageLimit = 400;

    /// <summary>The slug of events outside all eras.</summary>
    public const string Outside = "other";

    /// <summary>Divides a timeline.</summary>
    public static TimelineParts Of(SiteSettings settings, ImmutableArray<Event> timeline)
    {
        var isSplit = timeline.Length > PageLimit;
        var eras = timeline.GroupBy(e => EraOf(settings, e)).OrderBy(g => g.Key is null ? -1 : settings.Eras.IndexOf(g.Key));
        return new TimelineParts([.. eras.SelectMany(era => Divide(era.Key, [.. era], isSplit))], isSplit);
    }

    /// <summary>The era that holds the start of an event; the later one where two overlap.</summary>
    public static Era? EraOf(SiteSettings settings, Event occurrence) =>
        Day(occurrence) is not { } start ? null : settings.Eras.LastOrDefault(e =>
            (e.Span.Value.Earliest is not { } from || from <= start) && (e.Span.Value.Latest is not { } until || start <= until));

    /// <summary>The path of the page that shows a part, below the language's own.</summary>
    public string PathOf(TimelinePart part) => IsSplit ? Routes.TimelinePart(part.Slug) : Routes.Timeline;

    private static IEnumerable<TimelinePart> Divide(Era? era, ImmutableArray<Event> events, bool isSplit)
    {
        var slug = era?.Id.Value ?? Outside;
        if (!isSplit || events.Length <= PageLimit)
        {
            yield return new TimelinePart(slug, era, null, 0, events);
            yield break;
        }

        foreach (var decade in events.GroupBy(e => Day(e) is { } day ? day.Year - (((day.Year % 10) + 10) % 10) : (long?)null))
        {
            var name = decade.Key is { } year ? string.Create(CultureInfo.InvariantCulture, $"{slug}-{year}s") : $"{slug}-undated";
            var pieces = decade.Chunk(PageLimit).ToArray();
            for (var i = 0; i < pieces.Length; i++)
            {
                var number = pieces.Length > 1 ? i + 1 : 0;
                yield return new TimelinePart(number > 1 ? string.Create(CultureInfo.InvariantCulture, $"{name}-{number}") : name, era, decade.Key, number, [.. pieces[i]]);
            }
        }
    }

    private static CalendarDay? Day(Event occurrence) => occurrence.Date.Value.Earliest ?? occurrence.Date.Value.Latest;
}
