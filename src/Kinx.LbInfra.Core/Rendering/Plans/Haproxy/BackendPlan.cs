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

    /// <summary>The stick table for session persistence; null without one.</summary>
    public required StickPlan? Stick { get; init; }

    /// <summary>True if session persistence uses a cookie that HAProxy sets.</summary>
    public required bool InsertsCookie { get; init; }

    /// <summary>Null if members are not checked and count as up.</summary>
    public required CheckPlan? Check { get; init; }

    public required ProxyProtocol SendProxy { get; init; }

    /// <summary>Null without TLS to members.</summary>
    public required TlsServerPlan? Tls { get; init; }

    /// <summary>All members, in the order of the stack file.</summary>
    public required IReadOnlyList<ServerGroupPlan> ServerGroups { get; init; }
}
