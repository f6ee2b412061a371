namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>A second of a load: one run of the load generator, and some samples.</summary>
/// <param name="DueAt">When it should have begun.</param>
/// <param name="EndedAt">When the load generator ended, after its last request.</param>
internal sealed record LoadSlice(
    DateTimeOffset DueAt, DateTimeOffset BeganAt, DateTimeOffset EndedAt, HeyReport Load, IReadOnlyList<Sample> Samples)
{
    /// <summary>For how long a slice sends requests.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(1);

    public RequestTally Requests => RequestTally.Sum([Load.Requests, .. Samples.Select(sample => sample.Tally)]);

    /// <summary>
    /// How late the client itself was: by how much the slice began too late, or lasted longer than its slowest request explains,
    /// whichever is longer.
    /// </summary>
    public TimeSpan Lateness
    {
        get
        {
            var (lateStart, lateEnd) = (BeganAt - DueAt, EndedAt - BeganAt - Length - Slowest);
            return lateStart > lateEnd ? lateStart : lateEnd;
        }
    }

    private TimeSpan Slowest => HasTimeOuts ? TrafficClient.Timeout : Load.Slowest;

    private bool HasTimeOuts => Load.Requests.Failures.ContainsKey(new FailureCause(FailureKind.TimedOut));
}
