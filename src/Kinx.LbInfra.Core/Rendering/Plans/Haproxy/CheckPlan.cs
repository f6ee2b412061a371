using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>How members are checked. Times are in seconds.</summary>
internal sealed record CheckPlan
{
    public required int Timeout { get; init; }

    public required int Interval { get; init; }

    /// <summary>Number of failures after which a member is down.</summary>
    public required int Fall { get; init; }

    /// <summary>Number of successes after which a member is up again.</summary>
    public required int Rise { get; init; }

    /// <summary>If true, the check uses TLS, whether or not the traffic does.</summary>
    public required bool Tls { get; init; }

    /// <summary>The server name (SNI) of checks with TLS, or null.</summary>
    public required string? ServerName { get; init; }

    /// <summary>Protocols to offer in checks with TLS; empty for none.</summary>
    public required IReadOnlyList<AlpnProtocol> Alpn { get; init; }

    /// <summary>If true, the check is an ICMP echo.</summary>
    public required bool Ping { get; init; }

    /// <summary>Null if only the connection is checked.</summary>
    public required HttpCheckPlan? Request { get; init; }
}
