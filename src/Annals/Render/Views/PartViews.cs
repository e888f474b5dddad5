using System.Globalization;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>The ways between the pages of what is too long for one.</summary>
internal static class PartViews
{
    /// <summary>A way to a part: <c>name</c>, <c>href</c>, <c>count</c>, <c>current</c>.</summary>
    public static ScriptObject Way(PageScope scope, string name, string path, int count, bool isCurrent) => new()
    {
        ["name"] = name,
        ["href"] = scope.HrefFromHere(path),
        ["count"] = count,
        ["current"] = isCurrent,
    };

    /// <summary>A part's name; a piece of one that had to be cut has its number, from the second on.</summary>
    public static string Numbered(string name, int number) => number > 1 ? string.Create(CultureInfo.InvariantCulture, $"{name} ({number})") : name;
}
