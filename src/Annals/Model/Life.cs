using System.Collections.Immutable;
using Annals.Dates;
using Annals.Files;

namespace Annals.Model;

/// <summary>A date that a note states of its subject.</summary>
/// <param name="Field">The field, such as <c>founded</c>.</param>
/// <param name="Verb">The same in a sentence, such as <c>was founded</c>.</param>
/// <param name="Date">The date.</param>
public sealed record LifeDate(string Field, string Verb, Located<EdtfDate> Date);

/// <summary>The dates of a subject's life: of a person, an organization or a product.</summary>
public static class Life
{
    /// <summary>Names of the fields that hold such dates.</summary>
    public static readonly ImmutableArray<string> Fields = ["born", "died", "founded", "dissolved", "announced", "released", "retired"];

    /// <summary>All that a note states, in the order of <see cref="Fields"/>.</summary>
    public static IEnumerable<LifeDate> DatesOf(Note note)
    {
        (string Field, string Verb, Located<EdtfDate>? Date)[] dates = note switch
        {
            Person p => [("born", "was born", p.Born), ("died", "died", p.Died)],
            Organization o => [("founded", "was founded", o.Founded), ("dissolved", "was dissolved", o.Dissolved)],
            Product p => [("announced", "was announced", p.Announced), ("released", "was released", p.Released), ("retired", "was retired", p.Retired)],
            _ => [],
        };
        return dates.Where(d => d.Date is not null).Select(d => new LifeDate(d.Field, d.Verb, d.Date!));
    }

    /// <summary>One of them, or <see langword="null"/>.</summary>
    public static LifeDate? DateOf(Note note, string field) => DatesOf(note).FirstOrDefault(d => d.Field == field);

    /// <summary>Since when it can take part in events; a product that is only known to be for sale may have been shown before.</summary>
    public static LifeDate? BeginOf(Note note) => DateOf(note, "born") ?? DateOf(note, "founded") ?? DateOf(note, "announced");

    /// <summary>Until when it can take part in events; a product that is given up is still there.</summary>
    public static LifeDate? EndOf(Note note) => DateOf(note, "died") ?? DateOf(note, "dissolved");

    /// <summary>
    /// The dates that show which of two products is older: when the one was first heard of, against when the other was
    /// announced; where no announcement is known, when each was released. <see langword="null"/> where nothing can be compared.
    /// </summary>
    public static (LifeDate Younger, LifeDate Older)? Compared(Product younger, Product older) =>
        DateOf(older, "announced") is { } announced
            ? (DateOf(younger, "announced") ?? DateOf(younger, "released")) is { } known ? (known, announced) : null
            : DateOf(older, "released") is { } sold && DateOf(younger, "released") is { } released ? (released, sold) : null;
}
