namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>The result of a load.</summary>
internal sealed record LoadReport(IReadOnlyList<LoadSlice> Slices)
{
    // From this lateness on, the client itself is taken to have caused the time-outs.
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(1);

    public RequestTally Requests => RequestTally.Sum([.. Slices.Select(slice => slice.Requests)]);

    /// <summary>The lateness of the latest slice.</summary>
    public TimeSpan Lateness => Slices.Select(slice => slice.Lateness).DefaultIfEmpty().Max();

    /// <summary>
    /// True if the client was late by a second or more, and all failures are of kinds that a late client can cause: time-outs, but not
    /// refused connections or HTTP statuses.
    /// </summary>
    public bool ClientWasLate =>
        Lateness >= TooLate && Requests.Failures.Keys.All(cause => cause.Kind is FailureKind.TimedOut or FailureKind.NotSent);

    /// <summary>The number of answered samples by the address of the node.</summary>
    public IReadOnlyDictionary<string, int> Nodes => Count(sample => sample.Node);

    /// <summary>The number of answered samples by the name of the back end.</summary>
    public IReadOnlyDictionary<string, int> Members => Count(sample => sample.Member);

    /// <summary>The slices that overlap a window of time: up to a second more at both ends.</summary>
    public LoadReport During(DateTimeOffset begin, DateTimeOffset end) =>
        new([.. Slices.Where(slice => slice.BeganAt <= end && slice.EndedAt >= begin)]);

    /// <summary>The slices that began after a moment.</summary>
    public LoadReport After(DateTimeOffset moment) => new([.. Slices.Where(slice => slice.BeganAt > moment)]);

    private SortedDictionary<string, int> Count(Func<Sample, string> key) => new(
        Slices.SelectMany(slice => slice.Samples).Where(sample => sample.Failure is null).CountBy(key).ToDictionary(),
        StringComparer.Ordinal);
}
