using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>A pool as used by one listener.</summary>
internal sealed record BackendPlan
{
    public required string Name { get; init; }

    public required ProxyMode Mode { get; init; }

    public required LbAlgorithm Balance { get; init; }

    public required int FullConn { get; init; }

    /// <summary>Milliseconds.</summary>
    public required int TimeoutConnect { get; init; }

    /// <summary>Milliseconds.</summary>
    public required int TimeoutServer { get; init; }

    /// <summary>If true, X-Forwarded-For is sent to members.</summary>
    public required bool ForwardedFor { get; init; }

    /// <summary>
    /// Other headers sent to members. They are set here, not in the frontend, so that the policies of the listener see the client's
    /// headers.
    /// </summary>
    public required IReadOnlyList<HeaderPlan> Headers { get; init; }

    /// <summary>How stick tables keep clients on members; empty without one.</summary>
    public required IReadOnlyList<StickPlan> Sticks { get; init; }

    /// <summary>The cookie that HAProxy sets for session persistence; null without one.</summary>
    public required CookiePlan? Cookie { get; init; }

    /// <summary>Members that clients must return to from a backup as soon as one of these is up; empty if none need to.</summary>
    public required IReadOnlyList<string> Primaries { get; init; }

    /// <summary>Null if members are not checked and count as up.</summary>
    public required CheckPlan? Check { get; init; }

    /// <summary>The backend whose checks decide about the members; null if this backend checks them itself, or nobody does.</summary>
    public required string? Tracks { get; init; }

    public required ProxyProtocol SendProxy { get; init; }

    /// <summary>Null without TLS to members.</summary>
    public required TlsServerPlan? Tls { get; init; }

    /// <summary>All members, in the order of the stack file.</summary>
    public required IReadOnlyList<ServerGroupPlan> ServerGroups { get; init; }
}
