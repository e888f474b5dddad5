using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>The figures that <c>site.yml</c> puts on the home page are given by events.</summary>
public static class HomeFiguresExist
{
    /// <summary>A figure that no event gives.</summary>
    public static readonly Rule AreGiven = new("AN321", Severity.Error, "every figure of the home page is given by an event");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        if (knowledge.Settings.HomeFigures.IsEmpty) return [];
        var given = knowledge.Timeline.SelectMany(e => e.Figures).Select(f => f.Id.Value).ToHashSet(StringComparer.Ordinal);
        return knowledge.Settings.HomeFigures
            .Where(f => !given.Contains(f.Value))
            .Select(f => AreGiven.At(f.At, $"no event gives a figure `{f.Value}`", Nearest.Hint(f.Value, given, "name the `id` of an entry of `figures`")));
    }
}
