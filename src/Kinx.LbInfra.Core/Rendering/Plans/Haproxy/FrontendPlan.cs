using Kinx.LbInfra.Core.Addresses;

namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>One listener.</summary>
internal sealed record FrontendPlan
{
    public required string Name { get; init; }

    public required ProxyMode Mode { get; init; }

    /// <summary>Address and port of each VIP.</summary>
    public required IReadOnlyList<string> Binds { get; init; }

    /// <summary>Null without TLS.</summary>
    public required TlsBindPlan? Tls { get; init; }

    public required int MaxConn { get; init; }

    /// <summary>Milliseconds.</summary>
    public required int TimeoutClient { get; init; }

    /// <summary>Milliseconds to wait for content before a decision, or null.</summary>
    public required int? InspectDelay { get; init; }

    /// <summary>True if a backend selects members by the client's address and port.</summary>
    public required bool KeepsSourcePort { get; init; }

    /// <summary>Networks that may connect; empty for all.</summary>
    public required IReadOnlyList<Cidr> AllowedCidrs { get; init; }

    /// <summary>Value of the Strict-Transport-Security header, or null.</summary>
    public required string? Hsts { get; init; }

    /// <summary>Policies in the order in which they are tried.</summary>
    public required IReadOnlyList<PolicyPlan> Policies { get; init; }

    /// <summary>If true, the frontend serves only HAProxy's metrics.</summary>
    public required bool Metrics { get; init; }

    /// <summary>Null if requests that match no policy get status 503.</summary>
    public required string? DefaultBackend { get; init; }
}
