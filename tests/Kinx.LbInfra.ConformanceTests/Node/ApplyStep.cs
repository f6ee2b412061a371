namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>A place in a run of the apply program, as FILE:LINE, and the number of the visit to it, from 1.</summary>
internal sealed record ApplyStep(string Place, int Visit)
{
    /// <summary>The first and the last visit to every place of a run, in their order.</summary>
    public static IReadOnlyList<ApplyStep> Of(IReadOnlyList<string> places)
    {
        var visits = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = places.Select(place => new ApplyStep(place, visits[place] = visits.GetValueOrDefault(place) + 1)).ToList();
        return [.. all.Where(step => step.Visit == 1 || step.Visit == visits[step.Place])];
    }
}
