using System.Collections.Immutable;
using System.Globalization;

namespace Annals.Model;

/// <summary>Figures about one of the timeline's parties, about both, or about neither.</summary>
/// <param name="Slug">Its name in addresses: the party's id, <c>together</c> or <c>others</c>.</param>
/// <param name="Lane">Whom they are about.</param>
/// <param name="Number">The number of the piece, from 1, if there are more than one page holds; else 0.</param>
/// <param name="Figures">The figures in the order of their events, never empty.</param>
public sealed record FigurePart(string Slug, Lane Lane, int Number, ImmutableArray<FigurePoint> Figures);

/// <summary>
/// The figures in parts. Few stand on one page; of many, the series stand on the first and each part has its own page, because each
/// figure brings a reference.
/// </summary>
/// <param name="Series">What was counted more than once.</param>
/// <param name="Parts">The other figures.</param>
/// <param name="IsSplit">Whether each part has its own page.</param>
public sealed record FigureParts(ImmutableArray<FigureSeries> Series, ImmutableArray<FigurePart> Parts, bool IsSplit)
{
    /// <summary>How many figures stand on one page at most: of a site, or of a part without its series.</summary>
    public const int PageLimit = 60;

    private static readonly Lane[] Order = [Lane.Both, Lane.First, Lane.Second, Lane.None];

    /// <summary>Divides the figures of a site.</summary>
    public static FigureParts Of(SiteSettings settings, ImmutableArray<Event> timeline, Lanes lanes)
    {
        var all = FigureSeries.Of(settings, timeline);
        var single = all.Where(s => s.Points.Length == 1).Select(s => s.Points[0]).ToLookup(p => lanes.Of(p.Event));
        return new FigureParts(
            [.. all.Where(s => s.Points.Length > 1)],
            [.. Order.Where(single.Contains).SelectMany(lane => Divide(SlugOf(lanes, lane), lane, [.. single[lane]]))],
            all.Sum(s => s.Points.Length) > PageLimit);
    }

    private static string SlugOf(Lanes lanes, Lane lane) => lane switch
    {
        Lane.First => lanes.First!,
        Lane.Second => lanes.Second!,
        Lane.Both => "together",
        _ => "others",
    };

    private static IEnumerable<FigurePart> Divide(string slug, Lane lane, ImmutableArray<FigurePoint> figures)
    {
        FigurePoint[][] pieces = [.. figures.Chunk(PageLimit)];
        return pieces.Select((piece, i) => new FigurePart(
            i > 0 ? string.Create(CultureInfo.InvariantCulture, $"{slug}-{i + 1}") : slug,
            lane,
            pieces.Length > 1 ? i + 1 : 0,
            [.. piece]));
    }
}
