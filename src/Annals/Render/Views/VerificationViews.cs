using Annals.Model;
using Scriban.Runtime;

namespace Annals.Render.Views;

/// <summary>Whether a machine has found a citation's passage: <c>state</c> and <c>checked_on</c>.</summary>
internal static class VerificationViews
{
    /// <summary>The view of a citation. Other pages share it.</summary>
    public static ScriptObject Of(ViewScope scope, Citation citation) => scope.Shared.Check(scope.Knowledge.Verified(citation));

    /// <summary>What the view of a recorded locator is told by: it says no more.</summary>
    public static (string State, string? Day) KeyOf(ViewScope scope, VerifiedLocator? verified) =>
        verified is null ? ("unchecked", null) : (verified.Outcome.ToString().ToLowerInvariant(), scope.Dates.Read(verified.Date));

    /// <summary>Makes the view.</summary>
    public static ScriptObject Make(string state, string? day) => new() { ["state"] = state, ["checked_on"] = day };
}
