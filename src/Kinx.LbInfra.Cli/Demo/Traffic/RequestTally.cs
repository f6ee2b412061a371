using System.Globalization;

namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>How many requests succeeded, and how many failed for which cause.</summary>
internal sealed record RequestTally(int Succeeded, IReadOnlyDictionary<FailureCause, int> Failures)
{
    public int Failed => Failures.Values.Sum();

    public int Total => Succeeded + Failed;

    /// <param name="failures">A cause may occur more than once.</param>
    public static RequestTally Of(int succeeded, IEnumerable<KeyValuePair<FailureCause, int>> failures)
    {
        var counts = new SortedDictionary<FailureCause, int>();
        foreach (var (cause, count) in failures) counts[cause] = counts.GetValueOrDefault(cause) + count;
        return new RequestTally(succeeded, counts);
    }

    public static RequestTally Sum(IReadOnlyCollection<RequestTally> tallies) =>
        Of(tallies.Sum(tally => tally.Succeeded), tallies.SelectMany(tally => tally.Failures));

    /// <summary>"0 of 5,000 failed", or "12 of 5,000 failed (3 refused, 9 timed out)".</summary>
    public override string ToString()
    {
        var causes = Failed == 0 ? "" : $" ({string.Join(", ", Failures.Select(failure => $"{failure.Value} {failure.Key}"))})";
        return string.Create(CultureInfo.InvariantCulture, $"{Failed} of {Total:N0} failed{causes}");
    }
}
