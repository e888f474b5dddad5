using System.Collections.Immutable;
using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>One truth about the whole site.</summary>
/// <param name="Knowledge">The linked notes.</param>
/// <returns>Every place where it does not hold.</returns>
public delegate IEnumerable<Diagnostic> Check(Knowledge Knowledge);

/// <summary>The list: a check is made once it stands here.</summary>
public static class Checks
{
    /// <summary>All checks.</summary>
    public static readonly ImmutableArray<Check> All =
    [
        ReferencesResolve.Check,
        RelationsAreDeclared.Check,
        LanesAreOrganizations.Check,
        HomeNamesWhatExists.Check,
        CitationsNameSources.Check,
        StatementsAreCited.Check,
        AddressesResolve.Check,
        ImagesExist.Check,
        LineageHasNoCycles.Check,
        SpansAreOrdered.Check,
        LivesAreOrdered.Check,
        EventsLieInLives.Check,
        RolesLieInLives.Check,
        RolesDoNotOverlap.Check,
        ExclusiveRelationsDoNotOverlap.Check,
        LineagesAreOrdered.Check,
        SourcesReportThePast.Check,
        FollowedAccountsGiveTheDate.Check,
        FiguresHaveOneValue.Check,
        FiguresAgreeBetweenLanguages.Check,
        FactsHaveOneValue.Check,
        TranslationsAreCurrent.Check,
        FieldCitationsNameFields.Check,
        LocatorsAreShort.Check,
    ];

    /// <summary>Makes all checks side by side.</summary>
    public static ImmutableArray<Diagnostic> Run(Knowledge knowledge) =>
        [.. Concurrently.Select(All, check => check(knowledge).ToArray()).SelectMany(found => found)];
}
