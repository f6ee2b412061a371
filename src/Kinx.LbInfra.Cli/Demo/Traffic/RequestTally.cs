using System.Globalization;

namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>How many requests succeeded, and how many failed for which cause.</summary>
internal sealed record RequestTally(int Succeeded, IReadOnlyDictionary<FailureCause, int> Failures)
{
    public int Failed => Failures.Values.Sum();

    public int Total => Succeeded + Failed;

    public static RequestTally Sum(IEnumerable<RequestTally> tallies)
    {
        var (succeeded, failures) = (0, new SortedDictionary<FailureCause, int>());
        foreach (var tally in tallies)
        {
            succeeded += tally.Succeeded;
            foreach (var (cause, count) in tally.Failures)
                failures[cause] = failures.GetValueOrDefault(cause) + count;
        }

        return new RequestTally(succeeded, failures);
    }

    /// <summary>"0 of 5,000 failed", or "12 of 5,000 failed (3 refused, 9 timed out)".</summary>
    public override string ToString()
    {
        var causes = Failed == 0 ? "" : $" ({string.Join(", ", Failures.Select(failure => $"{failure.Value} {failure.Key}"))})";
        return string.Create(CultureInfo.InvariantCulture, $"{Failed} of {Total:N0} failed{causes}");
    }
}
