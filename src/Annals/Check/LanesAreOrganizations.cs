using Annals.Files;
using Annals.Model;

namespace Annals.Check;

/// <summary>The lanes that <c>site.yml</c> declares are two organizations that have notes.</summary>
public static class LanesAreOrganizations
{
    /// <summary>A lane that is no organization, or not two lanes.</summary>
    public static readonly Rule AreTwo = new("AN320", Severity.Error, "the timeline's lanes are two organizations");

    /// <summary>The check.</summary>
    public static IEnumerable<Diagnostic> Check(Knowledge knowledge)
    {
        var lanes = knowledge.Settings.Lanes;
        if (lanes.IsEmpty) yield break;
        if (lanes.Length != 2 || lanes[0].Value == lanes[1].Value)
            yield return AreTwo.At(lanes[^1].At, "the timeline needs two different lanes", "write `lanes: [one-id, another-id]`, or leave it out");
        foreach (var lane in lanes.Where(l => knowledge.Find(l.Value) is not Organization))
            yield return AreTwo.At(lane.At, $"there is no organization `{lane.Value}`", Nearest.Hint(lane.Value, knowledge.All<Organization>().Select(o => o.Id), "name the id of an organization"));
    }
}
