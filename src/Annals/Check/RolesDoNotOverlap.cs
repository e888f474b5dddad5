using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>Nobody holds one post twice at a time. Two people with the same title are no contradiction: boards and offices are shared.</summary>
public static class RolesDoNotOverlap
{
    /// <summary>A post that a person holds twice at once.</summary>
    public static readonly Rule OnceAtATime = new("AN507", Severity.Error, "nobody holds the same post twice at the same time");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge) =>
        from person in knowledge.All<Person>()
        from post in person.Roles.Where(r => r.From is not null).GroupBy(r => (r.Organization?.Value, Title(knowledge, r)))
        from pair in Tenures.Overlaps(post.Select(r => new Tenure(person.Id, r.From, r.Until, r.From!.At)))
        select OnceAtATime.Between(
            pair.Later.At,
            pair.Earlier.At,
            pair.Severity,
            $"`{person.Id}` holds the post `{post.Key.Item2}` twice at once: {pair.Later.Span()} and {pair.Earlier.Span()} ({pair.Earlier.At})",
            "say until when the earlier one lasted, or make one role of the two");

    private static string Title(Knowledge knowledge, Role role) => role.Title.In(knowledge.Settings.Default.Path, knowledge.Settings.Default.Path).Value;
}
