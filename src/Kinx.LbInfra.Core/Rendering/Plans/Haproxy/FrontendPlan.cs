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

    /// <summary>Milliseconds to wait for content, or null.</summary>
    public required int? InspectDelay { get; init; }

    /// <summary>True when a backend balances by the client's address and port.</summary>
    public required bool KeepsSourcePort { get; init; }

    /// <summary>Networks that may connect; empty: everybody.</summary>
    public required IReadOnlyList<string> AllowedCidrs { get; init; }

    /// <summary>Value of the Strict-Transport-Security header, or null.</summary>
    public required string? Hsts { get; init; }

    /// <summary>In the order in which they are tried.</summary>
    public required IReadOnlyList<PolicyPlan> Policies { get; init; }

    /// <summary>True: serves HAProxy's metrics and nothing else.</summary>
    public required bool Metrics { get; init; }

    /// <summary>Null: requests that no policy takes get 503.</summary>
    public required string? DefaultBackend { get; init; }
}
