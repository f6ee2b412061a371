namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>How members are checked. Times are in seconds.</summary>
internal sealed record CheckPlan
{
    public required int Timeout { get; init; }

    public required int Interval { get; init; }

    /// <summary>Failures until a member is down.</summary>
    public required int Fall { get; init; }

    /// <summary>Successes until it is up again.</summary>
    public required int Rise { get; init; }

    /// <summary>True: the check speaks TLS, whatever the traffic does.</summary>
    public required bool Tls { get; init; }

    /// <summary>True: the check is an ICMP echo.</summary>
    public required bool Ping { get; init; }

    /// <summary>Null: the connection alone is checked.</summary>
    public required HttpCheckPlan? Request { get; init; }
}
