using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>An event has the date of the account that it follows.</summary>
public static class FollowedAccountsGiveTheDate
{
    /// <summary>A followed account with another date.</summary>
    public static readonly Rule SameDate = new("AN513", Severity.Error, "an event has the date of the account that it follows");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge) =>
        from happening in knowledge.Timeline
        from account in happening.Accounts
        let date = account.Followed ? account.Date : null
        let severity = date is null ? null : Sequence.Differ(date.Value, happening.Date.Value)
        where severity is not null
        select SameDate.Between(
            date.At,
            happening.Date.At,
            severity.Value,
            $"this account is followed and says {date.Value.Text}, but the event's date is {happening.Date.Value.Text} ({happening.Date.At})",
            "follow the account that gives the event's date, or mend the date");
}
