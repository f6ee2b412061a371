using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>One pool as seen by one listener.</summary>
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

    /// <summary>True: members get X-Forwarded-For.</summary>
    public required bool ForwardedFor { get; init; }

    /// <summary>Further headers that members get. They are the listener's, but set here: its policies see what the client sent.</summary>
    public required IReadOnlyList<HeaderPlan> Headers { get; init; }

    /// <summary>The table that keeps clients on their members, or null.</summary>
    public required StickPlan? Stick { get; init; }

    /// <summary>True: a cookie of ours keeps clients on their members.</summary>
    public required bool InsertsCookie { get; init; }

    /// <summary>Null: members count as up.</summary>
    public required CheckPlan? Check { get; init; }

    public required ProxyProtocol SendProxy { get; init; }

    /// <summary>Null: no TLS with members.</summary>
    public required TlsServerPlan? Tls { get; init; }

    /// <summary>All members, in the order of the stack file.</summary>
    public required IReadOnlyList<ServerGroupPlan> ServerGroups { get; init; }
}
