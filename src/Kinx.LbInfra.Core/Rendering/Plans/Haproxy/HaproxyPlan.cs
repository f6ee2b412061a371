namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>What HAProxy runs on a node. Every decision and default is made; nothing is quoted yet.</summary>
internal sealed record HaproxyPlan
{
    /// <summary>Connections of the whole process: every frontend at its limit, and the monitor.</summary>
    public required int MaxConn { get; init; }

    /// <summary>Seconds that an old worker may go on serving its connections after a reload.</summary>
    public required int HardStopAfter { get; init; }

    /// <summary>The announcer asks HAProxy here, on the loopback only.</summary>
    public required int MonitorPort { get; init; }

    /// <summary>Connections of the monitor frontend.</summary>
    public required int MonitorMaxConn { get; init; }

    /// <summary>Files that HAProxy has open at its connection limits.</summary>
    public required int OpenFiles { get; init; }

    /// <summary>True when a monitor runs a program.</summary>
    public required bool ExternalChecks { get; init; }

    /// <summary>Addresses of members that such a program reaches through a port on their subnet.</summary>
    public required IReadOnlyList<string> PingedOnSubnets { get; init; }

    public required IReadOnlyList<FrontendPlan> Frontends { get; init; }

    public required IReadOnlyList<TablePlan> Tables { get; init; }

    public required IReadOnlyList<BackendPlan> Backends { get; init; }
}
