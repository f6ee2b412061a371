namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>A place in a run of the apply program, as FILE:LINE, and which time it is reached.</summary>
internal sealed record ApplyStep(string Place, int Visit)
{
    /// <summary>The first and the last time of every place of a run, in the order in which they come.</summary>
    public static IReadOnlyList<ApplyStep> Of(IReadOnlyList<string> places)
    {
        var visits = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = places.Select(place => new ApplyStep(place, visits[place] = visits.GetValueOrDefault(place) + 1)).ToList();
        return [.. all.Where(step => step.Visit == 1 || step.Visit == visits[step.Place])];
    }
}
