namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>About a second of load: a run of the generator, and the samples beside it.</summary>
/// <param name="DueAt">When it was to begin.</param>
/// <param name="EndedAt">When its last request was answered or had failed.</param>
internal sealed record LoadSlice(
    DateTimeOffset DueAt, DateTimeOffset BeganAt, DateTimeOffset EndedAt, HeyReport Load, IReadOnlyList<Sample> Samples)
{
    /// <summary>How long a slice sends.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(1);

    public RequestTally Requests => RequestTally.Sum([Load.Requests, .. Samples.Select(sample => sample.Tally)]);

    /// <summary>
    /// How late the client itself was: the time by which the slice began after it was due, or ran on for longer than its slowest request
    /// explains.
    /// </summary>
    public TimeSpan Lateness
    {
        get
        {
            var (late, long_) = (BeganAt - DueAt, EndedAt - BeganAt - Length - Slowest);
            return late > long_ ? late : long_;
        }
    }

    private TimeSpan Slowest => Requests.Failures.ContainsKey(new FailureCause(FailureKind.TimedOut)) ? TrafficClient.Timeout : Load.Slowest;
}
