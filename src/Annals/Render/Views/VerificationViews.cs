using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>Whether a machine has found a citation's passage.</summary>
internal static class VerificationViews
{
    /// <summary>Adds <c>state</c> and <c>checked_on</c>.</summary>
    public static void AddTo(PageScope scope, ScriptObject view, Citation citation)
    {
        var verified = scope.Knowledge.Verified(citation);
        view["state"] = verified?.Outcome.ToString().ToLowerInvariant() ?? "unchecked";
        view["checked_on"] = verified is null ? null : scope.Dates.Read(verified.Date);
    }
}
