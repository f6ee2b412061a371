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

    /// <summary>Networks that may connect, of both families; null for all.</summary>
    public required AllowedPlan? Allowed { get; init; }

    /// <summary>Value of the Strict-Transport-Security header, or null.</summary>
    public required string? Hsts { get; init; }

    /// <summary>The format of the connection log; null if connections are not logged.</summary>
    public required string? LogFormat { get; init; }

    /// <summary>If true, rules compare the Host header, so requests whose host is elsewhere or ambiguous are refused.</summary>
    public required bool ReadsHost { get; init; }

    /// <summary>
    /// If true, policies and members see paths in normal form. Otherwise a client could write a path in another way than the rules do.
    /// </summary>
    public required bool NormalizesPath { get; init; }

    /// <summary>Policies in the order in which they are tried.</summary>
    public required IReadOnlyList<PolicyPlan> Policies { get; init; }

    /// <summary>The rules whose values count only if the client's certificate is valid.</summary>
    public IReadOnlyList<RulePlan> CertifiedRules => [.. Policies.SelectMany(policy => policy.Rules).Where(rule => rule.Certified)];

    /// <summary>If true, the frontend serves only HAProxy's metrics.</summary>
    public required bool Metrics { get; init; }

    /// <summary>Null if requests that match no policy get status 503.</summary>
    public required string? DefaultBackend { get; init; }
}
