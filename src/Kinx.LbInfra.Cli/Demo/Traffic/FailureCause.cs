namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>Why a request failed.</summary>
/// <param name="Status">The HTTP status of <see cref="FailureKind.Status"/>; 0 for the other kinds.</param>
internal readonly record struct FailureCause(FailureKind Kind, int Status = 0) : IComparable<FailureCause>
{
    public int CompareTo(FailureCause other) => (Kind, Status).CompareTo((other.Kind, other.Status));

    /// <summary>Words to follow a number of requests: "timed out", "answered with 503".</summary>
    public override string ToString() => Kind switch
    {
        FailureKind.Refused => "refused",
        FailureKind.Reset => "reset",
        FailureKind.TimedOut => "timed out",
        FailureKind.Unreachable => "without a route",
        FailureKind.NotSent => "not sent by the client",
        FailureKind.Status => $"answered with {Status}",
        _ => "failed in another way",
    };
}
