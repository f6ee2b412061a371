namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>What became of the requests of a load.</summary>
internal sealed record LoadReport(IReadOnlyList<LoadSlice> Slices)
{
    /// <summary>From this lateness on, time-outs are taken for the client's own fault.</summary>
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(1);

    public RequestTally Requests => RequestTally.Sum(Slices.Select(slice => slice.Requests));

    /// <summary>The greatest of all slices.</summary>
    public TimeSpan Lateness => Slices.Select(slice => slice.Lateness).DefaultIfEmpty().Max();

    /// <summary>
    /// The figures say nothing: the client was late, and no request failed in a way that a late client cannot bring about, such as a
    /// refused connection or an HTTP status.
    /// </summary>
    public bool ClientWasLate =>
        Lateness >= TooLate && Requests.Failures.Keys.All(cause => cause.Kind is FailureKind.TimedOut or FailureKind.NotSent);

    /// <summary>Answered samples for each node's address.</summary>
    public IReadOnlyDictionary<string, int> Nodes => Count(sample => sample.Node);

    /// <summary>Answered samples for each back end's name.</summary>
    public IReadOnlyDictionary<string, int> Members => Count(sample => sample.Member);

    /// <summary>The part that overlaps a window of time; whole slices, so up to a second more at both ends.</summary>
    public LoadReport During(DateTimeOffset begin, DateTimeOffset end) =>
        new([.. Slices.Where(slice => slice.BeganAt <= end && slice.EndedAt >= begin)]);

    /// <summary>The part that began after a moment.</summary>
    public LoadReport After(DateTimeOffset moment) => new([.. Slices.Where(slice => slice.BeganAt > moment)]);

    private SortedDictionary<string, int> Count(Func<Sample, string> key) => new(
        Slices.SelectMany(slice => slice.Samples).Where(sample => sample.Failure is null).CountBy(key).ToDictionary(),
        StringComparer.Ordinal);
}
