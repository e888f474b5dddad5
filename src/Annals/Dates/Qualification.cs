namespace Annals.Dates;

/// <summary>What a qualifier says of a date or a part of it (ISO 8601-2, 8; LoC level 1 and 2).</summary>
[Flags]
public enum Qualification
{
    /// <summary>Nothing: the part is as certain and exact as it is written.</summary>
    None = 0,

    /// <summary><c>?</c>: the source is doubted.</summary>
    Uncertain = 1,

    /// <summary><c>~</c>: the value is an estimate.</summary>
    Approximate = 2,

    /// <summary><c>%</c>: both an estimate and doubted.</summary>
    UncertainAndApproximate = Uncertain | Approximate,
}
